/** What `gelingen import` says. */
export const importCommandDe = {
  summary: 'Datei nach einem Rezept einlesen',
  help: `Aufruf: npm run -s gelingen -- import --municipality AGS --recipe REZEPT.json DATEI [--good-rows]
        npm run -s gelingen -- import --municipality AGS https://VERZEICHNIS/api/hsds [--good-rows]

Liest eine Datei (CSV, XLSX, GeoJSON, HSDS oder Flat-File-CSV) nach einem Rezept in eine Kommune ein. Das geht auch, während das
Programm auf demselben Datenordner läuft, und mit Dateien jeder Größe.

  --municipality AGS  Amtlicher Gemeindeschlüssel der Kommune, acht Ziffern
  --recipe DATEI      Rezept (JSON): was die Datei enthält und was ihre Spalten bedeuten. Ein Rezept legt man auf der Seite
                      „Daten einlesen“ an und lädt es dort herunter; Beispiele liegen in demo/recipes
  --good-rows         übernimmt die einwandfreien Zeilen, auch wenn andere abgelehnt werden; sonst gilt: alles oder nichts
  --inside            holt auch von Adressen im eigenen Netz und ohne Verschlüsselung ab
  --help              zeigt diese Hilfe

Steht statt der Datei eine Adresse da, so werden die Angebote eines anderen Verzeichnisses abgeholt, das den Standard HSDS spricht
(Open Referral). Ein Rezept ist dann nicht nötig; die Angebote tragen den Namen des Servers als Quelle.

Der Fortschritt steht auf der Standardfehlerausgabe, der Bericht auf der Standardausgabe. Strg-C bricht ab, dann bleibt nichts
von der Datei zurück. Auf der Seite „Daten einlesen“ erscheint der Vorgang mit „Kommandozeile“ als Namen.

Rückgabewert: 0 übernommen, 1 abgelehnt oder nicht gelungen, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- import --help',
  wrongUsage: {
    ags: 'Nach --municipality gehört der Amtliche Gemeindeschlüssel mit acht Ziffern.',
    recipe: 'Die Angabe --recipe fehlt.',
    oneFile: 'Gebraucht wird genau eine Datei, die eingelesen werden soll.',
  },
  noMunicipality: (ags: string) =>
    `Eine Kommune mit dem Gemeindeschlüssel ${ags} gibt es hier nicht. Anlegen: npm run -s gelingen -- municipality create --help`,
  noFile: (file: string) =>
    `Die Datei „${file}“ gibt es nicht, oder sie ist keine Datei; bitte prüfen Sie Ort und Schreibweise.`,
  inRecipe: (file: string, sentence: string) => `${file}: ${sentence}`,
  progress: (percent: string, rows: string) => `${percent} %, ${rows} Zeilen`,
  fetching: (services: number, total: number | null) =>
    `${services.toLocaleString('de-DE')}${total === null ? '' : ` von ${total.toLocaleString('de-DE')}`} Angeboten abgeholt`,
  finishing: (rows: string) => `${rows} Zeilen gelesen, wird geschrieben …`,
  cancelling: 'Wird abgebrochen …',
  title: (target: string, recipe: string, municipality: string) =>
    `${target} nach „${recipe}“ (${municipality})`,
  refused: (times: string) => `${times}-mal abgelehnt:`,
  noted: (times: string) => `${times}-mal angemerkt:`,
  line: (line: string) => `Zeile ${line}`,
  lines: (lines: string) => `Zeilen ${lines}`,
  andMore: ' und weitere',
  wholeFile: 'Ganze Datei',
  inColumn: (column: string) => `, Spalte „${column}“`,
  further: '… und so weiter',
  nothingTaken: 'Übernommen wurde nichts.',
  goodRowsHint: 'Mit --good-rows werden die einwandfreien Zeilen übernommen.',
  cancelled: 'Abgebrochen. Übernommen wurde nichts.',
}
