import { fileRefusalsDe } from './file-refusals.de.ts'
import { valuesRefusalsDe } from './values-refusals.de.ts'

type Details = Readonly<Record<string, string | number | null>>

const numbersAllowed: Record<string, string> = {
  per: 'eine Zahl über 0',
  confidence: 'eine Zahl zwischen 0 und 1, etwa 0.95',
  level: 'eine Zahl zwischen 0 und 1, etwa 0.05',
  seed: 'eine ganze Zahl von 0 bis 4294967295',
  against: '„others“ oder eine Zahl ab 0',
}

/** What `gelingen rates` says; `file` is the name of the file as the user wrote it. */
export const ratesCommandDe = {
  summary: 'Berechnet Anteile und Raten kleiner Gebiete mit Unsicherheit, aus CSV-Dateien, ohne Datenbank',
  help: `Aufruf: npm run -s gelingen -- rates --data WERTE.csv --count SPALTE --population SPALTE [weitere Angaben]

Berechnet je Gebiet einen Anteil oder eine Rate mit Vertrauensbereich und sagt, welche Gebiete über den Zufall hinaus
auffallen. Eine Datenbank ist nicht nötig. Was die Verfahren sagen und was nicht, steht in docs/methods/rates.md.

  --data DATEI        Werte (CSV): eine Zeile je Gebiet, erste Spalte der Gebietsschlüssel
  --count SPALTE      gezählte Personen oder Ereignisse (ganze Zahlen)
  --population SPALTE Personen, unter denen gezählt wurde
                      Mehrere Zeiträume: --count K2021,K2022,K2023 --population N2021,N2022,N2023; der letzte gilt als
                      der gegenwärtige, und es kommen Spalten zum Trend hinzu (mindestens drei Zeiträume)
  --times ZEITEN      Zeitpunkte dazu, etwa 2021,2022,2023; sonst 1,2,3
  --area SPALTE       Spalte mit dem Gebietsschlüssel, wenn es nicht die erste ist
  --kind share|rate   share (gilt sonst): Personen, jede höchstens einmal gezählt; rate: Ereignisse
  --per ZAHL          Angaben je so viele Personen, etwa 100 oder 1000; sonst 1

Unsicherheit
  --confidence ZAHL   Sicherheit des Vertrauensbereichs, sonst 0.95
  --interval ART      Anteile: wilson (gilt sonst), wilson-continuity, exact (Clopper-Pearson)
                      Raten: byar-from-10 (gilt sonst: unter zehn Ereignissen exakt, sonst Byar), byar, exact
  --smooth ART        geglättete Werte (empirischer Bayes): global (zum Mittel aller Gebiete, Marshall; Anteile:
                      Martuzzi und Elliott) oder local (zum Mittel der Nachbarschaft, Marshall)
  --funnel ART        Grenzen des Trichters um den Vergleichswert, 95 % und 99,8 %: exact oder normal

Urteil
  --against WERT      Vergleich: others (gilt sonst: alle anderen Gebiete zusammen) oder ein Wert in der Einheit
                      von --per
  --allowance ART     chance-only (gilt sonst): auffällig ist, was über den Zufall hinausgeht; usual-spread: nur, was
                      auch unter den üblichen Unterschieden zwischen den Gebieten heraussticht
  --correction ART    Korrektur für viele Gebiete: holm (gilt sonst: das Risiko auch nur eines falschen Alarms bleibt
                      unter dem Niveau), benjamini-hochberg (höchstens dieser Anteil der Alarme ist falsch) oder none
  --level ZAHL        Niveau, sonst 0.05
  --compare-with DATEI  früherer Zeitraum (CSV) mit denselben Spalten: Unterschied, sein Vertrauensbereich und Urteil

Nachbarschaft
  --neighbours DATEI  Nachbarn (CSV): in den ersten beiden Spalten zwei benachbarte Gebiete, eine Zeile je Paar
  --clusters          zeigt, wo ähnliche Gebiete beieinanderliegen (lokales Moran-I mit Permutation)
  --seed ZAHL         Startwert für die Zufallszahlen dabei, sonst 1

  --format csv|json   Form des Ergebnisses, sonst csv
  --out DATEI         schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --decimal ZEICHEN   Dezimalzeichen der Werte: "," oder "."; sonst wird es aus den Werten erkannt
  --help              zeigt diese Hilfe

Spalten des Ergebnisses, eine Zeile je Gebiet in der Reihenfolge der Eingabe:
  area, count, population, value, lower, upper
  smoothed                       nur mit --smooth
  funnel_lower_95, funnel_upper_95, funnel_lower_998, funnel_upper_998   nur mit --funnel
  expected, p, corrected_p       erwartete Zahl; zweiseitiger exakter p-Wert; derselbe, korrigiert für alle Gebiete
  judgement                      remarkably-high, remarkably-low oder unremarkable
  difference, difference_lower, difference_upper, change_p, change_corrected_p, change   nur mit --compare-with;
                                 change ist remarkable-rise, remarkable-fall oder unremarkable
  slope, trend_p, trend_corrected_p, trend   nur mit mehreren Zeiträumen; slope je Zeiteinheit
  cluster, cluster_p             nur mit --clusters: high-high, low-low, high-low, low-high oder unremarkable (die
                                 Korrektur ist dabei immer Benjamini-Hochberg)

Beispiel: npm run -s gelingen -- rates --data gebiete.csv --count sgb2_u15 --population u15 --per 100 --smooth global

Werte: Trennzeichen Komma oder Semikolon, Zeichensatz UTF-8 oder Windows-1252, Dezimalkomma oder Dezimalpunkt. Ein
leeres Feld, die Zeichen . / x … * und -9999 gelten als fehlend oder geheim: Das Gebiet bleibt in der Liste, ohne
Ergebnis, und geht in keinen Vergleich ein. Das Zeichen – (oder -) gilt als genau null.

Rückgabewert: 0 berechnet, 1 die Eingabe wurde abgelehnt, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- rates --help',
  usage: {
    missingOption: (option: string) => `Die Angabe --${option} fehlt.`,
    unknownOption: (option: string) => `Die Angabe „${option}“ ist unbekannt.`,
    optionWithoutValue: (option: string) => `Nach --${option} fehlt der Wert.`,
    number: (option: string, given: string) =>
      `Nach --${option} steht „${given}“; nötig ist ${numbersAllowed[option] ?? 'eine Zahl'} (Dezimalzeichen ist der Punkt).`,
    choice: (option: string, given: string, choices: string) =>
      `Nach --${option} steht „${given}“; es gibt: ${choices}.`,
    interval: (given: string, kind: string, choices: string) =>
      `Den Vertrauensbereich „${given}“ gibt es für --kind ${kind} nicht; es gibt: ${choices}.`,
    columnsUneven: (counts: number, populations: number) =>
      `Bei --count stehen ${counts} Spalten, bei --population ${populations}; bitte nennen Sie zu jedem Zeitraum beide.`,
    twoPeriods:
      'Zwei Zeiträume sind kein Trend; bitte legen Sie den früheren in eine eigene Datei und nennen Sie sie bei --compare-with.',
    times: (given: string, periods: number) =>
      `Nach --times steht „${given}“; nötig sind so viele verschiedene Zahlen wie Zeiträume (${periods}), durch Kommas getrennt.`,
    neighboursMissing:
      'Für --smooth local und --clusters sind die Nachbarschaften nötig; bitte nennen Sie die Datei bei --neighbours.',
    neighboursUnused:
      'Die Nachbarschaften aus --neighbours würden nicht gebraucht; bitte geben Sie --smooth local oder --clusters an, oder lassen Sie --neighbours weg.',
    againstTooLarge: (against: number, per: number) =>
      `Nach --against steht ${against}; ein Anteil kann höchstens ${per} sein (siehe --per).`,
    sameFile: (file: string) =>
      `Das Ergebnis würde die Eingabe „${file}“ überschreiben; bitte nennen Sie bei --out eine andere Datei.`,
  },
  areaColumn: (file: string, column: string) =>
    `Hinweis: In der ersten Spalte von „${file}“ steht in allen Zeilen dasselbe; als Gebietsschlüssel dient die Spalte „${column}“.`,
  withoutResult: (count: number) =>
    `Hinweis: ${count === 1 ? 'Ein Gebiet bleibt' : `${count} Gebiete bleiben`} ohne Ergebnis, weil eine Zahl fehlt oder niemand dort lebt.`,
  strangers: (file: string, count: number) =>
    `Hinweis: ${count === 1 ? 'Eine Zeile' : `${count} Zeilen`} von „${file}“ ${count === 1 ? 'nennt' : 'nennen'} ein Gebiet, das in den Werten nicht vorkommt.`,
  remarkable: (high: number, low: number) =>
    high + low === 0
      ? 'Kein Gebiet fällt auf: Der Zufall genügt, um die Unterschiede zu erklären.'
      : `Auffällig: ${high} hoch, ${low} niedrig.`,
  refusals: {
    ...fileRefusalsDe,
    ...valuesRefusalsDe,
    'rates/negative': ({ file, area, column, value }: Details) =>
      `In „${file}“ steht beim Gebiet „${area}“ in der Spalte „${column}“ ${value}; bitte berichtigen Sie die Zahl, weniger als nichts lässt sich nicht zählen.`,
    'rates/not-whole': ({ file, area, column, value }: Details) =>
      `In „${file}“ steht beim Gebiet „${area}“ in der Spalte „${column}“ ${value}; gezählt wird in ganzen Zahlen. Bitte geben Sie die gezählten Fälle an, nicht den Anteil.`,
    'rates/more-than-all': ({ file, area, count, population }: Details) =>
      `In „${file}“ sind beim Gebiet „${area}“ ${count} von ${population} Personen gezählt; bitte berichtigen Sie die Zahlen. Wenn Ereignisse gezählt sind, von denen eine Person mehrere haben kann, geben Sie --kind rate an.`,
    'rates/neighbour-columns': ({ file }: Details) =>
      `In der ersten Zeile von „${file}“ stehen keine zwei Spalten; nötig sind zwei: Gebiet und Nachbargebiet.`,
    'rates/neighbour-missing': ({ file, line }: Details) =>
      `In Zeile ${line} von „${file}“ fehlt eines der beiden Gebiete; bitte tragen Sie es ein oder löschen Sie die Zeile.`,
    'rates/own-neighbour': ({ file, line, area }: Details) =>
      `In Zeile ${line} von „${file}“ ist das Gebiet „${area}“ sein eigener Nachbar; bitte löschen Sie die Zeile.`,
    'rates/no-neighbours': ({ file }: Details) =>
      `Keine Zeile von „${file}“ passt zu den Gebieten der Werte; bitte prüfen Sie die Gebietsschlüssel in den ersten beiden Spalten.`,
  },
}
