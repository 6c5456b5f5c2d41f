import { fileRefusalsDe } from './file-refusals.de.ts'
import { valuesRefusalsDe } from './values-refusals.de.ts'

type Details = Readonly<Record<string, string | number | null>>

/** What `gelingen index` says; `file` is the name of the file as the user wrote it. */
export const indexCommandDe = {
  summary: 'Berechnet einen Index aus einer CSV-Datei, ohne Datenbank',
  help: `Aufruf: npm run -s gelingen -- index --spec SPEC.json --data WERTE.csv [--out ERGEBNIS.csv]

Berechnet aus Indikatoren je Gebiet einen Index, seine Klassen und die Rangfolge. Eine Datenbank ist nicht nötig.

  --spec DATEI      Festlegung des Index (JSON, siehe unten)
  --data DATEI      Werte (CSV): eine Zeile je Gebiet, erste Spalte der Gebietsschlüssel
  --out DATEI       schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --area SPALTE     Spalte mit dem Gebietsschlüssel, wenn es nicht die erste ist
  --decimal ZEICHEN Dezimalzeichen der Werte: "," oder "."; sonst wird es aus den Werten erkannt
  --draws ANZAHL    gibt zu jedem Rang seine Spanne an: Gewichte und Normalisierung werden so oft anders gezogen
  --seed ZAHL       Startzahl der Ziehungen (sonst 1); mit derselben kommt dasselbe heraus
  --help            zeigt diese Hilfe

Ergebnis: CSV mit den Spalten area,index,class,rank in der Reihenfolge der Eingabe. Ein höherer Index bedeutet mehr
Belastung, Rang 1 die höchste. Ausgeschlossene Gebiete stehen mit leeren Feldern in der Liste. Mit --draws kommen
rank_low, rank_median und rank_high hinzu: In neun von zehn Ziehungen liegt der Rang zwischen rank_low und rank_high.

Werte: Trennzeichen Komma oder Semikolon, Zeichensatz UTF-8 oder Windows-1252, Dezimalkomma oder Dezimalpunkt. Ein
leeres Feld, die Zeichen . / x … * und -9999 gelten als fehlend, das Zeichen – (oder -) als genau null. Haben alle
Zeilen in der ersten Spalte denselben Wert (etwa einen Zeitraum), gilt die nächste Spalte als Gebietsschlüssel.

Festlegung:
  { "indicators": [ { "column": "S1", "direction": "higher-is-burden", "weight": 1, "group": "Wirtschaft" } ],
    "normalise": "z-population", "aggregate": "sum", "restandardise": true,
    "exclude": [ { "column": "EW", "below": 300 }, { "column": "KOM", "notIn": ["gültig"] } ],
    "missing": "drop",
    "classes": { "cuts": [-1, 1, 1.5], "labels": ["hoch", "mittel", "niedrig", "sehr niedrig"], "closed": "right" } }

  direction    Richtung: higher-is-burden | higher-is-better
  group        Teilindex; ihre Gewichte: "groups": [ { "name": "Wirtschaft", "weight": 2 } ]
  normalise    z-population | z-sample | min-max | rank | percentile | borda | exponential-rank | goalposts |
               distance-to-reference | share-of-max
  aggregate    arithmetic | geometric | harmonic | sum | copeland
  exclude      below: kleiner oder fehlend ist ausgeschlossen; notIn: nur die genannten Werte bleiben
  missing      drop: fehlt ein Wert, gibt es keinen Index | ignore: die vorhandenen Werte zählen
  classes      cuts: eigene Grenzen | sd: Vielfache der Standardabweichung | quantiles: Zahl gleich großer Gruppen |
               naturalBreaks: Zahl der Klassen mit natürlichen Grenzen
  closed       Seite, auf der eine Grenze zur Klasse gehört: left = [a, b), right = (a, b]

Was außerdem möglich ist:
  "groups": [ { "name": "Wirtschaft", "parent": "Lage", "aggregate": "geometric" }, { "name": "Lage" } ]
               Teilindizes in Teilindizes, beliebig tief, jeder mit eigener Zusammenfassung
  "scale"      { "low": 1, "high": 100 } oder bei z-Werten { "mean": 10, "sd": 2 }: andere Skala
  "goalposts"  beim Indikator: { "low": 0, "high": 40 }, feste Grenzen für "normalise": "goalposts"
  "reference"  beim Indikator: Vergleichswert für "normalise": "distance-to-reference", sonst der höchste
  "impute"     { "method": "mean" | "median", "by": "Gebietstyp" }: füllt Lücken aus Gebieten derselben Art
  "treat"      { "mostWinsorised": 5, "logarithm": true }: behandelt Ausreißer schiefer Indikatoren
  "weigh"      given | equal | pca: Gewichte wie angegeben, gleich oder aus der ersten Hauptkomponente
  "leastPresent"  0.75: mit "missing": "ignore" der Anteil, der vorhanden sein muss

Rückgabewert: 0 berechnet, 1 die Eingabe wurde abgelehnt, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- index --help',
  usage: {
    missingOption: (option: string) => `Die Angabe --${option} fehlt.`,
    unknownOption: (option: string) => `Die Angabe „${option}“ ist unbekannt.`,
    optionWithoutValue: (option: string) => `Nach --${option} fehlt der Wert.`,
    decimal: (given: string) => `Nach --decimal steht „${given}“; erlaubt sind "," und ".".`,
    draws: (given: string) => `Nach --draws steht „${given}“; erlaubt ist eine ganze Zahl von 1 bis 100000.`,
    seed: (given: string) =>
      `Nach --seed steht „${given}“; erlaubt ist eine ganze Zahl von 0 bis 4294967295.`,
    sameFile: (file: string) =>
      `Das Ergebnis würde die Eingabe „${file}“ überschreiben; bitte nennen Sie bei --out eine andere Datei.`,
  },
  drawing: (percent: number) => `Spannen der Ränge werden gezogen: ${percent} %`,
  inSpec: (file: string, sentence: string) =>
    `Der Index aus „${file}“ lässt sich nicht berechnen. ${sentence}`,
  areaColumn: (file: string, column: string) =>
    `Hinweis: In der ersten Spalte von „${file}“ steht in allen Zeilen dasselbe; als Gebietsschlüssel dient die Spalte „${column}“.`,
  refusals: {
    ...fileRefusalsDe,
    ...valuesRefusalsDe,
    'file/too-large': ({ file, megabytes }: Details) =>
      `Die Datei „${file}“ ist größer als ${megabytes} MB; bitte behalten Sie nur die Spalten, die der Index braucht.`,
    'file/not-text': ({ file }: Details) =>
      `„${file}“ ist keine Textdatei; bitte speichern Sie die Tabelle als CSV und nennen Sie diese Datei.`,
  },
}
