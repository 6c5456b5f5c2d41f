type Details = Readonly<Record<string, string | number | null>>

const decimalNames: Record<string, string> = { ',': 'Dezimalkomma', '.': 'Dezimalpunkt' }
const delimiterNames: Record<string, string> = {
  ',': 'Kommas',
  ';': 'Semikolons',
  '\t': 'Tabulatoren',
  '|': 'senkrechten Striche',
}

/** What commands say about a table or a specification that they cannot read; `file` is its name as the user wrote it. */
export const valuesRefusalsDe = {
  'spec/not-json': ({ file, line, column }: Details) =>
    line === null || line === undefined
      ? `„${file}“ ist kein gültiges JSON; bitte prüfen Sie Klammern, Kommas und Anführungszeichen.`
      : `„${file}“ ist kein gültiges JSON: Zeile ${line}, Zeichen ${column}; bitte prüfen Sie dort Klammern, Kommas und Anführungszeichen.`,
  'values/no-delimiter': ({ file }: Details) =>
    `In der ersten Zeile von „${file}“ trennt weder ein Komma noch ein Semikolon die Spaltennamen; bitte speichern Sie die Tabelle als CSV mit Spaltennamen in der ersten Zeile.`,
  'values/no-rows': ({ file }: Details) =>
    `„${file}“ enthält außer den Spaltennamen keine Zeile; bitte prüfen Sie, ob es die richtige Datei ist.`,
  'values/quotes-broken': ({ file, line }: Details) =>
    `In „${file}“ stimmen in oder nach Zeile ${line} die Anführungszeichen nicht; bitte schließen Sie jedes geöffnete und verdoppeln Sie solche, die zum Text gehören.`,
  'values/cells-do-not-fit': ({ file, line, expected, delimiter }: Details) =>
    `Zeile ${line} von „${file}“ hat nicht wie die erste Zeile ${expected} Felder; bitte prüfen Sie dort die ${delimiterNames[String(delimiter)] ?? 'Trennzeichen'}, und setzen Sie Werte, die das Trennzeichen enthalten, in Anführungszeichen.`,
  'values/column-missing': ({ file, column, present }: Details) =>
    `Die Spalte „${column}“ fehlt in „${file}“; vorhanden sind: ${present}.`,
  'values/column-twice': ({ file, column }: Details) =>
    `Die Spalte „${column}“ steht in „${file}“ mehrmals; bitte geben Sie jeder Spalte einen eigenen Namen.`,
  'values/area-missing': ({ file, line, column }: Details) =>
    `In Zeile ${line} von „${file}“ fehlt der Gebietsschlüssel (Spalte „${column}“); bitte tragen Sie ihn ein oder löschen Sie die Zeile.`,
  'values/area-twice': ({ file, line, column, area, earlier }: Details) =>
    `Das Gebiet „${area}“ (Spalte „${column}“) steht in „${file}“ in Zeile ${earlier} und noch einmal in Zeile ${line}; bitte behalten Sie eine davon, oder nennen Sie mit --area die Spalte mit dem Gebietsschlüssel.`,
  'values/not-a-number': ({ file, line, column, text, decimal }: Details) =>
    `In Zeile ${line} von „${file}“ steht in der Spalte „${column}“ „${text}“, das ist keine Zahl mit ${decimalNames[String(decimal)]}; bitte berichtigen Sie den Wert, oder lassen Sie das Feld leer, wenn er fehlt.`,
  'values/decimal-unclear': ({ file, line, column, text }: Details) =>
    `In Zeile ${line} von „${file}“ kann „${text}“ in der Spalte „${column}“ mit Dezimalpunkt oder mit Tausenderpunkt gemeint sein; bitte geben Sie --decimal "." oder --decimal "," an.`,
}
