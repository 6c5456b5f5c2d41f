import { fileRefusalsDe } from './file-refusals.de.ts'
import { valuesRefusalsDe } from './values-refusals.de.ts'

type Details = Readonly<Record<string, string | number | null>>

const decimalNames: Record<string, string> = { ',': 'Dezimalkomma', '.': 'Dezimalpunkt' }
/** What `gelingen reach` says; `file` is the name of the file as the user wrote it. */
export const reachCommandDe = {
  summary: 'Berechnet, was für wen erreichbar ist, aus CSV-Dateien, ohne Datenbank',
  help: `Aufruf: npm run -s gelingen -- reach --demand GEBIETE.csv --supply ANGEBOTE.csv --measure MASS --reach MINUTEN

Berechnet für jedes Gebiet, welche Angebote es erreicht und wie viel davon bei ihm ankommt. Eine Datenbank ist nicht
nötig. Was die Maße sagen und was nicht, steht in docs/methods/accessibility.md.

  --demand DATEI    Gebiete (CSV): erste Spalte der Gebietsschlüssel, dazu die Spalte „demand“ (etwa Kinder)
  --supply DATEI    Angebote (CSV): erste Spalte der Schlüssel, dazu die Spalte „capacity“ (etwa Plätze)
  --measure MASS    siehe unten
  --reach MINUTEN   längster Weg, der noch zählt, er selbst eingeschlossen
  --times DATEI     Reisezeiten (CSV): Gebiet, Angebot, Minuten in den ersten drei Spalten, eine Zeile je Paar. Ein Paar,
                    das fehlt, ist außer Reichweite. Mehrmals für mehrere Verkehrsmittel: das schnellste zählt
  --decay ART       wie das Gewicht mit dem Weg abnimmt, siehe unten
  --speed KMH       Gehgeschwindigkeit, sonst 4 km/h; oder
  --age JAHRE       Gehgeschwindigkeit, die zu diesem Alter passt
  --detour FAKTOR   Umwegfaktor: Fußweg ÷ Luftlinie, sonst 1.3
  --tau MINUTEN     nur raam: so viele Minuten gehen Menschen weiter, um durchschnittlichem Andrang auszuweichen;
                    sonst die Minuten von --reach
  --demand-column NAME, --capacity-column NAME   andere Spalten für Nachfrage und Kapazität
  --format csv|json   Form des Ergebnisses, sonst csv
  --out DATEI       schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --decimal ZEICHEN Dezimalzeichen der Dateien: "," oder "."; sonst wird es erkannt
  --help            zeigt diese Hilfe

Ohne --times wird der Fußweg aus den Koordinaten geschätzt: Luftlinie × Umwegfaktor ÷ Geschwindigkeit. Beide Dateien
brauchen dann die Spalten lon und lat (Grad; auch longitude/latitude, Länge/Breite) oder x und y (Meter, etwa UTM; auch
Ost/Nord).

Maße und Spalten des Ergebnisses:
  nearest       minutes, site   Weg zum nächsten Angebot und welches es ist
  cumulative    reachable       Kapazität innerhalb der Reichweite
  gravity       reachable       dasselbe, Nahes zählt mehr
  2sfca         access          Kapazität je Kopf, wenn alle im Umkreis sie sich teilen
  e2sfca        access          dasselbe, Nahes zählt mehr
  3sfca         access          dasselbe, jeder Mensch verteilt sich auf seine Angebote
  balanced      access          dasselbe, weder Menschen noch Plätze werden mehrfach gezählt (Páez u. a. 2019)
  availability  available, access   Kapazität, die auf das Gebiet entfällt, und je Kopf (Soukhov u. a. 2023)
  raam          cost, minutes   Andrang und Weg zusammen, wenn alle dorthin gehen, wo es am wenigsten kostet (1 =
                                durchschnittlicher Andrang vor der Tür; weniger ist besser), und der mittlere Weg
  Ein Gebiet ohne Angebot in Reichweite hat minutes und cost leer, die übrigen 0.

Abnahme (--decay) für gravity, e2sfca, 3sfca, balanced und availability; hinter der Reichweite zählt nichts:
  gaussian            Glockenkurve, an der Grenze der Reichweite genau 0 (gilt, wenn nichts angegeben ist)
  step:5=1,10=0.68,15=0.22   Stufen: bis 5 Minuten 1, bis 10 Minuten 0,68, bis 15 Minuten 0,22
  exponential:0.1     exp(−0,1 · Minuten)
  power:2             Minuten hoch −2, unter einer Minute 1
  logistic:20,5       S-Kurve: Wendepunkt bei 20 Minuten, Standardabweichung 5
  linear, binary      gleichmäßig bis zur Reichweite; gar nicht

Beispiel: npm run -s gelingen -- reach --demand gebiete.csv --supply kitas.csv --measure e2sfca --reach 15 --age 4

Werte: Trennzeichen Komma oder Semikolon, Zeichensatz UTF-8 oder Windows-1252, Dezimalkomma oder Dezimalpunkt. Ein
leeres Feld, die Zeichen . / x … * und -9999 gelten als fehlend, das Zeichen – (oder -) als genau null. Gebiete ohne
Nachfrage und Angebote ohne Kapazität oder Ort bleiben außen vor; welche das sind, wird gemeldet.

Rückgabewert: 0 berechnet, 1 die Eingabe wurde abgelehnt, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- reach --help',
  usage: {
    missingOption: (option: string) => `Die Angabe --${option} fehlt.`,
    unknownOption: (option: string) => `Die Angabe „${option}“ ist unbekannt.`,
    optionWithoutValue: (option: string) => `Nach --${option} fehlt der Wert.`,
    notANumber: (option: string, given: string) =>
      `Nach --${option} steht „${given}“; nötig ist eine Zahl${option === 'age' ? '' : ' über 0'}.`,
    detour: (given: string) =>
      `Nach --detour steht „${given}“; nötig ist eine Zahl ab 1, denn kein Weg ist kürzer als die Luftlinie.`,
    measure: (given: string, known: string) => `Das Maß „${given}“ gibt es nicht. Es gibt: ${known}.`,
    decay: (given: string) =>
      `Die Abnahme „${given}“ passt nicht. Es gibt: binary, linear, gaussian, exponential:RATE, power:EXPONENT, logistic:MITTE,STREUUNG und step:MINUTEN=GEWICHT,… mit steigenden Minuten und Gewichten von 1 bis 0, die nicht steigen; Dezimalzeichen ist der Punkt.`,
    noDecay: (measure: string) =>
      `Zum Maß „${measure}“ gehört keine Abnahme; bitte lassen Sie --decay weg${measure === '2sfca' ? ' oder wählen Sie e2sfca' : measure === 'cumulative' ? ' oder wählen Sie gravity' : ''}.`,
    decimal: (given: string) => `Nach --decimal steht „${given}“; erlaubt sind "," und ".".`,
    format: (given: string) => `Nach --format steht „${given}“; erlaubt sind csv und json.`,
    walkingBesideTimes:
      'Die Reisezeiten aus --times gelten, wie sie sind; bitte lassen Sie --speed, --age und --detour weg.',
    speedAndAge: 'Bitte geben Sie entweder --speed oder --age an, nicht beide.',
    sameFile: (file: string) =>
      `Das Ergebnis würde die Eingabe „${file}“ überschreiben; bitte nennen Sie bei --out eine andere Datei.`,
  },
  areasLeftOut: (count: number, codes: string) =>
    `Hinweis: ${count === 1 ? 'Ein Gebiet bleibt' : `${count} Gebiete bleiben`} außen vor, weil Nachfrage oder Ort fehlen: ${codes}.`,
  sitesLeftOut: (count: number, codes: string) =>
    `Hinweis: ${count === 1 ? 'Ein Angebot bleibt' : `${count} Angebote bleiben`} außen vor, weil Kapazität oder Ort fehlen: ${codes}.`,
  strangers: (file: string, count: number) =>
    `Hinweis: ${count === 1 ? 'Eine Zeile' : `${count} Zeilen`} von „${file}“ ${count === 1 ? 'nennt' : 'nennen'} ein Gebiet oder Angebot, das in den anderen Dateien nicht vorkommt oder dort außen vor bleibt.`,
  relativeGap: (gap: number) =>
    gap <= 1e-12
      ? 'Gleichgewicht erreicht: Niemand stünde anderswo besser da.'
      : `Achtung: Das Gleichgewicht ist nicht ganz erreicht; im Ganzen ließen sich noch ${gap.toExponential(1).replace('.', ',')} der Kosten vermeiden.`,
  refusals: {
    ...fileRefusalsDe,
    ...valuesRefusalsDe,
    'values/area-missing': ({ file, line, column }: Details) =>
      `In Zeile ${line} von „${file}“ fehlt der Schlüssel (Spalte „${column}“); bitte tragen Sie ihn ein oder löschen Sie die Zeile.`,
    'values/column-missing': ({ file, column, present }: Details) =>
      `Die Spalte „${column}“ fehlt in „${file}“; vorhanden sind: ${present}. Eine andere Spalte nennen Sie mit --demand-column oder --capacity-column.`,
    'values/area-twice': ({ file, line, column, area, earlier }: Details) =>
      `Der Schlüssel „${area}“ (Spalte „${column}“) steht in „${file}“ in Zeile ${earlier} und noch einmal in Zeile ${line}; bitte behalten Sie eine davon.`,
    'reach/negative': ({ file, column, code, value }: Details) =>
      `In „${file}“ steht bei „${code}“ in der Spalte „${column}“ ${value}; bitte berichtigen Sie die Zahl, weniger als nichts gibt es nicht.`,
    'reach/not-degrees': ({ file, code, x, y }: Details) =>
      `In „${file}“ liegt „${code}“ bei ${x} / ${y}, das sind keine Grad; Koordinaten in Metern gehören in Spalten mit den Namen x und y.`,
    'reach/no-coordinates': ({ file }: Details) =>
      `In „${file}“ fehlen Koordinaten; bitte ergänzen Sie die Spalten lon und lat (Grad) oder x und y (Meter), oder geben Sie mit --times Reisezeiten an.`,
    'reach/two-metrics': ({ file, other }: Details) =>
      `Von „${file}“ und „${other}“ hat die eine Datei Koordinaten in Grad, die andere in Metern; bitte rechnen Sie eine davon um.`,
    'reach/times-columns': ({ file, found }: Details) =>
      `Die erste Zeile von „${file}“ hat ${found} Spalten; nötig sind drei: Gebiet, Angebot, Minuten.`,
    'reach/not-minutes': ({ file, line, column, text, decimal }: Details) =>
      `In Zeile ${line} von „${file}“ steht in der Spalte „${column}“ „${text}“, das sind keine Minuten (Zahl ab 0 mit ${decimalNames[String(decimal)]}); bitte berichtigen Sie den Wert, oder lassen Sie das Feld leer, wenn er unbekannt ist.`,
    'reach/pair-twice': ({ file, line, earlier, area, site }: Details) =>
      `Das Paar „${area}“ und „${site}“ steht in „${file}“ in Zeile ${earlier} und noch einmal in Zeile ${line}; bitte behalten Sie eine davon. Für ein zweites Verkehrsmittel geben Sie --times ein zweites Mal an.`,
    'reach/no-pair': ({ file }: Details) =>
      `Keine Zeile von „${file}“ passt zu den Schlüsseln der Gebiete und Angebote; bitte prüfen Sie die ersten beiden Spalten: Gebiet, dann Angebot.`,
  },
}
