type Details = Readonly<Record<string, string | number>>

const formats: Record<string, string> = {
  csv: 'CSV',
  ffcsv: 'Flat-File-CSV der amtlichen Statistik',
  xlsx: 'Excel (XLSX)',
  geojson: 'GeoJSON',
}
const encodings: Record<string, string> = { 'utf-8': 'UTF-8', 'windows-1252': 'Windows-1252 (Latin-1)' }
const targets: Record<string, string> = {
  areas: 'Gebiete',
  residents: 'Einwohnerzahlen',
  indicators: 'Indikatoren',
  offers: 'Angebote',
  'travel-times': 'Wegezeiten',
}

const named = (names: Record<string, string>, code: string | number | undefined) =>
  names[String(code)] ?? String(code)

export const importsDe = {
  refusals: {
    'files/empty': () => 'Die Datei ist leer. Bitte wählen Sie eine andere.',
    'files/too-large': ({ limitMegabytes }: Details) =>
      `Die Datei ist größer als ${limitMegabytes} MB. Bitte teilen Sie sie auf, oder lassen Sie sie von Ihrer Technik über die Kommandozeile einlesen.`,
    'files/disk-full': () =>
      'Auf dem Server ist kein Platz mehr für die Datei. Bitte sagen Sie Ihrer Technik Bescheid; eingelesen wurde nichts.',

    'tables/no-such-file': () => 'Diese Datei gibt es nicht. Bitte prüfen Sie den Pfad.',
    'tables/empty': () => 'Die Datei ist leer. Bitte wählen Sie eine andere.',
    'tables/too-large': ({ megabytes, limitMegabytes }: Details) =>
      `Die Datei hat ${megabytes} MB, erlaubt sind ${limitMegabytes} MB. Bitte teilen Sie sie auf.`,
    'tables/not-text': () =>
      'Das ist keine Tabelle, sondern zum Beispiel ein Bild, ein PDF oder ein Programm. Lesbar sind CSV, XLSX und GeoJSON.',
    'tables/markup': () =>
      'Die Datei ist eine Webseite oder ein XML-Dokument, auch wenn ihr Name anders endet. Bitte speichern Sie die Tabelle als XLSX oder CSV.',
    'tables/utf-16': () =>
      'Die Datei ist als „Unicode-Text“ (UTF-16) gespeichert. Bitte speichern Sie sie in Excel als „CSV UTF-8“ oder als XLSX.',
    'tables/wrong-encoding': ({ wanted, found, line }: Details) =>
      `Laut Rezept ist die Datei in ${named(encodings, wanted)} gespeichert, ab Zeile ${line} sieht sie aber nach ${named(encodings, found)} aus. Bitte ändern Sie die Angabe im Rezept.`,
    'tables/other-format': ({ wanted, found }: Details) =>
      `Laut Rezept ist die Datei ${named(formats, wanted)}, sie enthält aber ${named(formats, found)}. Bitte wählen Sie eine andere Datei oder ein anderes Rezept.`,
    'tables/old-workbook': () =>
      'Das ist eine Excel-Datei im alten Format (XLS). Bitte speichern Sie sie in Excel als XLSX.',
    'tables/password-protected': () =>
      'Die Excel-Datei ist mit einem Kennwort geschützt. Bitte speichern Sie sie ohne Kennwort.',
    'tables/not-a-workbook': () =>
      'Das ist keine Excel-Arbeitsmappe (XLSX), oder die Datei ist beschädigt. Bitte speichern Sie die Tabelle noch einmal als XLSX.',
    'tables/workbook-too-large': ({ megabytes, limitMegabytes }: Details) =>
      `Entpackt ist die Arbeitsmappe ${megabytes} MB groß, erlaubt sind ${limitMegabytes} MB. Bitte speichern Sie das Tabellenblatt als „CSV UTF-8“.`,
    'tables/no-such-sheet': ({ sheet, sheets }: Details) =>
      `Das Tabellenblatt „${sheet}“ gibt es nicht. Vorhanden sind: ${sheets}. Bitte wählen Sie eines davon.`,
    'tables/no-such-line': ({ line }: Details) =>
      `In Zeile ${line} stehen keine Spaltennamen. Bitte nennen Sie die Zeile, in der sie stehen.`,
    'tables/only-header': () => 'Unter den Spaltennamen steht nichts. Bitte wählen Sie eine Datei mit Daten.',
    'tables/column-twice': ({ column, line }: Details) =>
      `Die Spalte „${column}“ gibt es in Zeile ${line} zweimal. Bitte benennen Sie eine davon um, oder nennen Sie die Zeile mit den richtigen Spaltennamen.`,
    'tables/row-too-long': ({ expected, found }: Details) =>
      `Die Zeile hat ${found} Werte, Spalten gibt es ${expected}. Vielleicht fehlen Anführungszeichen um einen Text, in dem das Trennzeichen vorkommt.`,
    'tables/quote-not-closed': ({ line }: Details) =>
      line === undefined
        ? 'In der Datei fehlt ein schließendes Anführungszeichen. Bitte ergänzen Sie es.'
        : `Ab Zeile ${line} fehlt ein schließendes Anführungszeichen. Bitte ergänzen Sie es.`,
    'tables/broken-line': ({ line }: Details) => `Zeile ${line} ist nicht lesbar. Bitte prüfen Sie sie.`,
    'tables/not-json': ({ line }: Details) =>
      `Die GeoJSON-Datei ist ab Zeile ${line} fehlerhaft. Bitte erzeugen Sie sie noch einmal.`,
    'tables/json-cut-off': () =>
      'Die GeoJSON-Datei bricht mittendrin ab. Vielleicht wurde sie nicht vollständig heruntergeladen; bitte holen Sie sie noch einmal.',
    'tables/no-services': () =>
      'Die Datei ist JSON, enthält aber keine Angebote nach HSDS (Open Referral). Erwartet werden eine Seite „contents“, eine Liste von Diensten oder ein Dienst je Zeile.',
    'tables/hsds-not-json': ({ line }: Details) =>
      `Zeile ${line} ist kein vollständiges JSON. Bitte holen Sie die Datei noch einmal.`,
    'tables/no-feature-collection': () =>
      'Die Datei ist zwar JSON, aber weder eine GeoJSON-Sammlung von Objekten (FeatureCollection) noch eine Liste von Angeboten nach HSDS (Open Referral). Bitte erzeugen Sie eines von beiden.',
    'tables/unknown-coordinate-system': ({ crs, known }: Details) =>
      `Das Koordinatensystem „${crs}“ kennt das Programm nicht. Bitte speichern Sie die Datei in WGS84 oder in einem von diesen: ${known}.`,

    'imports/cells-corrected': ({ count }: Details) =>
      count === 1
        ? 'Eine Angabe wurde beim Einlesen berichtigt.'
        : `${count} Angaben wurden beim Einlesen berichtigt.`,
    'imports/lines-left-out': ({ count }: Details) =>
      count === 1
        ? 'Eine Zeile wurde auf Wunsch ausgelassen.'
        : `${count} Zeilen wurden auf Wunsch ausgelassen.`,
    'imports/recipe-not-json': () => 'Das Rezept ist kein gültiges JSON. Bitte prüfen Sie die Datei.',
    'imports/recipe-invalid': ({ path, problem }: Details) =>
      `Das Rezept passt bei „${path}“ nicht (${problem}). Bitte berichtigen Sie diese Stelle.`,
    'imports/no-such-target': ({ target }: Details) =>
      `${named(targets, target)} lassen sich hier nicht einlesen. Bitte wählen Sie etwas anderes.`,
    'imports/no-such-column': ({ column, columns }: Details) =>
      `Die Spalte „${column}“ gibt es in der Datei nicht. Vorhanden sind: ${columns}. Bitte ändern Sie die Zuordnung.`,
    'imports/recipe-name-taken': ({ name }: Details) =>
      `Ein Rezept „${name}“ gibt es schon. Bitte wählen Sie einen anderen Namen.`,
    'imports/no-such-recipe': () => 'Dieses Rezept gibt es nicht mehr.',
    'imports/no-such-run': () => 'Diesen Vorgang gibt es nicht. Bitte laden Sie die Datei noch einmal hoch.',
    'imports/already-started': () => 'Dieser Vorgang ist schon gestartet oder beendet.',
    'imports/not-running': () => 'Dieser Vorgang läuft nicht mehr; abzubrechen gibt es nichts.',
    'imports/not-permitted': () =>
      'Ihr Zugang darf diese Daten nicht ändern. Bitte wenden Sie sich an die Koordination Ihrer Kommune.',
    'imports/file-gone': () =>
      'Die hochgeladene Datei liegt nicht mehr vor. Bitte laden Sie sie noch einmal hoch.',
    'imports/interrupted': () =>
      'Das Programm wurde beendet, während die Datei eingelesen wurde. Übernommen wurde nichts; bitte starten Sie noch einmal.',
    'imports/database-full': () =>
      'Die Datenbank hat keinen Platz mehr. Übernommen wurde nichts. Bitte sagen Sie Ihrer Technik Bescheid.',
    'imports/database-away': () =>
      'Die Verbindung zur Datenbank ist abgerissen. Übernommen wurde nichts; bitte starten Sie noch einmal.',
    'imports/took-too-long': () =>
      'Die Datenbank hat zu lange gebraucht. Übernommen wurde nichts. Bitte teilen Sie die Datei auf, oder versuchen Sie es später noch einmal.',
    'imports/changed-meanwhile': () =>
      'Jemand anderes hat dieselben Daten gleichzeitig geändert. Übernommen wurde nichts; bitte starten Sie noch einmal.',
    'imports/broken': ({ errorId }: Details) =>
      `Bei uns ist ein Fehler aufgetreten. Übernommen wurde nichts. Bitte nennen Sie Ihrer Technik diese Nummer: ${errorId}.`,
  },
}
