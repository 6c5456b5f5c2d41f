/** Cells of the chain, as what stands after “in”. */
const inCells = (count: number) => (count === 1 ? 'einem Feld' : `${count} Feldern`)

/** The picture of the chain along the ages. */
export const chainPictureDe = {
  tabs: 'Ansichten der Kette',
  picture: 'Bild',
  table: 'Tabelle',
  title: (place: string) => `Die Präventionskette in ${place}`,
  titleOfTwo: (place: string, other: string) => `Die Präventionskette: ${place} und ${other}`,
  lead: 'Von der Schwangerschaft bis 27: wo die Kette trägt, wo sie dünner wird und wo sie reißt.',
  /** Two lines for the head of each step. */
  steps: {
    pregnancy: ['Schwanger-', 'schaft'],
    birth: ['Geburt,', 'Wochenbett'],
    'first-year': ['erstes', 'Lebensjahr'],
    'age-1-3': ['1 bis unter', '3 Jahre'],
    'age-3-6': ['3 bis unter', '6 Jahre'],
    'to-school': ['Kita →', 'Schule'],
    'age-6-10': ['6 bis unter', '10 Jahre'],
    'to-secondary': ['Schul-', 'wechsel'],
    'age-10-14': ['10 bis unter', '14 Jahre'],
    'age-14-18': ['14 bis', 'unter 18'],
    'to-work': ['Schule →', 'Beruf'],
    'age-18-27': ['18 bis unter', '27 Jahre'],
  } as Record<string, [string, string]>,
  /** Two lines for the foot of each post. */
  posts: {
    'antenatal-care': ['Schwangeren-', 'vorsorge'],
    'birth-clinic': ['Geburts-', 'klinik'],
    'paediatric-practice': ['Kinderarzt-', 'praxis'],
    'day-care': ['Kita', ''],
    'school-entry-examination': ['Schuleingangs-', 'untersuchung'],
    'primary-school': ['Grundschule', 'und Ganztag'],
    'secondary-school': ['Weiterführende', 'Schule'],
    'vocational-school': ['Berufliche', 'Schule'],
  } as Record<string, [string, string]>,
  ages: 'Alter in Jahren',
  mainstream: ['Regeleinrichtungen', 'tragen die Kette'] as [string, string],
  notRecorded: 'nicht erfasst',
  postSays: (name: string, count: string) => `${name}: ${count}`,
  more: (count: string) => `+${count}`,
  moreSays: (count: string) => `${count} weitere Angebote in diesem Schritt`,
  offers: (count: string) => (count === '1' ? '1 Angebot' : `${count} Angebote`),
  barSays: ({ field, offers, steps, kind }: { field: string; offers: string; steps: string; kind: string }) =>
    `${field}: ${offers}${kind === '' ? '' : `, ${kind}`}. ${steps}`,
  kinds: { mainstream: 'Regeleinrichtung', outreach: 'aufsuchend', other: '' },
  barLegend: {
    mainstream: 'Angebote von Regeleinrichtungen',
    other: 'weitere Angebote',
    outreach: 'aufsuchende Angebote',
  },
  howToRead: 'So liest man das Bild',
  reading: [
    'Von links nach rechts wächst ein Kind heran. Die frühen Jahre sind breiter gezeichnet; jeder Strich auf der Achse ist ein Jahr.',
    'Jede Zeile ist ein Handlungsfeld. Der Strang oben in der Zeile sagt, ob die Kette dort trägt. Wo sie reißt, ist sie offen und schraffiert; die Zahl sagt, wie vielen Kindern etwas fehlt. Gepunktet heißt: darüber ist nichts bekannt.',
    'Die Balken darunter sind die Angebote, die ankommen. Ein Balken steht für alle Angebote derselben Art und reicht genau über die Schritte, in denen sie zählen. Eine dünne Linie überbrückt einen Schritt, in dem sie nicht zählen.',
    'Die Tore sind Übergänge: Kita – Schule – weiterführende Schule – Beruf.',
    'Die Pfosten sind Regeleinrichtungen. Jeder steht dort, wo jedes Kind ihr begegnet. Ein gestrichelter Pfosten ist nicht erfasst.',
    'Ein Klick auf eine Lücke führt zu ihrer Begründung, ein Klick auf einen Balken zu seinen Angeboten.',
  ],
  summary: ({
    broken,
    thin,
    holds,
    notKnown,
  }: {
    broken: number
    thin: number
    holds: number
    notKnown: number
  }) =>
    `In ${inCells(broken)} ist die Kette offen, in ${inCells(thin)} ist sie knapp, in ${inCells(holds)} trägt sie${notKnown === 0 ? '' : `; über ${notKnown === 1 ? 'ein Feld' : `${notKnown} Felder`} ist nichts bekannt`}.`,
  summaryOf: (place: string, summary: string) => `${place}: ${summary}`,
  describes: (title: string) => `Bild: ${title}. Die Tabelle weiter unten sagt dasselbe.`,
  place: 'Gebiet',
  compareWith: 'daneben',
  nothingBeside: 'nichts daneben',
  standard: 'Angebote nach Standard',
  allOffers: 'alle Angebote',
  block: 'Lebensabschnitt',
  wholeWay: 'der ganze Weg',
  only: 'Felder',
  onlyChoices: { alle: 'alle', luecken: 'nur Lücken', fehlt: 'nur Lücken und Knappes' },
  filter: 'Was das Bild zeigt',
  show: 'Anzeigen',
  reset: 'Auswahl aufheben',
  shownOffers: ({
    shown,
    all,
    standard,
    without,
    cells,
  }: Record<'shown' | 'all' | 'standard' | 'without' | 'cells', string>) =>
    `Gezeigt sind ${shown} von ${all} Angeboten: die mit dem Standard „${standard}“. In ${without} von ${cells} Feldern kommt keines davon an. Die Urteile gelten weiter für alle Angebote.`,
  shownCells: (shown: string, all: string) =>
    `Gezeigt sind ${shown} von ${all} Feldern; die Angebote sind ausgeblendet.`,
  shownBlock: (block: string) => `Gezeigt ist nur der Abschnitt „${block}“.`,
  barTitle: (count: string, field: string) => `${count} · ${field}`,
  postTitle: (count: string, post: string) => `${post}: ${count}`,
  barSteps: (steps: string) => `Schritte: ${steps}`,
  barNone: 'Diese Angebote gibt es hier nicht (mehr). Wählen Sie im Bild einen anderen Balken.',
  closeBar: 'Liste schließen',
  offer: 'Angebot',
  places: 'Plätze',
  confirmed: 'Bestätigt',
  never: 'noch nie',
  firstOffers: (shown: string, all: string) => `Die ersten ${shown} von ${all}, nach dem Namen.`,
  toOffers: 'Alle Angebote dieses Handlungsfeldes',
  asTable: 'Das Bild als Tabelle',
  tableCaption:
    'Handlungsfelder in den Zeilen, Lebensphasen in den Spalten: das Urteil, wie vielen Kindern etwas fehlt und wie viele Angebote ankommen.',
  leftOut: 'ausgeblendet',
  differences: 'Worin sie sich unterscheiden',
  differ: ({
    place,
    other,
    worse,
    better,
    same,
    unknown,
  }: {
    place: string
    other: string
    worse: number
    better: number
    same: number
    unknown: number
  }) =>
    `${place} steht in ${inCells(worse)} schlechter als ${other} und in ${inCells(better)} besser; in ${inCells(same)} stehen beide gleich.${unknown === 0 ? '' : ` ${unknown === 1 ? 'Ein Feld lässt' : `${unknown} Felder lassen`} sich nicht vergleichen, weil mindestens eines der beiden nicht bekannt ist.`}`,
  differNone: 'In keinem Feld stehen sie verschieden.',
  field: 'Handlungsfeld und Schritt',
  differenceCaption: 'Felder mit verschiedenem Urteil, die größten Unterschiede zuerst',
  file: 'kettenbild',
  source: ({ year, offers, date, level }: { year: string; offers: string; date: string; level: string }) =>
    `Quelle: Einwohnerzahlen ${year}, ${offers} erfasste Angebote, gerechnet für die Ebene „${level}“. Stand ${date}. Gemessen am Niveau der Kommune.`,
  subtitle: (date: string) => `Das Kettenbild, Stand ${date}`,
  pageOf: 'Seite {0} von {1}',
  toPicture: 'Das Kettenbild ansehen',
  toPictureOf: (place: string) => `Kettenbild: ${place}`,
  protectedNumbers: (minimum: string) => `Zahlen unter ${minimum} werden nicht genannt.`,
}
