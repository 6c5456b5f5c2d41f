import { fileRefusalsDe } from './file-refusals.de.ts'
import { valuesRefusalsDe } from './values-refusals.de.ts'

type Details = Readonly<Record<string, string | number | null>>

const number = (value: number | null, digits = 3) =>
  value === null ? '–' : value.toFixed(digits).replace('.', ',').replace('-', '−')

/** What `gelingen network` says; `file` is the name of the file as the user wrote it. */
export const networkCommandDe = {
  summary: 'Misst Netzwerke und Doppelstrukturen aus CSV-Dateien, ohne Datenbank',
  help: `Aufruf: npm run -s gelingen -- network --edges BEZIEHUNGEN.csv [--nodes AKTEURE.csv --sector SPALTE]
        npm run -s gelingen -- network --memberships MITGLIEDER.csv

Im ersten Fall: Wer arbeitet mit wem zusammen, wer vermittelt, wo hängt es an einem einzigen Akteur, und bleiben die Bereiche
unter sich? Im zweiten: Welche Gremien arbeiten mit denselben Leuten? Eine Datenbank ist nicht nötig.

Netzwerk
  --edges DATEI      Beziehungen (CSV): je Zeile zwei Akteure; die Richtung spielt keine Rolle
  --from, --to SPALTE  Spalten mit den beiden Akteuren; sonst die ersten beiden
  --weight SPALTE    Gewicht der Beziehung über 0; Mehrfachnennungen werden zusammengezählt
  --nodes DATEI      Akteure (CSV), auch solche ohne Beziehung; dann darf --edges keine anderen nennen
  --id SPALTE        Spalte mit dem Namen des Akteurs, wie er in --edges steht; sonst die erste
  --sector SPALTE    Spalte mit dem Bereich des Akteurs, etwa Gesundheit oder Jugendhilfe; leer = unbekannt
  --draws ANZAHL     Ziehungen, mit denen geprüft wird, ob der Zufall die Bereiche so trennt (sonst 1000)
  --seed ZAHL        Startzahl für Ziehungen und Gruppen (sonst 1); mit derselben kommt dasselbe heraus

  Ergebnis: CSV mit einer Zeile je Akteur
    degree          Zahl der Partner            strength   Summe der Gewichte
    betweenness     Anteil der kürzesten Wege zwischen anderen, die über den Akteur führen (0 bis 1)
    closeness       Nähe zu allen, die er erreicht, mal Anteil der Erreichten (0 bis 1; ohne Partner 0)
    constraint      Eingebundenheit nach Burt: niedrig = vermittelt zwischen Leuten, die sich nicht kennen; leer ohne Partner
    effective_size  Partner, soweit sie nicht schon miteinander verbunden sind
    cut             yes: Ohne ihn zerfällt ein Teil des Netzwerks
    core            yes: gehört zum Kern (Borgatti/Everett)
    component, community  Nummer des zusammenhängenden Teils und der Gruppe, die eng zusammenarbeitet (Louvain)
    external_internal     E-I-Index: −1 nur im eigenen Bereich, 1 nur in anderen
  Was das Netzwerk im Ganzen ausmacht, steht auf der Fehlerausgabe.

Gremien
  --memberships DATEI  Mitgliedschaften (CSV): je Zeile ein Gremium und ein Mitglied
  --body, --member SPALTE  Spalten mit Gremium und Mitglied; sonst die ersten beiden
  --least-shared ANZAHL   nur Paare mit mindestens so vielen gemeinsamen Mitgliedern (sonst 1)
  --least-jaccard ZAHL    nur Paare ab dieser Überschneidung, 0 bis 1 (sonst 0)

  Ergebnis: CSV mit einer Zeile je Paar, die ähnlichsten zuerst
    shared, jaccard   gemeinsame Mitglieder, und ihr Anteil an allen Mitgliedern beider
    of_smaller        ihr Anteil am kleineren Gremium: 1 = es sitzt ganz im anderen
    a_in_b, b_in_a    Anteil der Mitglieder von a, die auch in b sitzen, und umgekehrt
    expected, chance  gemeinsame Mitglieder, die das Los erwarten ließe, und die Wahrscheinlichkeit von mindestens so vielen

  --out DATEI        schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --help             zeigt diese Hilfe

Beispiel: npm run -s gelingen -- network --edges kooperation.csv --nodes akteure.csv --sector Bereich --out masse.csv

Trennzeichen Komma oder Semikolon, Zeichensatz UTF-8 oder Windows-1252, Gewichte mit Dezimalkomma oder Dezimalpunkt.

Rückgabewert: 0 berechnet, 1 die Eingabe wurde abgelehnt, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- network --help',
  usage: {
    nothing: 'Bitte geben Sie --edges (Netzwerk) oder --memberships (Gremien) an.',
    unknownOption: (option: string) => `Die Angabe „${option}“ ist unbekannt.`,
    optionWithoutValue: (option: string) => `Nach --${option} fehlt der Wert.`,
    doesNotBelong: (option: string) =>
      `Die Angabe --${option} passt nicht dazu; --edges und --memberships sind zwei verschiedene Auswertungen.`,
    nodesAndSector: 'Die Angaben --nodes und --sector gehören zusammen; bitte geben Sie beide an oder keine.',
    draws: (given: string) => `Nach --draws steht „${given}“; erlaubt ist eine ganze Zahl von 0 bis 999999.`,
    seed: (given: string) =>
      `Nach --seed steht „${given}“; erlaubt ist eine ganze Zahl von 0 bis 4294967295.`,
    leastShared: (given: string) => `Nach --least-shared steht „${given}“; erlaubt ist eine ganze Zahl ab 1.`,
    leastJaccard: (given: string) =>
      `Nach --least-jaccard steht „${given}“; erlaubt ist eine Zahl von 0 bis 1.`,
    sameFile: (file: string) =>
      `Das Ergebnis würde die Eingabe „${file}“ überschreiben; bitte nennen Sie bei --out eine andere Datei.`,
  },
  ways: (percent: number) => `Kürzeste Wege werden gesucht: ${percent} %`,
  size: (actors: number, ties: number, density: number | null) =>
    `${actors} Akteure, ${ties} Beziehungen, Dichte ${number(density)}`,
  parts: (parts: number, largest: number, isolates: number) =>
    `${parts} zusammenhängende Teile, der größte mit ${largest} Akteuren; ohne Partner: ${isolates}`,
  distances: (mean: number | null, longest: number | null) =>
    `Mittlere Entfernung ${number(mean, 2)} Schritte, größte ${longest ?? '–'}`,
  groups: (groups: number, modularity: number | null) =>
    `${groups} Gruppen mit mindestens zwei Akteuren, Modularität ${number(modularity)}`,
  core: (members: number, correlation: number | null) =>
    `Kern von ${members} Akteuren, Übereinstimmung mit dem Bild von Kern und Rand ${number(correlation)}`,
  bridges: (pairs: string) => `Brücken, ohne die ein Teil abreißt: ${pairs === '' ? 'keine' : pairs}`,
  sectors: (index: number | null, expected: number | null) =>
    `E-I-Index der Bereiche ${number(index)}; nach der Größe der Bereiche zu erwarten ${number(expected)}`,
  chance: (asLow: number | null, asHigh: number | null) =>
    `Der Zufall ergäbe einen so niedrigen Wert mit Wahrscheinlichkeit ${number(asLow)}, einen so hohen mit ${number(asHigh)}`,
  between: (one: string, other: string, ties: number, density: number | null) =>
    `  ${one} – ${other}: ${ties} Beziehungen, Dichte ${number(density)}`,
  overlaps: (bodies: number, members: number, pairs: number) =>
    `${bodies} Gremien mit ${members} Mitgliedern; ${pairs} Paare mit gemeinsamen Mitgliedern`,
  refusals: {
    ...fileRefusalsDe,
    ...valuesRefusalsDe,
    'network/name-missing': ({ file, line, column }: Details) =>
      `In Zeile ${line} von „${file}“ ist die Spalte „${column}“ leer; bitte tragen Sie den Namen ein oder löschen Sie die Zeile.`,
    'network/actor-twice': ({ file, line, earlier, actor }: Details) =>
      `Der Akteur „${actor}“ steht in „${file}“ in Zeile ${earlier} und noch einmal in Zeile ${line}; bitte behalten Sie eine davon.`,
    'network/unknown-actor': ({ file, line, actor, nodes }: Details) =>
      `Zeile ${line} von „${file}“ nennt „${actor}“, den es in „${nodes}“ nicht gibt; bitte prüfen Sie die Schreibweise, oder tragen Sie den Akteur dort nach.`,
    'network/not-a-weight': ({ file, line, column, text }: Details) =>
      `In Zeile ${line} von „${file}“ steht in der Spalte „${column}“ „${text}“; nötig ist ein Gewicht über 0. Gibt es die Beziehung nicht, löschen Sie die Zeile.`,
  },
}
