import type { NormaliseMethod, AggregateMethod } from '@gelingen/methods/composite-index'

const normalise: Record<NormaliseMethod, string> = {
  'z-population': 'z-Wert: Abstand vom Mittel aller Gebiete in Standardabweichungen (der Grundgesamtheit)',
  'z-sample': 'z-Wert: Abstand vom Mittel aller Gebiete in Standardabweichungen (der Stichprobe)',
  'min-max': 'Lage zwischen dem kleinsten und dem größten Wert',
  rank: 'Rang unter allen Gebieten',
  percentile: 'Anteil der Gebiete mit einem kleineren Wert',
}
const aggregate: Record<AggregateMethod, string> = {
  arithmetic: 'das gewichtete arithmetische Mittel',
  geometric: 'das gewichtete geometrische Mittel',
  sum: 'die gewichtete Summe',
}

export const mapDe = {
  title: 'Karte',
  kindsLabel: 'Was die Karte zeigt',
  kinds: { index: 'Index', indicator: 'Indikator', chain: 'Kette' },
  chooseTitle: 'Auswahl',
  choose: {
    index: 'Index oder Teilindex',
    indicator: 'Indikator',
    step: 'Lebensphase',
    field: 'Handlungsfeld',
    level: 'Ebene',
    period: 'Zeitraum',
    classes: 'Klassen',
  },
  wholeIndex: (name: string) => `${name} (gesamt)`,
  subIndexOf: (subIndex: string, index: string) => `${subIndex} – Teilindex von ${index}`,
  classChoices: {
    quantile: 'gleich viele Gebiete je Klasse',
    equal: 'gleich breite Klassen',
    own: 'Klassen des Index',
  },
  levelWithCount: (level: string, count: string) => `${level} (${count})`,
  placeInTime: (level: string, period: string) => `${level}, ${period}`,
  picture: (title: string, where: string) =>
    `Karte: ${title}, ${where}. Die Tabelle auf dieser Seite enthält dieselben Angaben.`,
  says: (area: string, figure: string) => `${area}: ${figure}`,
  darkMeans: {
    'higher-is-burden': 'Je dunkler, desto stärker belastet: Ein hoher Wert bedeutet Belastung.',
    'higher-is-better': 'Je dunkler, desto stärker belastet: Ein niedriger Wert bedeutet Belastung.',
    neutral: 'Je dunkler, desto höher der Wert. Der Wert beschreibt das Gebiet, ohne es zu bewerten.',
  },
  legend: 'Legende',
  limits: {
    all: 'alle Werte',
    below: (to: string) => `unter ${to}`,
    between: (from: string, to: string) => `${from} bis unter ${to}`,
    from: (from: string) => `ab ${from}`,
    upTo: (to: string) => `bis ${to}`,
    aboveUpTo: (from: string, to: string) => `über ${from} bis ${to}`,
    above: (from: string) => `über ${from}`,
  },
  named: (name: string, limits: string) => `${name}: ${limits}`,
  withSign: (sign: string, meaning: string) => `Zeichen „${sign}“: ${meaning}`,
  noFigure: 'keine Angabe geliefert',
  uncertain: (count: string, number: number) =>
    `Gepunktet und in der Tabelle in Klammern: ${number === 1 ? 'ein Wert, der' : `${count} Werte, die`} statistisch unsicher ${number === 1 ? 'ist' : 'sind'}. Der Zufall allein kann ${number === 1 ? 'ihn' : 'sie'} um ein Viertel nach oben oder unten verschieben (95-%-Bereich breiter als der halbe Wert).`,
  leftOut: 'vom Index ausgenommen',
  valuesMissing: 'es fehlen Werte',
  table: {
    title: 'Tabelle',
    area: 'Gebiet',
    code: 'Schlüssel',
    value: 'Wert',
    valueIn: (unit: string) => `Wert (${unit})`,
    cases: 'Fälle',
    base: 'bezogen auf',
    class: 'Klasse',
    rank: 'Rang',
    rankRange: 'Spanne des Rangs',
    index: 'Indexwert',
    judgement: 'Urteil',
    why: 'Begründung',
    caption: (areas: string, withValue: string) => `${areas} Gebiete, davon ${withValue} mit einem Wert.`,
    firstOnly: (shown: string) => `Hier stehen die ersten ${shown}.`,
    showAll: (areas: string) => `Alle ${areas} Gebiete zeigen`,
    showFirst: (shown: string) => `Nur die ersten ${shown} zeigen`,
    orderBy: (column: string) => `nach „${column}“ sortieren`,
    ascending: 'aufsteigend sortiert',
    descending: 'absteigend sortiert',
    scrollRegion: 'Tabelle, lässt sich mit den Pfeiltasten verschieben',
  },
  range: (low: string, high: string) => `${low} bis ${high}`,
  excluded: {
    below: (column: string, limit: string) => `ausgenommen: ${column} unter ${limit}`,
    'not-in': (column: string) => `ausgenommen nach „${column}“`,
    missing: (columns: string) => `es fehlt: ${columns}`,
    withSign: (column: string, sign: string) => `${column} („${sign}“)`,
  },
  residents: 'Einwohnerzahl',
  facts: {
    title: 'Was diese Zahlen sind und woher sie kommen',
    definition: 'Definition',
    numerator: 'Zähler',
    denominator: 'Nenner',
    formula: 'Formel',
    unit: 'Einheit',
    direction: 'Richtung',
    period: 'Zeitraum',
    source: 'Quelle',
    licence: 'Lizenz',
    refreshRhythm: 'Erscheint',
    minimumCount: 'Schutz kleiner Zahlen',
    minimumCountText: (minimum: string) =>
      `Beruht ein Wert auf weniger als ${minimum} Fällen oder Personen, wird er nicht gezeigt; an seiner Stelle steht das Zeichen\u00a0„.“.`,
    weights: 'Bestandteile',
    weight: (name: string, share: string, period: string) => `${name} (${share}, ${period})`,
    indexFormula: ({
      normalised,
      joined,
      restandardised,
    }: {
      normalised: string
      joined: string
      restandardised: boolean
    }) =>
      `Jeder Indikator wird vergleichbar gemacht (${normalised}) und so gedreht, dass hohe Werte Belastung bedeuten; dann wird daraus ${joined} gebildet${restandardised ? ' und noch einmal standardisiert' : ''}.`,
    normalise,
    aggregate,
    rankRange: 'Wie sicher ist der Rang?',
    rankRangeText: (share: string, draws: string) =>
      `Gewichte und Verfahren wurden ${draws}-mal zufällig verändert. In ${share} der Durchgänge lag der Rang in der angegebenen Spanne. Überschneiden sich zwei Spannen, lässt sich nicht sagen, welches Gebiet stärker belastet ist.`,
    exclusions: 'Ausgenommen',
    missingColumns: 'Nicht eingerechnet',
    missingColumn: (name: string, period: string) => `${name} (keine Werte für ${period})`,
    toIndex: 'Zum Index: Gewichte ansehen und verändern',
    toIndicator: 'Zum Indikator: alle Angaben und Zeiträume',
    toCell: 'Zur Kette: die Begründung für die ganze Kommune',
  },
  formulas: {
    percent: (numerator: string, denominator: string) => `${numerator} ÷ ${denominator} × 100`,
    'per-1000': (numerator: string, denominator: string) => `${numerator} ÷ ${denominator} × 1.000`,
  },
  directions: {
    'higher-is-burden': 'Ein hoher Wert bedeutet Belastung.',
    'higher-is-better': 'Ein hoher Wert ist günstig.',
    neutral: 'Der Wert beschreibt, ohne zu bewerten.',
  },
  chain: {
    lead: (step: string, field: string) =>
      `${field} in der Lebensphase „${step}“: Bedarf und erreichbares Angebot`,
    children: 'Kinder',
    affected: 'Kinder, denen etwas fehlt',
    coverage: 'Deckung',
    notExpected: 'Für dieses Handlungsfeld ist in dieser Lebensphase kein Angebot vorgesehen.',
    today: 'Stand heute',
    residentsOf: (year: string) => `Kinder nach den Einwohnerzahlen ${year}`,
  },
  notFound: 'Das Gewünschte gibt es nicht mehr. Hier steht stattdessen, was sonst zuerst gezeigt wird.',
  otherPlaceInTime: (wanted: string, shown: string) =>
    `Für ${wanted} liegen keine Werte vor. Gezeigt wird: ${shown}.`,
  empty: {
    noAreas:
      'Für eine Karte braucht es Gebiete. Lesen Sie zuerst die Flächen Ihrer Stadtteile oder Sozialräume ein (GeoJSON).',
    readAreas: 'Gebiete einlesen',
    noSubject:
      'Es gibt noch nichts, was sich zeigen ließe. Lesen Sie Indikatoren ein, am einfachsten aus einer Tabelle.',
    readIndicators: 'Indikatoren einlesen',
    noValues: (name: string) => `Für „${name}“ sind noch keine Werte eingelesen.`,
    noIndex: 'Es gibt noch keinen Index.',
    makeIndex: 'Index anlegen',
    noIndicators: 'Es gibt noch keinen Indikator.',
    noShapes: 'Für diese Ebene sind keine Flächen eingelesen; darum gibt es hier nur die Tabelle.',
  },
}
