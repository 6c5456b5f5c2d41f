/** What `gelingen export` says. */
export const exportCommandDe = {
  summary: 'Gebiete, Werte, Angebote, Index, Kette oder Lücken ausgeben',
  help: `Aufruf: npm run -s gelingen -- export --municipality AGS --what WAS [ANGABEN] [--out DATEI]

Gibt aus, was die Seiten auflisten. Zahlen über zu wenige Personen sind durch ihr amtliches Zeichen ersetzt, genau wie auf den
Seiten.

  --municipality AGS  Amtlicher Gemeindeschlüssel der Kommune, acht Ziffern
  --what WAS          areas       Gebiete einer Ebene mit Einwohnerzahlen nach Alter, als GeoJSON mit ihren Grenzen
                      indicators  Verzeichnis der Indikatoren
                      values      Werte der Indikatoren, einer je Zeile
                      offers      Angebote
                      providers   Träger mit Kontakt und Frische ihrer Angebote
                      duplicates  Paare von Angeboten, die vielleicht dasselbe sind
                      missed-searches     was Familien vergeblich gesucht haben
                      own-questions       eigene Fragen für Befragungen, jede in ihrer letzten Fassung
                      index       Ergebnis eines Index mit Spannen der Ränge und dem, was ihn treibt
                      chain       die ganze Kette, eine Zeile je Lebensphase und Handlungsfeld
                      gaps        Lücken der Kette, nach betroffenen Kindern geordnet
                      directory-coverage  Angaben und Frische des Verzeichnisses, nach Träger
                      directory-counts    Angebote nach Gebiet und Lebensphase
                      directory-access    Sprachen, Kosten und Zugang nach Gebiet
                      directory-funding   auslaufende Förderung
                      directory-changes   das Verzeichnis Monat für Monat
                      networks            Netzwerke mit Themen, Lebensphasen und Zahl der Mitglieder
                      actors              Akteure mit ihren Netzwerken
                      network-ties        wer mit wem zusammenarbeitet
                      network-doubles     Netzwerke mit großenteils denselben Mitgliedern
                      network-counts      Netzwerke nach Gebiet und Lebensphase
                      surveys             Befragungen mit ihrem Rücklauf
                      survey-return       Rücklauf einer Befragung nach Gruppen und Gebieten
                      survey-recipients   wen eine Befragung fragt und wer noch fehlt
                      survey-files        Dateien, die zu einer Befragung mitgeschickt wurden (nur die Liste)
                      survey-mail         Mails einer Befragung: an wen, wann, mit welchem Stand
                      survey-results      Ergebnisse einer Befragung, eine Zeile je Antwort
                      survey-crosstab     zwei Fragen einer Befragung zusammen
                      survey-waves        Vergleich einer Befragung mit der früheren
  --format FORMAT     csv      mit Semikolon und Dezimalkomma, wie Tabellenprogramme es öffnen; ohne Angabe dieses
                      xlsx     Excel mit einem Blatt voller Hinweise; braucht --out
                      json     JSON-stat 2.0 (areas, values, index, chain, gaps, survey-…)
                      geojson  mit Lage in WGS 84 (areas, index, offers, network-counts)
  --level EBENE       Schlüssel der Ebene (areas, values, gaps, network-counts)
  --indicator CODE    nur dieser Indikator (values)
  --period ZEITRAUM   nur dieser Zeitraum, zum Beispiel 2024 (values)
  --index CODE        welcher Index (index, dort nötig)
  --survey NUMMER     welche Befragung; die Nummer steht in der Adresse (survey-…, dort nötig)
  --rows FRAGE        Kennung der Frage in den Zeilen, oder @group, @area, @origin, @language (survey-crosstab)
  --columns FRAGE     ebenso für die Spalten (survey-crosstab)
  --language de|en    Sprache der Überschriften; sonst Deutsch
  --out DATEI         Zieldatei; sonst Standardausgabe
  --help              zeigt diese Hilfe

Rückgabewert: 0 ausgegeben, 1 nicht gelungen, 2 falscher Aufruf.

Beispiel: npm run -s gelingen -- export --municipality 05999001 --what gaps --level stadtteil --format xlsx --out luecken.xlsx
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- export --help',
  wrongUsage: {
    survey: (what: string) => `Zu ${what} gehört --survey mit der Nummer der Befragung.`,
    ags: 'Nach --municipality gehört der Amtliche Gemeindeschlüssel mit acht Ziffern.',
    what: (known: string) => `Nach --what gehört eines von: ${known}.`,
    format: (known: string) => `Nach --format gehört eines von: ${known}.`,
    out: 'Für eine Excel-Datei wird --out gebraucht: der Name der Zieldatei.',
    index: 'Für einen Index wird --index gebraucht: sein Code, wie er in der Adresse seiner Seite steht.',
    language: 'Nach --language gehört de oder en.',
    noFile: (given: string) => `„${given}“ passt hier nicht; die Zieldatei steht hinter --out.`,
  },
  noMunicipality: (ags: string) =>
    `Eine Kommune mit dem Gemeindeschlüssel ${ags} gibt es hier nicht. Anlegen: npm run -s gelingen -- municipality create --help`,
  nothing: {
    survey: (survey: string) =>
      `Eine Befragung mit der Nummer „${survey}“ gibt es in dieser Kommune nicht, oder es haben noch zu wenige geantwortet.`,
    format: (what: string, format: string) =>
      `„${what}“ gibt es nicht als ${format}. Die Hilfe nennt, was geht.`,
    level: (level: string, known: string) =>
      `Eine Ebene „${level}“ gibt es in dieser Kommune nicht. Es gibt: ${known}.`,
    noLevels: 'Diese Kommune hat noch keine Gebiete. Lesen Sie zuerst Gebiete ein.',
    indicator: (code: string) => `Einen Indikator „${code}“ gibt es in dieser Kommune nicht.`,
    index: (code: string) =>
      `Ein Index „${code}“ ist in dieser Kommune nicht angelegt, oder es fehlen Werte, um ihn zu berechnen. Seine Seite sagt, was fehlt.`,
    gaps: 'Die Kette lässt sich noch nicht berechnen: Es fehlen Gebiete, Einwohnerzahlen oder Angebote. Die Seite „Lücken“ sagt, was fehlt.',
  },
  written: (count: string, file: string) =>
    count === '1' ? `Eine Zeile in ${file}` : `${count} Zeilen in ${file}`,
}
