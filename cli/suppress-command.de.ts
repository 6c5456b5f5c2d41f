import { fileRefusalsDe } from './file-refusals.de.ts'
import { valuesRefusalsDe } from './values-refusals.de.ts'

type Details = Readonly<Record<string, string | number | null>>

const attackerNames: Record<string, string> = {
  naive: 'Wer nur die Tabelle kennt',
  informed: 'Wer auch die Regel kennt',
  single: 'Wer sich selbst als Einzigen seiner Zelle kennt',
}

/** What `gelingen suppress` says; `file` is the name of the file as the user wrote it. */
export const suppressCommandDe = {
  summary: 'Sperrt kleine Zahlen einer Tabelle so, dass sie niemand ausrechnen kann, ohne Datenbank',
  help: `Aufruf: npm run -s gelingen -- suppress --table TABELLE.csv --spec REGEL.json [--out ERGEBNIS.csv]
        npm run -s gelingen -- suppress --audit --table ERGEBNIS.csv --spec REGEL.json

Sperrt in einer Tabelle mit Summen die zu kleinen Zahlen und so wenige weitere, dass sich keine kleine Zahl aus den übrigen
ausrechnen lässt. Mit --audit wird eine gesperrte Tabelle geprüft: Welche Werte sind für jede gesperrte Zahl noch möglich?
Eine Datenbank ist nicht nötig.

  --table DATEI    Tabelle (CSV), eine Zeile je Zelle: eine Spalte je Merkmal, eine mit der Anzahl
  --spec DATEI     Regel und Summen (JSON, siehe unten)
  --out DATEI      schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --optimal        sucht die kleinste sichere Sperrung und beweist, dass es keine kleinere gibt (nur kleine Tabellen)
  --seconds ZAHL   bei --optimal: längste Zeit je Rechenschritt in Sekunden; sonst 60
  --audit          prüft, statt zu sperren
  --help           zeigt diese Hilfe

Ergebnis: CSV mit allen Zellen, auch den Summen: Merkmale, Anzahl (leer, wo gesperrt), published (true oder false), reason:
  primary    zu klein
  secondary  gesperrt, damit sich keine kleine Zahl ausrechnen lässt
  –          veröffentlicht
Veröffentlichen Sie die Spalte reason nicht: Sie verrät, welche Zahlen klein sind.

Ergebnis von --audit: je gesperrter Zelle der kleinste und der größte mögliche Wert, für jeden Angreifer, und in der Spalte
disclosed, wer sie erfährt. Dafür muss die Tabelle alle Zellen enthalten; die gesperrten Anzahlen dürfen leer sein.

Regel:
  { "count": "anzahl", "minimum": 5,
    "hierarchies": {
      "gebiet": { "Stadt": ["Nord", "Mitte", "Süd"], "Nord": ["N1", "N2"] },
      "alter": { "alle": ["0-2", "3-5"] },
      "jahr": {} } }

  count        Spalte mit der Anzahl. Das Zeichen – (oder -) heißt null, fehlende Zeilen auch
  minimum      kleinste Anzahl, die gezeigt werden darf
  hierarchies  je Spalte: Summe und ihre Teile. Mehrere Gliederungen derselben Spalte: [ {…}, {…} ]. Ohne Summen: {}
  hideZeros    true: auch Nullen werden gesperrt; sonst false
  protection   so breit muss der Bereich möglicher Werte einer kleinen Zahl mindestens sein; sonst 1
  attackers    vor wem geschützt wird: "naive" kennt alle gezeigten Zahlen, "informed" auch die Regel; sonst vor beiden
  guardSingles false: schützt nicht vor Menschen, die wissen, dass sie in ihrer Zelle die Einzigen sind; sonst true
  tables       verbundene Tabellen, etwa [["gebiet", "alter"], ["gebiet", "geschlecht"]]; sonst eine über alle Merkmale
  seed         Startzahl; eine andere ergibt eine andere, gleich sichere Sperrung; sonst 1

Die Tabelle enthält die innersten Zellen; Summen dürfen dabei sein und werden nachgerechnet. Trennzeichen Komma oder
Semikolon, Zeichensatz UTF-8 oder Windows-1252.

Beispiel: npm run -s gelingen -- suppress --table kinder.csv --spec regel.json --out gesperrt.csv

Rückgabewert: 0 gesperrt oder sicher, 1 die Eingabe wurde abgelehnt oder die Prüfung fand eine offene Zahl, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- suppress --help',
  usage: {
    missingOption: (option: string) => `Die Angabe --${option} fehlt.`,
    unknownOption: (option: string) => `Die Angabe „${option}“ ist unbekannt.`,
    optionWithoutValue: (option: string) => `Nach --${option} fehlt der Wert.`,
    auditOrOptimal: 'Mit --audit wird geprüft, mit --optimal gesperrt; bitte wählen Sie eines von beiden.',
    seconds: (given: string) => `Nach --seconds steht „${given}“; nötig ist eine Zahl über 0.`,
    sameFile: (file: string) =>
      `Das Ergebnis würde die Eingabe „${file}“ überschreiben; bitte nennen Sie bei --out eine andere Datei.`,
  },
  done: (cells: number, primaries: number, secondaries: number) =>
    `${cells} Zellen: ${primaries} zu klein, ${secondaries} zum Schutz gesperrt.`,
  progress: (secondaries: number, lowerBound: number) =>
    `Zum Schutz gesperrt: ${secondaries}; mindestens nötig: ${lowerBound} …`,
  optimal: 'Bewiesen: Mit weniger gesperrten Zellen geht es nicht.',
  notOptimal: (secondaries: number, lowerBound: number) =>
    `Nicht bewiesen: ${secondaries} sind zum Schutz gesperrt, mindestens ${lowerBound} sind nötig.`,
  audited: (hidden: number) => `${hidden} gesperrte Zellen geprüft.`,
  disclosed: (attacker: string, count: number) =>
    `${attackerNames[attacker] ?? attacker}, erfährt ${count === 0 ? 'keine kleine Zahl' : count === 1 ? 'eine kleine Zahl' : `${count} kleine Zahlen`}.`,
  singlesUnknown:
    'Was Menschen erfahren, die sich selbst kennen, ist ohne die gesperrten Anzahlen nicht zu prüfen.',
  unsettled: (count: number) =>
    `Bei ${count} Zellen ist der Bereich nicht ganz geklärt; er kann enger sein als angegeben.`,
  refusals: {
    ...fileRefusalsDe,
    ...valuesRefusalsDe,
    'suppress-spec/invalid': ({ file, path }: Details) =>
      path === ''
        ? `In „${file}“ steht keine Regel; nötig sind mindestens count, minimum und hierarchies (siehe --help).`
        : `In „${file}“ fehlt „${path}“ oder hat nicht die richtige Form; bitte vergleichen Sie mit --help.`,
    'suppress-spec/unknown-key': ({ file, path }: Details) =>
      `In „${file}“ ist die Angabe „${path}“ unbekannt; bitte prüfen Sie die Schreibweise (siehe --help).`,
    'suppress-spec/unknown-table-column': ({ file, column }: Details) =>
      `In „${file}“ nennt tables die Spalte „${column}“, die in hierarchies fehlt; bitte ergänzen Sie sie dort.`,
    'suppress-spec/hierarchy': ({ file, column }: Details) =>
      `In „${file}“ passen die Summen der Spalte „${column}“ nicht zusammen; bitte prüfen Sie, dass kein Teil doppelt steht, keine Summe sich selbst enthält und mehrere Gliederungen dieselben Teile haben.`,
    'suppress-spec/no-single-total': ({ file }: Details) =>
      `In „${file}“ lassen verbundene Tabellen eine Spalte aus, die keine einzige Gesamtsumme hat; bitte geben Sie in hierarchies eine an.`,
    'suppress/count-missing': ({ file, line, column }: Details) =>
      `In Zeile ${line} von „${file}“ fehlt die Anzahl (Spalte „${column}“); bitte tragen Sie sie ein. Was unbekannt ist, lässt sich nicht schützen.`,
    'suppress/not-true-or-false': ({ file, line, text }: Details) =>
      `In Zeile ${line} von „${file}“ steht in der Spalte „published“ „${text}“; verstanden werden true und false, ja und nein.`,
    'suppress/unprotected': ({ file, cells }: Details) =>
      `Für diese Zellen aus „${file}“ wurde kein Schutz gefunden: ${cells}. Bitte veröffentlichen Sie die Tabelle so nicht.`,
    'table/unknown-code': ({ file, line, dimension, unknown }: Details) =>
      `In Zeile ${line} von „${file}“ steht in der Spalte „${dimension}“ „${unknown}“, das in den Summen der Regel fehlt; bitte berichtigen Sie die Zeile oder ergänzen Sie hierarchies.`,
    'table/row-twice': ({ file, line, earlierLine }: Details) =>
      `Zeile ${line} von „${file}“ nennt dieselbe Zelle wie Zeile ${earlierLine}; bitte behalten Sie eine davon.`,
    'table/count-missing': ({ file, line, column }: Details) =>
      `In Zeile ${line} von „${file}“ steht in der Spalte „${column}“ eine Anzahl unter 0; bitte berichtigen Sie sie.`,
    'table/total-differs': ({ file, line, stated, sum }: Details) =>
      `In Zeile ${line} von „${file}“ steht ${stated}, die Summe der Teile ist aber ${sum}; bitte berichtigen Sie die Zeile oder ihre Teile.`,
    'table/cell-missing': ({ file, codes }: Details) =>
      `In „${file}“ fehlt die Zeile für ${codes}; zur Prüfung muss jede Zelle da sein, gesperrte mit leerer Anzahl.`,
    'table/impossible': ({ file, line }: Details) =>
      `Die gezeigten Zahlen in „${file}“ widersprechen sich: Für die gesperrte Zelle in Zeile ${line} bleibt keine mögliche Anzahl. Bitte prüfen Sie die Summen um diese Zelle.`,
  },
}
