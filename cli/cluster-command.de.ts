import { fileRefusalsDe } from './file-refusals.de.ts'
import { valuesRefusalsDe } from './values-refusals.de.ts'

type Details = Readonly<Record<string, string | number | null>>

/** What `gelingen cluster` says; `file` is the name of the file as the user wrote it. */
export const clusterCommandDe = {
  summary: 'Bildet Typen ähnlicher Gebiete oder Kommunen aus einer CSV-Datei, ohne Datenbank',
  help: `Aufruf: npm run -s gelingen -- cluster --data WERTE.csv [--k 2-8] [--standardise]

Fasst Gebiete oder Kommunen, die sich in ihren Indikatoren ähneln, zu Typen zusammen und sagt, wie gut die Typen passen. Eine
Datenbank ist nicht nötig.

  --data DATEI       Werte (CSV): eine Zeile je Gebiet, erste Spalte der Schlüssel
  --columns A,B,C    Spalten mit den Indikatoren; sonst alle außer dem Schlüssel
  --standardise      bringt jeden Indikator auf Mittelwert 0 und Standardabweichung 1; nötig, wenn die Einheiten
                     verschieden sind, sonst zählt der mit den größten Zahlen am meisten
  --k ZAHL           Zahl der Typen, etwa 4, oder ein Bereich, etwa 2-8 (sonst angenommen): Dann gilt die Zahl mit der höchsten
                     mittleren Silhouette
  --method VERFAHREN kmeans (sonst angenommen) oder ward (hierarchisch, braucht keine Startzahl)
  --seed ZAHL        Startzahl für kmeans (sonst 1); mit derselben kommt dasselbe heraus
  --restarts ZAHL    Anläufe von kmeans, von denen der beste gilt (sonst 25)
  --quality DATEI    schreibt die Güte je Zahl der Typen als CSV in diese Datei
  --profile DATEI    schreibt, was jeden Typ ausmacht, als CSV in diese Datei
  --area SPALTE      Spalte mit dem Schlüssel, wenn es nicht die erste ist
  --decimal ZEICHEN  Dezimalzeichen der Werte: "," oder "."; sonst wird es aus den Werten erkannt
  --out DATEI        schreibt das Ergebnis in diese Datei statt auf die Standardausgabe
  --help             zeigt diese Hilfe

Ergebnis: CSV mit den Spalten area,type,silhouette in der Reihenfolge der Eingabe. Die Typen sind nach ihrem ersten Mitglied
nummeriert. Die Silhouette reicht von −1 bis 1: nahe 1 gehört das Gebiet klar zu seinem Typ, unter 0 läge es näher bei einem
anderen. Ein Gebiet, dem ein Wert fehlt, steht mit leeren Feldern in der Liste.

Güte je Zahl der Typen: k,silhouette,calinski_harabasz,explained,within,sizes. Höher ist besser; explained (Anteil der
Streuung zwischen den Typen) wächst mit k von selbst.
Profil: type,size,indicator,mean,deviation,stands_out,typical. deviation ist der Abstand vom Mittel aller in
Standardabweichungen; ab 0,5 gilt er als auffällig. typical nennt die drei Mitglieder, die der Mitte am nächsten sind.

Beispiel: npm run -s gelingen -- cluster --data kommunen.csv --columns Armut,Zuzug,Kinder --standardise --k 2-10 --profile profil.csv

Werte: Trennzeichen Komma oder Semikolon, Zeichensatz UTF-8 oder Windows-1252, Dezimalkomma oder Dezimalpunkt. Ein
leeres Feld, die Zeichen . / x … * und -9999 gelten als fehlend, das Zeichen – (oder -) als genau null.

Rückgabewert: 0 berechnet, 1 die Eingabe wurde abgelehnt, 2 falscher Aufruf.
`,
  seeHelp: 'Hilfe: npm run -s gelingen -- cluster --help',
  usage: {
    missingOption: (option: string) => `Die Angabe --${option} fehlt.`,
    unknownOption: (option: string) => `Die Angabe „${option}“ ist unbekannt.`,
    optionWithoutValue: (option: string) => `Nach --${option} fehlt der Wert.`,
    flag: (option: string) => `Die Angabe --${option} steht für sich, ohne Wert.`,
    method: (given: string) => `Das Verfahren „${given}“ gibt es nicht. Es gibt: kmeans, ward.`,
    k: (given: string) => `Nach --k steht „${given}“; nötig ist eine Zahl ab 1 oder ein Bereich wie 2-8.`,
    seed: (given: string) =>
      `Nach --seed steht „${given}“; erlaubt ist eine ganze Zahl von 0 bis 4294967295.`,
    restarts: (given: string) =>
      `Nach --restarts steht „${given}“; erlaubt ist eine ganze Zahl von 1 bis 100000.`,
    decimal: (given: string) => `Nach --decimal steht „${given}“; erlaubt sind "," und ".".`,
    sameFile: 'Eine Datei ist zweimal genannt; bitte geben Sie jedem Ergebnis eine eigene Datei.',
  },
  areaColumn: (file: string, column: string) =>
    `Hinweis: In der ersten Spalte von „${file}“ steht in allen Zeilen dasselbe; als Schlüssel dient die Spalte „${column}“.`,
  leftOut: (count: number, codes: string) =>
    `Hinweis: ${count === 1 ? 'Ein Gebiet bleibt' : `${count} Gebiete bleiben`} ohne Typ, weil ein Wert fehlt: ${codes}.`,
  unequalUnits: (large: string, small: string) =>
    `Achtung: „${large}“ streut viel weiter als „${small}“ und bestimmt die Typen deshalb fast allein; sollen alle Indikatoren gleich zählen, geben Sie --standardise an.`,
  trying: (k: number) => `Gebildet werden ${k} Typen …`,
  head: 'Typen  Silhouette  Calinski-Harabasz  erklärt  Größen',
  chosen: (k: number) => `Gewählt: ${k} Typen (höchste mittlere Silhouette).`,
  weak: 'Achtung: Die mittlere Silhouette liegt unter 0,25; die Typen grenzen sich kaum voneinander ab.',
  simplified:
    'Hinweis: Bei so vielen Gebieten werden Silhouetten vereinfacht berechnet, aus den Abständen zu den Mitten der Typen.',
  refusals: {
    ...fileRefusalsDe,
    ...valuesRefusalsDe,
    'values/not-a-number': (details: Details) =>
      `${valuesRefusalsDe['values/not-a-number'](details)} Spalten, die keine Indikatoren sind, lassen Sie weg, indem Sie mit --columns die übrigen nennen.`,
    'cluster/no-columns': ({ file }: Details) =>
      `„${file}“ enthält außer dem Schlüssel keine Spalte; bitte prüfen Sie, ob es die richtige Datei ist.`,
    'cluster/nothing-complete': ({ file }: Details) =>
      `In „${file}“ hat kein Gebiet alle Werte; bitte nennen Sie mit --columns nur Spalten, die gefüllt sind.`,
    'cluster/too-many-types': ({ file, k, different }: Details) =>
      `${k} Typen lassen sich nicht bilden: „${file}“ hat nur ${different} verschiedene vollständige Zeilen; bitte wählen Sie mit --k weniger.`,
  },
}
