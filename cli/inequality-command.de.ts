import { fileRefusalsDe } from './file-refusals.de.ts'
import { valuesRefusalsDe } from './values-refusals.de.ts'
import { ratesCommandDe } from './rates-command.de.ts'

type Details = Readonly<Record<string, string | number | null>>

const numbersAllowed: Record<string, string> = {
  confidence: 'eine Zahl zwischen 0 und 1, etwa 0.95',
  draws: 'eine ganze Zahl ab 100',
  seed: 'eine ganze Zahl von 0 bis 4294967295',
  groups: 'eine ganze Zahl ab 2',
}

/** What `gelingen inequality` says; `file` is the name of the file as the user wrote it. */
export const inequalityCommandDe = {
  summary: 'Misst Segregation, Ungleichheit und soziales Gefälle, aus einer CSV-Datei, ohne Datenbank',
  help: `Aufruf, je nach Frage:
  npm run -s gelingen -- inequality --data D.csv --group SPALTE --total SPALTE
  npm run -s gelingen -- inequality --data D.csv --value SPALTE [--weight SPALTE] [--within SPALTE]
  npm run -s gelingen -- inequality --data D.csv --count SPALTE --population SPALTE --deprivation SPALTE [--groups 5]

Misst Ungleichheit zwischen den Gebieten einer Kommune. Eine Datenbank ist nicht nötig. Was die Maße sagen und was
nicht, steht in docs/methods/inequality.md.

  --data DATEI        Werte (CSV): eine Zeile je Gebiet, erste Spalte der Gebietsschlüssel

Segregation: wohnt eine Gruppe für sich?
  --group SPALTE      Menschen der Gruppe (ganze Zahlen)
  --total SPALTE      alle Menschen

Ungleichheit: wie ungleich ist etwas verteilt?
  --value SPALTE      Werte ab 0, etwa Plätze je 100 Kinder
  --weight SPALTE     Menschen, für die der Wert gilt; sonst zählt jedes Gebiet gleich
  --within SPALTE     Gruppen von Gebieten, etwa der Bezirk: Theil wird zerlegt

Gefälle: wie hängt ein Anteil an der Belastung?
  --count SPALTE      gezählte Menschen
  --population SPALTE Menschen, unter denen gezählt wurde
  --deprivation SPALTE  Belastung, höher = stärker; danach werden die Gebiete in Gruppen gleicher Zahl geteilt
  --groups ZAHL       Zahl der Gruppen, sonst 5

  --area SPALTE       Spalte mit dem Gebietsschlüssel, wenn es nicht die erste ist
  --confidence ZAHL   Sicherheit der Bereiche, sonst 0.95
  --draws ZAHL        Ziehungen für die Bereiche, sonst 1000
  --seed ZAHL         Startwert für die Zufallszahlen dabei, sonst 1
  --out DATEI         schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --decimal ZEICHEN   Dezimalzeichen der Werte: "," oder "."; sonst wird es aus den Werten erkannt
  --help              zeigt diese Hilfe

Ergebnis: CSV mit den Spalten measure,value,lower,upper,by_chance. by_chance ist der Wert, den der Zufall allein
erwarten ließe (nur für dissimilarity). Ein Maß, das es für diese Daten nicht gibt, steht mit leeren Feldern da.
  Segregation  dissimilarity, isolation, exposure, correlation-ratio, gini, entropy
  Ungleichheit gini, theil, theil-between, theil-within, hoover
  Gefälle      group-1 … group-N (Anteile mit Wilson-Bereich, group-1 am stärksten belastet), slope-index (Ende minus
               Anfang der Geraden), relative-index (Ende durch Anfang)

Beispiel: npm run -s gelingen -- inequality --data gebiete.csv --group sgb2_u15 --total u15

Werte: Trennzeichen Komma oder Semikolon, Zeichensatz UTF-8 oder Windows-1252, Dezimalkomma oder Dezimalpunkt. Ein
leeres Feld, die Zeichen . / x … * und -9999 gelten als fehlend oder geheim: Das Gebiet bleibt außen vor. Das Zeichen –
(oder -) gilt als genau null.

Rückgabewert: 0 berechnet, 1 die Eingabe wurde abgelehnt, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- inequality --help',
  usage: {
    missingOption: (option: string) => `Die Angabe --${option} fehlt.`,
    unknownOption: (option: string) => `Die Angabe „${option}“ ist unbekannt.`,
    optionWithoutValue: (option: string) => `Nach --${option} fehlt der Wert.`,
    number: (option: string, given: string) =>
      `Nach --${option} steht „${given}“; nötig ist ${numbersAllowed[option] ?? 'eine Zahl'} (Dezimalzeichen ist der Punkt).`,
    decimal: (given: string) => `Nach --decimal steht „${given}“; erlaubt sind "," und ".".`,
    oneQuestion:
      'Bitte stellen Sie genau eine Frage: --group und --total, oder --value, oder --count, --population und --deprivation.',
    sameFile: (file: string) =>
      `Das Ergebnis würde die Eingabe „${file}“ überschreiben; bitte nennen Sie bei --out eine andere Datei.`,
  },
  leftOut: (count: number) =>
    `Hinweis: ${count === 1 ? 'Ein Gebiet bleibt' : `${count} Gebiete bleiben`} außen vor, weil eine Zahl fehlt oder niemand dort lebt.`,
  refusals: {
    ...fileRefusalsDe,
    ...valuesRefusalsDe,
    'inequality/negative': ratesCommandDe.refusals['rates/negative'],
    'inequality/not-whole': ratesCommandDe.refusals['rates/not-whole'],
    'inequality/more-than-all': ({ file, area, count, population }: Details) =>
      `In „${file}“ sind beim Gebiet „${area}“ ${count} von ${population} Menschen gezählt; bitte berichtigen Sie die Zahlen.`,
    'inequality/too-few-areas': ({ file, areas, groups }: Details) =>
      `„${file}“ hat ${areas} Gebiete mit allen Zahlen; für ${groups} Gruppen sind es zu wenige. Bitte verringern Sie --groups.`,
  },
}
