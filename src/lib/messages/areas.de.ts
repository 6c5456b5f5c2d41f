type Details = Readonly<Record<string, string | number | null>>

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 0 })
const degrees = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 5, maximumFractionDigits: 5 })

const area = ({ code }: Details) => `Gebiet ${code}`
const place = ({ latitude, longitude }: Details) =>
  `bei ${degrees.format(Number(latitude))}° Nord, ${degrees.format(Number(longitude))}° Ost`
const day = (date: string | number | null | undefined) => String(date).split('-').reverse().join('.')
/** Areas without a beginning are stored as since 1900. */
const since = (date: string | number | null | undefined) =>
  date === '1900-01-01' ? 'ohne Anfangsdatum' : `seit ${day(date)}`
const inGis = 'Bitte verbessern Sie die Fläche im Geoinformationssystem.'

/** What an administration's file may be in, in words. */
const systems = (likely: string | number | null | undefined) =>
  likely ? `vermutlich ${String(likely).replaceAll(', ', ' oder ')}` : 'zum Beispiel EPSG:25832'

export const areasDe = {
  title: 'Gebiete',
  level: 'Ebene',
  code: 'Schlüssel',
  name: 'Name',
  parent: 'Gehört zu',
  parts: 'Untergliedert in',
  surface: (km2: string) => `${km2} km²`,
  residents: 'Einwohnerinnen und Einwohner',
  residentsOf: (year: number) => `Einwohnerinnen und Einwohner ${year}`,
  ages: (from: number, to: number | null) =>
    to === null
      ? from === 0
        ? 'insgesamt'
        : `${from} Jahre und älter`
      : from === 0
        ? `unter ${to} ${to === 1 ? 'Jahr' : 'Jahren'}`
        : to === from + 1
          ? `${from} ${from === 1 ? 'Jahr' : 'Jahre'}`
          : `${from} bis unter ${to} Jahre`,
  summedUp: 'Summe der Gebiete darunter',
  validFrom: (date: string) => `gilt ${since(date)}`,
  noAreas: 'Es sind noch keine Gebiete eingelesen.',
  noResidents: 'Für dieses Gebiet liegen keine Einwohnerzahlen vor.',
  refusals: {
    'municipalities/name-missing': () => 'Es fehlt der Name der Kommune. Bitte geben Sie ihn an.',
    'municipalities/slug-malformed': ({ slug }: Details) =>
      `Der Kurzname „${slug}“ eignet sich nicht für Adressen. Bitte verwenden Sie nur kleine Buchstaben ohne Umlaute, Ziffern und einfache Bindestriche dazwischen.`,
    'municipalities/slug-taken': ({ slug }: Details) =>
      `Den Kurznamen „${slug}“ hat schon eine andere Kommune. Bitte geben Sie einen anderen an.`,
    'municipalities/ags-malformed': ({ ags }: Details) =>
      `„${ags}“ ist kein Amtlicher Gemeindeschlüssel. Er hat acht Ziffern; bei Kreisen sind die letzten drei 000.`,
    'municipalities/ags-zero-lost': ({ ags, likely }: Details) =>
      `Der Gemeindeschlüssel ${ags} hat nur sieben Ziffern. Ist die führende Null verloren gegangen und ${likely} gemeint?`,
    'municipalities/ags-land': ({ ags, land }: Details) =>
      `Der Gemeindeschlüssel ${ags} beginnt mit ${land}; die Länder haben die Nummern 01 bis 16. Bitte prüfen Sie ihn.`,
    'municipalities/ags-taken': ({ ags }: Details) =>
      `Eine Kommune mit dem Gemeindeschlüssel ${ags} gibt es hier schon.`,

    'areas/level-unknown': ({ level }: Details) =>
      `Eine Ebene „${level}“ gibt es noch nicht. Bitte lesen Sie zuerst ihre Gebiete ein, oder wählen Sie eine andere Ebene.`,
    'areas/level-position-taken': ({ position, level }: Details) =>
      `Auf Stufe ${position} liegt schon die Ebene „${level}“. Bitte geben Sie dieser Ebene eine andere Stufe.`,
    'areas/parent-level-missing': ({ level }: Details) =>
      `Die übergeordnete Ebene „${level}“ ist noch nicht eingelesen. Bitte lesen Sie zuerst deren Gebiete ein.`,
    'areas/parent-level-not-above': ({ level, parent }: Details) =>
      `Die Ebene „${parent}“ liegt nicht über „${level}“. Bitte geben Sie der übergeordneten Ebene die kleinere Stufe.`,

    'areas/code-missing': ({ column }: Details) =>
      `Es fehlt der Gebietsschlüssel (Spalte „${column}“). Bitte tragen Sie ihn nach.`,
    'areas/code-double': ({ code, firstLine }: Details) =>
      `Der Gebietsschlüssel ${code} kommt doppelt vor, zuerst in Zeile ${firstLine}. Bitte fassen Sie mehrere Teile eines Gebiets zu einer Fläche zusammen, oder löschen Sie die überzählige Zeile.`,
    'areas/code-became-number': ({ code, likely }: Details) =>
      `Den Gebietsschlüssel „${code}“ gibt es nicht, wohl aber „${likely}“. Vermutlich hat ein Programm den Schlüssel als Zahl gespeichert. Bitte speichern Sie die Spalte als Text.`,
    'areas/name-missing': ({ code, column }: Details) =>
      `Gebiet ${code} hat keinen Namen (Spalte „${column}“). Bitte tragen Sie ihn nach.`,
    'areas/parent-missing': (details: Details) =>
      `${area(details)}: Das übergeordnete Gebiet ist nicht angegeben. Bitte tragen Sie seinen Schlüssel nach.`,
    'areas/unknown-parent': ({ code, parent }: Details) =>
      `Gebiet ${code}: Ein übergeordnetes Gebiet „${parent}“ gibt es nicht. Bitte prüfen Sie den Schlüssel, auch die Zahl seiner Stellen im Rezept.`,
    'areas/parent-not-located': (details: Details) =>
      `${area(details)} liegt in keinem Gebiet der übergeordneten Ebene. Bitte prüfen Sie, ob beide Dateien denselben Ort zeigen.`,
    'areas/parent-unclear': ({ code, parent }: Details) =>
      `Gebiet ${code} liegt in mehreren übergeordneten Gebieten; zugeordnet ist es ${parent}, in dem der größte Teil liegt. Bitte prüfen Sie das.`,
    'areas/validity-overlaps': ({ code, validFrom, since: from }: Details) =>
      `Gebiet ${code} gibt es schon, gültig ${since(from)}; ab ${day(validFrom)} gälte es doppelt. Bitte geben Sie im Rezept an, ab wann die neuen Gebiete die alten ersetzen, oder lesen Sie mit demselben Gültigkeitsbeginn ein.`,
    'areas/not-in-file': ({ count, example }: Details) =>
      `${number.format(Number(count))} eingelesene Gebiete dieser Ebene stehen nicht in der Datei (zum Beispiel ${example}); sie bleiben gültig. Sollen sie enden, geben Sie im Rezept an, ab wann die Datei sie ersetzt.`,

    'areas/geometry-missing': (details: Details) =>
      `${area(details)} hat keine Fläche. Bitte ergänzen Sie sie, oder löschen Sie die Zeile.`,
    'areas/geometry-empty': (details: Details) =>
      `Die Fläche von ${area(details)} ist leer. Bitte ergänzen Sie sie, oder löschen Sie die Zeile.`,
    'areas/geometry-kind': ({ code, kind }: Details) =>
      `Gebiet ${code} ist als „${kind}“ gezeichnet. Gebraucht wird eine Fläche (Polygon oder MultiPolygon).`,
    'areas/geometry-broken': (details: Details) =>
      `Die Koordinaten von ${area(details)} sind unvollständig oder keine Zahlen. Bitte speichern Sie die Datei neu als GeoJSON.`,
    'areas/not-degrees': ({ code, x, y, likely }: Details) =>
      `Gebiet ${code}: ${number.format(Number(x))} / ${number.format(Number(y))} sind keine Längen- und Breitengrade. Bitte geben Sie im Rezept das Koordinatensystem an (${systems(likely)}), oder speichern Sie die Datei in WGS84.`,
    'areas/axes-swapped': (details: Details) =>
      `${area(details)}: Länge und Breite sind vertauscht, die Fläche läge weit außerhalb Deutschlands. Bitte wählen Sie als Reihenfolge der Koordinaten „Breite, Länge (vertauscht)“.`,
    'areas/outside-germany': (details: Details) =>
      `${area(details)} liegt nicht ganz in Deutschland (${place(details)}). Bitte prüfen Sie das Koordinatensystem.`,
    'areas/ring-too-short': ({ code, ring, corners }: Details) =>
      `Gebiet ${code}: Linie ${ring} der Fläche hat nur ${corners} Punkte, gebraucht werden mindestens vier. ${inGis}`,
    'areas/ring-open': (details: Details) =>
      `Die Grenze von ${area(details)} ist nicht geschlossen: Sie endet ${place(details)} statt an ihrem Anfang. ${inGis}`,
    'areas/ring-without-surface': (details: Details) =>
      `Eine Grenzlinie von ${area(details)} umschließt keine Fläche (${place(details)}). ${inGis}`,
    'areas/ring-crosses-itself': (details: Details) =>
      `Die Grenze von ${area(details)} überschneidet sich selbst (${place(details)}). ${inGis}`,
    'areas/ring-runs-over-itself': (details: Details) =>
      `Die Grenze von ${area(details)} läuft ein Stück auf sich selbst (${place(details)}). ${inGis}`,
    'areas/rings-cross': (details: Details) =>
      `Zwei Grenzlinien von ${area(details)} schneiden sich (${place(details)}), etwa die Außengrenze und eine Aussparung. ${inGis}`,
    'areas/hole-outside': (details: Details) =>
      `Eine Aussparung von ${area(details)} liegt außerhalb der Fläche (${place(details)}). ${inGis}`,
    'areas/holes-overlap': (details: Details) =>
      `Zwei Aussparungen von ${area(details)} liegen ineinander (${place(details)}). ${inGis}`,
    'areas/parts-overlap': (details: Details) =>
      `Zwei Teile von ${area(details)} liegen übereinander (${place(details)}). ${inGis}`,
    'areas/spike-cut': (details: Details) =>
      `Die Grenze von ${area(details)} hatte eine Spitze ohne Fläche (${place(details)}); sie wurde weggelassen.`,

    'areas/unknown-area': ({ code }: Details) =>
      `Ein Gebiet „${code}“ gibt es auf dieser Ebene nicht. Bitte prüfen Sie den Schlüssel und die Ebene im Rezept.`,
    'areas/area-ended': ({ code, year }: Details) =>
      `Gebiet ${code} galt ${year} nicht mehr. Bitte prüfen Sie Schlüssel und Jahr.`,
    'areas/figures-before-validity': ({ year, since: from }: Details) =>
      `Zahlen für ${year} stehen bei Gebieten, die erst ${since(from)} gelten. Sie wurden als auf die neuen Grenzen umgerechnet übernommen.`,
    'areas/year-unreadable': ({ code, text }: Details) =>
      `Gebiet ${code}: „${text}“ ist kein Jahr. Bitte schreiben Sie es vierstellig, zum Beispiel 2024 oder 31.12.2024.`,
    'areas/age-unreadable': ({ from, to }: Details) =>
      `„${from}“${to ? ` bis „${to}“` : ''} ist keine Altersangabe. Bitte geben Sie ganze Jahre an; das Ende gehört nicht mehr dazu.`,
    'areas/count-not-a-number': ({ code, text }: Details) =>
      `Gebiet ${code}: „${text}“ ist weder eine Zahl noch ein amtliches Zeichen. Bitte prüfen Sie die Zelle.`,
    'areas/count-negative': ({ code, text }: Details) =>
      `Gebiet ${code}: ${text} ist negativ. Eine Zahl von Personen kann das nicht sein; bitte prüfen Sie die Zelle.`,
    'areas/count-fraction': ({ code, text }: Details) =>
      `Gebiet ${code}: ${text} ist keine ganze Zahl. Enthält die Spalte vielleicht Anteile statt Personen?`,
    'areas/count-too-high': ({ code, text }: Details) =>
      `Gebiet ${code}: ${text} Personen sind mehr, als eine Kommune hat. Ist vielleicht eine Spalte verrutscht?`,
    'areas/count-empty': ({ code, column }: Details) =>
      `Gebiet ${code}: Die Zelle „${column}“ ist leer; dafür wurde nichts übernommen. Genau null schreibt man „0“ oder „–“, unbekannt „.“.`,
    'areas/figure-double': ({ code, year, firstLine }: Details) =>
      `Gebiet ${code}: Für ${year} steht dieselbe Altersgruppe schon in Zeile ${firstLine}. Bitte lassen Sie nur eine Angabe stehen.`,
    'areas/groups-above-total': ({ code, year, sum, total }: Details) =>
      `Gebiet ${code}, ${year}: Die Altersgruppen ergeben zusammen ${number.format(Number(sum))}, insgesamt sollen es aber nur ${number.format(Number(total))} sein. Bitte prüfen Sie die Zuordnung der Altersgruppen.`,
  },
}
