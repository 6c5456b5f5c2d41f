import type { Unit } from './allocate-amounts.ts'
import { fileRefusalsDe } from './file-refusals.de.ts'
import { valuesRefusalsDe } from './values-refusals.de.ts'

type Details = Readonly<Record<string, string | number | null>>

/** What `gelingen allocate` says; `file` is the name of the file as the user wrote it. */
export const allocateCommandDe = {
  summary: 'Verteilt einen Betrag auf den Cent genau, aus einer CSV-Datei, ohne Datenbank',
  help: `Aufruf: npm run -s gelingen -- allocate --data ORTE.csv --weight SPALTE --total BETRAG --method VERFAHREN

Verteilt einen Betrag im Verhältnis eines Gewichts, etwa der Kinder in Familien mit Bürgergeld. Die Summe stimmt immer auf
den Cent. Was sich nicht verteilen lässt, wird mit dem Grund abgelehnt. Eine Datenbank ist nicht nötig.

  --data DATEI       Empfänger (CSV): eine Zeile je Empfänger, erste Spalte der Schlüssel
  --weight SPALTE    wonach verteilt wird; eine Zahl ab 0
  --total BETRAG     was verteilt wird, in Euro ("1.234.567,89" oder 1234567.89) oder in Stück
  --method VERFAHREN largest-remainder  größte Reste (Hare/Niemeyer); für Geld die übliche Wahl
                     sainte-lague       Höchstzahlen, rundet kaufmännisch; für Plätze und Sitze
                     dhondt             Höchstzahlen, rundet ab; begünstigt Große
                     adams, dean, huntington-hill  geben jedem mit Gewicht zuerst ein Stück
  --unit EINHEIT     cent (sonst angenommen) oder piece: ganze Stück, etwa Stellen oder Plätze
  --floor SPALTE     Mindestbetrag je Empfänger; leer = keiner
  --cap SPALTE       Höchstbetrag je Empfänger; leer = keiner
  --eligible SPALTE  wer teilnimmt: ja, x, 1 oder nein, 0, leer
  --ties REGEL       wer bei gleichem Anspruch auf den letzten Cent zuerst kommt: earlier-first (wer früher in der Datei
                     steht; sonst angenommen), larger-weight-first, lot (Los, mit --seed), refuse (dann abgelehnt)
  --seed ZAHL        Startzahl für das Los; mit derselben fällt es gleich aus
  --area SPALTE      Spalte mit dem Schlüssel, wenn es nicht die erste ist
  --decimal ZEICHEN  Dezimalzeichen der Werte: "," oder "."; sonst wird es aus den Werten erkannt
  --out DATEI        schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --help             zeigt diese Hilfe

Ergebnis: CSV mit den Spalten area,weight,amount,reason,tie in der Reihenfolge der Eingabe.
  amount  Betrag in Euro mit Dezimalpunkt oder Stück
  reason  share: nach Gewicht | floor: Mindestbetrag | cap: Höchstbetrag | not-eligible: nimmt nicht teil
  tie     given oder waiting, wenn über den letzten Cent die Regel entschied; sonst leer

Mindest- und Höchstbeträge: Wer nach Gewicht weniger als seinen Mindestbetrag bekäme, bekommt diesen; wer mehr als seinen
Höchstbetrag bekäme, bekommt diesen. Was dann noch da ist, teilen die Übrigen im Verhältnis ihrer Gewichte.

Beispiel: npm run -s gelingen -- allocate --data staedte.csv --weight Kinder_SGB_II --total "14.300.000,00" --method largest-remainder --floor Sockel

Werte: Trennzeichen Komma oder Semikolon, Zeichensatz UTF-8 oder Windows-1252, Dezimalkomma oder Dezimalpunkt. Fehlt das
Gewicht eines Empfängers, der teilnimmt, wird nicht verteilt.

Rückgabewert: 0 verteilt, 1 die Eingabe wurde abgelehnt, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- allocate --help',
  usage: {
    missingOption: (option: string) => `Die Angabe --${option} fehlt.`,
    unknownOption: (option: string) => `Die Angabe „${option}“ ist unbekannt.`,
    optionWithoutValue: (option: string) => `Nach --${option} fehlt der Wert.`,
    method: (given: string, known: string) => `Das Verfahren „${given}“ gibt es nicht. Es gibt: ${known}.`,
    unit: (given: string) => `Nach --unit steht „${given}“; erlaubt sind cent und piece.`,
    total: (given: string, unit: Unit) =>
      unit === 'cent'
        ? `Nach --total steht „${given}“; nötig ist ein Betrag in Euro mit höchstens zwei Nachkommastellen, etwa 1234567,89.`
        : `Nach --total steht „${given}“; nötig ist eine ganze Zahl ab 0.`,
    decimal: (given: string) => `Nach --decimal steht „${given}“; erlaubt sind "," und ".".`,
    ties: (given: string) =>
      `Nach --ties steht „${given}“; erlaubt sind earlier-first, larger-weight-first, lot und refuse.`,
    lotWithoutSeed: 'Zum Los gehört eine Startzahl, damit es nachprüfbar ist; bitte geben Sie --seed an.',
    seedWithoutLot:
      'Eine Startzahl braucht nur das Los; bitte geben Sie --ties lot an oder lassen Sie --seed weg.',
    seed: (given: string) =>
      `Nach --seed steht „${given}“; erlaubt ist eine ganze Zahl von 0 bis 4294967295.`,
    sameFile: (file: string) =>
      `Das Ergebnis würde die Eingabe „${file}“ überschreiben; bitte nennen Sie bei --out eine andere Datei.`,
  },
  areaColumn: (file: string, column: string) =>
    `Hinweis: In der ersten Spalte von „${file}“ steht in allen Zeilen dasselbe; als Schlüssel dient die Spalte „${column}“.`,
  tie: (given: string, waiting: string, rule: string) =>
    `Hinweis: Der Anspruch auf das Letzte war gleich. ${rule} bekommt es: ${given}; leer geht aus: ${waiting}.`,
  tieRules: {
    'earlier-first': 'Wer früher in der Datei steht,',
    'larger-weight-first': 'Wer das größere Gewicht hat oder früher in der Datei steht,',
    lot: 'Wen das Los traf,',
  },
  refusals: {
    ...fileRefusalsDe,
    ...valuesRefusalsDe,
    'allocate/weight-missing': ({ file, column, area }: Details) =>
      `In „${file}“ fehlt bei „${area}“ das Gewicht (Spalte „${column}“); bitte tragen Sie es ein, oder nehmen Sie den Empfänger mit --eligible aus.`,
    'allocate/negative': ({ file, column, area, value }: Details) =>
      `In „${file}“ steht bei „${area}“ in der Spalte „${column}“ ${value}; bitte berichtigen Sie die Zahl, weniger als nichts gibt es nicht.`,
    'allocate/not-an-amount': ({ file, column, area, value }: Details) =>
      `In „${file}“ steht bei „${area}“ in der Spalte „${column}“ ${value}, das ist kein Betrag in ganzen Einheiten ab 0; bitte runden oder berichtigen Sie ihn.`,
    'allocate/not-yes-or-no': ({ file, column, area, value }: Details) =>
      `In „${file}“ steht bei „${area}“ in der Spalte „${column}“ „${value}“; verstanden werden ja, x, 1 und nein, 0, leer.`,
    'allocation/floors-above-total': ({ floors, total }: Details) =>
      `Die Mindestbeträge zusammen (${floors}) sind höher als das, was zu verteilen ist (${total}); bitte senken Sie die Mindestbeträge oder erhöhen Sie den Betrag.`,
    'allocation/caps-below-total': ({ caps, total }: Details) =>
      `Die Höchstbeträge zusammen (${caps}) sind niedriger als das, was zu verteilen ist (${total}); bitte erhöhen Sie die Höchstbeträge oder senken Sie den Betrag.`,
    'allocation/floor-above-cap': ({ area, floor, cap }: Details) =>
      `Bei „${area}“ ist der Mindestbetrag (${floor}) höher als der Höchstbetrag (${cap}); bitte berichtigen Sie einen von beiden.`,
    'allocation/nobody-to-share': ({ total, floors }: Details) =>
      `Zu verteilen sind ${total}, Mindestbeträge nehmen davon ${floors} auf, aber niemand, der teilnimmt, hat ein Gewicht über 0; bitte prüfen Sie die Spalten für Gewicht und Teilnahme.`,
    'allocation/fewer-units-than-recipients': ({ total, needed }: Details) =>
      `Dieses Verfahren gibt zuerst jedem ein Stück; dafür sind ${needed} nötig, zu verteilen sind ${total}. Bitte wählen Sie sainte-lague oder largest-remainder.`,
    'allocation/tie': ({ areas }: Details) =>
      `Den gleichen Anspruch auf das Letzte haben: ${areas}. Bitte wählen Sie mit --ties eine Regel, die entscheidet.`,
  },
}
