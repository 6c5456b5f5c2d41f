import { reachCommandDe } from './reach-command.de.ts'

type Details = Readonly<Record<string, string | number | null>>

/** What `gelingen site` says; `file` is the name of the file as the user wrote it. */
export const siteCommandDe = {
  summary: 'Findet gute Standorte aus CSV-Dateien, ohne Datenbank',
  help: `Aufruf: npm run -s gelingen -- site --demand GEBIETE.csv --candidates ORTE.csv --model MODELL --sites ZAHL

Wählt aus möglichen Standorten die besten aus und ordnet ihnen die Gebiete zu. Eine Datenbank ist nicht nötig. Was die
Modelle sagen und was nicht, steht in docs/methods/siting.md.

  --demand DATEI      Gebiete (CSV): erste Spalte der Gebietsschlüssel, dazu die Spalte „demand“ (etwa Kinder)
  --candidates DATEI  mögliche Standorte (CSV): erste Spalte der Schlüssel
  --times DATEI       Wegezeiten (CSV): Gebiet, Standort, Minuten in den ersten drei Spalten, eine Zeile je Paar. Ein
                      Paar, das fehlt, ist kein Weg. Ohne --times wird der Fußweg aus Koordinaten geschätzt
  --model MODELL      siehe unten
  --sites ZAHL        so viele neue Standorte, zusätzlich zu den bestehenden
  --reach MINUTEN     längster Weg, der zählt, er selbst eingeschlossen; bei p-median und p-centre freiwillig: kein
                      Weg darf dann länger sein
  --need SPALTE       Bedarfsgewicht der Gebiete (etwa 1 bis 2): so viel mehr zählt ein Kind dort
  --existing SPALTE   Spalte der Standorte: ja/nein (auch 1/0, x/leer); ja = ist schon da und bleibt
  --capacity SPALTE   Spalte der Standorte: Plätze. Ein Gebiet kann dann auf mehrere Standorte aufgeteilt werden
  --exact             sucht, bis das Beste bewiesen ist (gilt, wenn nichts angegeben ist)
  --fast              nur die schnelle Suche, mit der Angabe, wie weit sie höchstens vom Besten entfernt ist
  --time-limit SEKUNDEN  danach endet die genaue Suche mit dem Besten, das bis dahin bekannt ist; sonst 60
  --speed KMH, --detour FAKTOR   Gehgeschwindigkeit, sonst 4, und Umwegfaktor, sonst 1,3
  --demand-column NAME   andere Spalte für die Nachfrage
  --sites-out DATEI   schreibt die gewählten Standorte in diese Datei: site, existing, people
  --format csv|json   Form des Ergebnisses, sonst csv
  --out DATEI         schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --decimal ZEICHEN   Dezimalzeichen der Dateien: "," oder "."; sonst wird es erkannt
  --help              zeigt diese Hilfe

Modelle:
  lscp       so wenige Standorte wie möglich, jedes Gebiet hat einen in Reichweite
  lscp-b     ebenso; unter den kleinsten Lösungen die, in der die meisten (nach Bedarf gewichtet) einen zweiten haben
  mclp       mit ZAHL neuen Standorten so viele Menschen in Reichweite wie möglich
  p-median   mit ZAHL neuen Standorten die kürzesten Wege für alle zusammen
  p-centre   mit ZAHL neuen Standorten der kürzeste längste Weg; --need: Weg × Gewicht, wer mehr Bedarf hat, darf
             weniger weit haben

Ergebnis: CSV mit den Spalten area,site,share,minutes, eine Zeile je Gebiet und Standort; share ist der Teil des
Gebiets, der dorthin geht (1 = alle). Ein Gebiet, das keinen Standort bekommt, steht mit leeren Feldern in der Liste.
Mit --format json stehen Zielwert, Schranke, Abstand, Standorte und Zuordnung in einem Objekt. Eine Zusammenfassung
erscheint auf der Fehlerausgabe: gewählte Standorte, Zielwert, und ob er bewiesen ist oder wie viel höchstens fehlt.

Beispiel: npm run -s gelingen -- site --demand gebiete.csv --candidates orte.csv --model p-median --sites 2 --need bedarf

Werte: Trennzeichen Komma oder Semikolon, Zeichensatz UTF-8 oder Windows-1252, Dezimalkomma oder Dezimalpunkt. Ohne
--times brauchen beide Dateien die Spalten lon und lat (Grad) oder x und y (Meter). Gebiete ohne Nachfrage, Gewicht oder
Ort bleiben außen vor, ebenso Standorte ohne Ort oder Plätze; welche das sind, wird gemeldet.

Rückgabewert: 0 berechnet, 1 die Eingabe wurde abgelehnt, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- site --help',
  usage: {
    ...reachCommandDe.usage,
    notANumber: (option: string, given: string) =>
      `Nach --${option} steht „${given}“; nötig ist eine Zahl${option === 'detour' ? ' ab 1, denn kein Weg ist kürzer als die Luftlinie' : option === 'reach' ? ' ab 0' : ' über 0'}.`,
    model: (given: string, known: string) => `Das Modell „${given}“ gibt es nicht. Es gibt: ${known}.`,
    sites: (given: string) => `Nach --sites steht „${given}“; nötig ist eine ganze Zahl ab 0.`,
    noSites: (model: string) =>
      `Das Modell „${model}“ findet die Zahl der Standorte selbst; bitte lassen Sie --sites weg oder wählen Sie mclp.`,
    noCapacity: (model: string) =>
      `Das Modell „${model}“ kennt keine Plätze; bitte lassen Sie --capacity weg oder wählen Sie ${model === 'p-centre' ? 'p-median' : 'lscp'}.`,
    onlyExact: (model: string) =>
      `Das Modell „${model}“ lässt sich nur genau rechnen; bitte lassen Sie --fast weg oder wählen Sie lscp.`,
    exactAndFast: 'Bitte geben Sie entweder --exact oder --fast an, nicht beide.',
    sameFile: (file: string) =>
      `Die Datei „${file}“ würde überschrieben; bitte nennen Sie für jedes Ergebnis eine eigene Datei.`,
    walkingBesideTimes:
      'Die Wegezeiten aus --times gelten, wie sie sind; bitte lassen Sie --speed und --detour weg.',
  },
  leftOut: {
    areas: (count: number, codes: string) =>
      `Hinweis: ${count === 1 ? 'Ein Gebiet bleibt' : `${count} Gebiete bleiben`} außen vor, weil Nachfrage, Gewicht oder Ort fehlen: ${codes}.`,
    sites: (count: number, codes: string) =>
      `Hinweis: ${count === 1 ? 'Ein Standort bleibt' : `${count} Standorte bleiben`} außen vor, weil Ort oder Plätze fehlen: ${codes}.`,
  },
  strangers: reachCommandDe.strangers,
  progress: (gap: string) => `Suche läuft, Abstand zum Besten höchstens ${gap}`,
  result: {
    sites: (sites: string) => `Standorte: ${sites}`,
    none: 'keine',
    existing: (code: string) => `${code} (besteht)`,
    minutes: (mean: string, longest: string) => `Weg im Mittel ${mean}, längster ${longest} Minuten`,
    served: (people: string, all: string) => `Versorgt: ${people} von ${all}`,
    objective: (objective: string, unit: string) => `Zielwert: ${objective} ${unit}`,
    proven: 'Bewiesen: Keine andere Auswahl ist besser.',
    gap: (gap: string, bound: string) =>
      `Nicht bewiesen: Die beste Auswahl ist um höchstens ${gap} besser (Schranke ${bound}).`,
    openGap: (bound: string) =>
      `Nicht bewiesen: Für die beste Auswahl ist nur die Schranke ${bound} bekannt.`,
    /** What the objective counts; `isWeighted`: people count by need. */
    unit: (model: string, isWeighted: boolean) => {
      const weighted = isWeighted ? 'gewichtete ' : ''
      const units: Record<string, string> = {
        lscp: 'Standorte',
        'lscp-b': `${weighted}Menschen mit zweitem Standort in Reichweite`,
        mclp: `${weighted}Menschen in Reichweite`,
        'p-median': `${weighted}Wegeminuten aller zusammen`,
        'p-centre': `${weighted}Minuten (längster Weg)`,
      }
      return units[model] ?? ''
    },
  },
  refusals: {
    ...reachCommandDe.refusals,
    'values/column-missing': ({ file, column, present }: Details) =>
      `Die Spalte „${column}“ fehlt in „${file}“; vorhanden sind: ${present}. Andere Spalten nennen Sie mit --demand-column, --need, --existing oder --capacity.`,
    'reach/no-pair': ({ file }: Details) =>
      `Keine Zeile von „${file}“ passt zu den Schlüsseln der Gebiete und Standorte; bitte prüfen Sie die ersten beiden Spalten: Gebiet, dann Standort.`,
    'reach/times-columns': ({ file, found }: Details) =>
      `Die erste Zeile von „${file}“ hat ${found} Spalten; nötig sind drei: Gebiet, Standort, Minuten.`,
    'reach/pair-twice': ({ file, line, earlier, area, site }: Details) =>
      `Das Paar „${area}“ und „${site}“ steht in „${file}“ in Zeile ${earlier} und noch einmal in Zeile ${line}; bitte behalten Sie eine davon.`,
    'site/not-yes-or-no': ({ file, column, code, text }: Details) =>
      `In „${file}“ steht bei „${code}“ in der Spalte „${column}“ „${text}“; bitte schreiben Sie ja oder nein (auch 1/0, x/leer).`,
    'siting/out-of-reach': ({ count, codes }: Details) =>
      `${count === 1 ? 'Ein Gebiet erreicht' : `${count} Gebiete erreichen`} keinen der Standorte: ${codes}. Bitte ergänzen Sie Standorte, erhöhen Sie --reach, oder nehmen Sie diese Gebiete heraus.`,
    'siting/too-few-sites': ({ newSites }: Details) =>
      `Mit ${newSites === 1 ? 'einem neuen Standort' : `${newSites} neuen Standorten`} lassen sich nicht alle versorgen, das ist bewiesen; bitte erlauben Sie mehr Standorte oder längere Wege.`,
    'siting/none-found': ({ newSites }: Details) =>
      `Mit ${newSites === 1 ? 'einem neuen Standort' : `${newSites} neuen Standorten`} wurde keine Auswahl gefunden, die alle versorgt; ob es eine gibt, ist offen. Bitte rechnen Sie mit --exact und mehr Zeit (--time-limit), oder erlauben Sie mehr Standorte.`,
    'siting/stopped': ({ seconds }: Details) =>
      `Nach ${seconds} Sekunden lag noch keine Auswahl vor. Bitte geben Sie mehr Zeit (--time-limit), oder nehmen Sie weniger mögliche Orte.`,
    'siting/too-few-candidates': ({ newSites, candidates }: Details) =>
      `Gesucht sind ${newSites} neue Standorte, es gibt aber nur ${candidates} mögliche; bitte ergänzen Sie Standorte oder verringern Sie --sites.`,
    'siting/too-little-capacity': ({ demand, capacity }: Details) =>
      `Für ${demand} Menschen gibt es an allen Standorten zusammen nur ${capacity} Plätze; bitte ergänzen Sie Standorte, oder wählen Sie das Modell mclp.`,
  },
}
