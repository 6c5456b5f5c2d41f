/** Whom a life phase is about, in the forms that sentences need. */
type People = { some: string; the: string; to: string; one: string }

const people = {
  children: { some: 'Kinder', the: 'Kinder', to: 'Kindern', one: 'Ein Kind' },
  teenagers: { some: 'Jugendliche', the: 'Jugendlichen', to: 'Jugendlichen', one: 'Ein junger Mensch' },
  young: { some: 'junge Menschen', the: 'jungen Menschen', to: 'jungen Menschen', one: 'Ein junger Mensch' },
} satisfies Record<string, People>

type Numbers = {
  people: People
  /** Already in the user's notation. */
  children: string
  coverage: string
  places: string
  weight: string
  /** How far people get: "zu Fuß innerhalb von 15 Minuten". */
  within: string
  minimum: string
  /** Whether the sentence is about the whole municipality. */
  isWhole: boolean
}

const onWay = {
  'on-foot': (minutes: string) => `zu Fuß innerhalb von ${minutes} Minuten`,
  riding: (minutes: string) => `mit Rad oder Bus innerhalb von ${minutes} Minuten`,
  loaded: (minutes: string) => `nach den geladenen Wegezeiten innerhalb von ${minutes} Minuten`,
}

/** The inputs of the settings by their names, so that a refusal names the one it is about. */
const settingNames = {
  needStrength: 'Stärke der Gewichtung',
  detourFactor: 'Umwegfaktor',
  gapBelow: 'Lücke unter',
  thinBelow: 'Knapp unter',
  moreAbove: 'Mehr als nötig über',
  staleAfterMonths: 'Veraltet nach Monaten',
  index: 'Bedarf gewichten mit',
  capacityRule: 'Angebote ohne Platzzahl',
  travel: 'Wege',
}

const settingName = (name: string) => settingNames[name as keyof typeof settingNames] ?? name // an unknown one as it is

export const chainDe = {
  title: 'Die Kette',
  lead: 'Was Kinder brauchen und was sie erreicht: für jede Lebensphase und jedes Handlungsfeld. Jedes Feld führt zu seiner Begründung.',
  titleIn: (place: string) => `Die Kette in ${place}`,
  wholeMunicipality: 'ganze Kommune',
  trail: 'Wo Sie sind',
  choosePlace: 'Gebiet',
  judgements: {
    'white-spot': 'weißer Fleck',
    gap: 'Lücke',
    thin: 'knapp',
    balanced: 'ausgewogen',
    'more-than-needed': 'mehr als nötig',
    'not-known': 'nicht bekannt',
  },
  judgementMeans: {
    'white-spot': 'Hier leben Kinder dieses Alters, aber kein Angebot ist erreichbar.',
    gap: (below: string) => `Es kommt weniger als ${below} dessen an, was nach dem Bedarf ankommen müsste.`,
    thin: (below: string) => `Es kommt weniger als ${below} dessen an, was nach dem Bedarf ankommen müsste.`,
    balanced: 'Es kommt ungefähr an, was dem Bedarf entspricht, gemessen am Niveau der Kommune.',
    'more-than-needed': (above: string) => `Es kommt mehr als ${above} dessen an, was dem Bedarf entspricht.`,
    'not-known': 'Dafür fehlen Angaben, oder es sind zu wenige Kinder, um etwas darüber sagen zu dürfen.',
  },
  judgementsMean: 'Was die Urteile bedeuten',
  legend: 'Farben und Zeichen der Urteile',
  numberMeans: 'Die Prozentzahl sagt, welcher Teil des Bedarfs gedeckt ist, gemessen am Niveau der Kommune.',
  marks: { 'white-spot': '○', gap: '▼', thin: '▽', balanced: '●', 'more-than-needed': '▲', 'not-known': '?' },
  people,
  reasons: {
    'residents-unknown': ({ people: { the } }: Numbers) =>
      `Hier ist die Zahl der ${the} dieses Alters nicht bekannt. Bitte lesen Sie die Einwohnerzahlen nach Altersgruppen ein.`,
    'too-few-children': ({ minimum, people: { some } }: Numbers) =>
      `Über ${some} dieses Alters wird hier zu ihrem Schutz nichts ausgesagt: Es sind weniger als ${minimum}, oder ihre Zahl würde eine so kleine Zahl anderswo verraten.`,
    'no-children': ({ people: { the } }: Numbers) => `Hier leben keine ${the} dieses Alters.`,
    'place-of-area-unknown': () =>
      'Für dieses Gebiet ist keine Fläche hinterlegt. Ohne sie lässt sich nicht sagen, was erreichbar ist.',
    'nothing-recorded': () =>
      'Für diese Lebensphase und dieses Handlungsfeld ist in der ganzen Kommune kein Angebot erfasst. Ob es keines gibt, sagt das nicht. Wenn Ihre Bestandsaufnahme vollständig ist, vermerken Sie das bitte.',
    'place-of-offers-unknown': () =>
      'Angebote sind erfasst, aber ohne Ort. Bitte ergänzen Sie bei ihnen Adresse und Koordinaten.',
    'none-in-municipality': ({ children, people: { some } }: Numbers) =>
      `Die Bestandsaufnahme ist vollständig, und in der ganzen Kommune gibt es kein Angebot. Das betrifft hier ${children} ${some}.`,
    'none-in-reach': ({ children, people: { some, the }, within, isWhole }: Numbers) =>
      isWhole
        ? `Angebote sind erfasst, aber für die ${children} ${the} ist ${within} keines erreichbar.`
        : `Für ${children} ${some} ist ${within} kein Angebot erreichbar, anderswo in der Kommune schon.`,
    'little-supply': ({ coverage, places }: Numbers) =>
      `Es kommen rechnerisch ${places} Plätze an; das sind ${coverage} dessen, was nach dem Bedarf ankommen müsste. Das Angebot in Reichweite ist knapp.`,
    'high-need': ({ coverage, weight, people: { one } }: Numbers) =>
      `Pro Kopf kommt so viel an wie anderswo, aber der Bedarf ist höher: ${one} zählt hier ${weight}-fach. Gedeckt sind ${coverage}.`,
    uneven: ({ coverage }: Numbers) =>
      `Zusammengerechnet würde es reichen, aber es ist ungleich verteilt: Ein Teil der Gebiete hat zu wenig, ein anderer mehr als nötig. Gedeckt sind ${coverage} des Bedarfs.`,
    'as-elsewhere': ({ coverage }: Numbers) =>
      `Das Angebot entspricht ungefähr dem Bedarf: Gedeckt sind ${coverage}, gemessen am Niveau der Kommune.`,
    'much-supply': ({ coverage, places }: Numbers) =>
      `Es kommen rechnerisch ${places} Plätze an, ${coverage} dessen, was dem Bedarf entspricht. In Reichweite gibt es viel.`,
    'low-need': ({ coverage, weight, people: { one } }: Numbers) =>
      `Pro Kopf kommt so viel an wie anderswo, aber der Bedarf ist geringer: ${one} zählt hier ${weight}-fach. Gedeckt sind ${coverage}.`,
  },
  shortReasons: {
    'residents-unknown': 'Zahl der Kinder unbekannt',
    'too-few-children': 'zum Schutz nicht gezeigt',
    'no-children': 'keine Kinder',
    'place-of-area-unknown': 'Gebiet ohne Fläche',
    'nothing-recorded': 'nichts erfasst',
    'place-of-offers-unknown': 'Angebote ohne Ort',
    'none-in-municipality': 'kein Angebot in der Kommune',
    'none-in-reach': 'nichts in Reichweite',
    'little-supply': 'wenig Angebot in Reichweite',
    'high-need': 'hoher Bedarf',
    uneven: 'ungleich verteilt',
    'as-elsewhere': 'wie anderswo',
    'much-supply': 'viel Angebot in Reichweite',
    'low-need': 'geringer Bedarf',
  },
  onWay,
  phase: 'Lebensphase',
  field: 'Handlungsfeld',
  area: 'Gebiet',
  areaCode: 'Gebietsschlüssel',
  level: 'Ebene',
  judgement: 'Urteil',
  reason: 'Grund',
  rank: 'Rang',
  children: 'Kinder',
  childrenAffected: 'Kinder, denen etwas fehlt',
  lacking: (children: string, { to }: People) => `${children} ${to} fehlt etwas`,
  under: (minimum: string) => `unter ${minimum}`,
  about: (count: string) => `etwa ${count}`,
  covered: (share: string) => `${share} gedeckt`,
  coverage: 'Deckung',
  coveredShare: 'Gedeckter Teil des Bedarfs',
  need: 'Bedarf',
  weight: 'Gewicht je Kind',
  placesArriving: 'Plätze, die ankommen',
  ownLevel: 'Niveau der Kommune',
  placesPer100: (places: string) => `${places} Plätze je 100 Kinder`,
  offersInReach: 'Angebote in Reichweite',
  nearest: 'Nächstes Angebot',
  minutes: {
    'on-foot': (minutes: string) => `${minutes} Minuten zu Fuß`,
    riding: (minutes: string) => `${minutes} Minuten mit Rad oder Bus`,
    loaded: (minutes: string) => `${minutes} Minuten`,
  },
  withoutWay: 'ohne Weg zu erreichen',
  remote: 'per Telefon oder online',
  placesFreeColumn: 'Freie Plätze',
  placesFreeOnColumn: 'Freie Plätze: Stand',
  placesFree: (count: string, date: string) => `am ${date} frei: ${count}`,
  shareInReach: 'Teil des Gebiets in Reichweite',
  staleShare: 'Nicht aktuell bestätigt',
  staleShareText: (share: string, months: string) =>
    `${share} der ankommenden Plätze sind seit über ${months} Monaten nicht bestätigt.`,
  oldest: 'Älteste Bestätigung',
  neverConfirmed: (count: number) =>
    count === 1 ? '1 Angebot wurde noch nie bestätigt.' : `${count} Angebote wurden noch nie bestätigt.`,
  notMeaningful: 'nicht vorgesehen',
  whyNotMeaningful: 'Warum manche Felder leer sind',
  notExpectedHere:
    'In dieser Lebensphase ist in diesem Handlungsfeld kein Angebot zu erwarten. Es zählt deshalb nicht als Lücke.',
  matrixCaption:
    'Handlungsfelder in den Zeilen, Lebensphasen in den Spalten; jedes Feld führt zu seiner Begründung.',
  blocks: 'Vier Abschnitte',
  steps: 'Zwölf Schritte',
  columns: 'Spalten',
  weakestOf: (step: string) => `schwächster Schritt: ${step}`,
  blockNumber:
    'Jeder Abschnitt zeigt seinen schwächsten Schritt: Eine Kette hält so viel wie ihr schwächstes Glied.',
  worst: {
    title: 'Die schwächsten Glieder',
    none: 'Gemessen am Niveau der Kommune fehlt hier in keinem Feld etwas.',
    noneKnown: 'Darüber lässt sich noch nichts sagen: Für kein Feld ist ein Urteil bekannt.',
  },
  basis: {
    title: 'Worauf das beruht',
    text: (facts: { year: string; offers: string; level: string; date: string }) =>
      `Einwohnerzahlen ${facts.year}, ${facts.offers} Angebote, gerechnet für die Ebene „${facts.level}“ am ${facts.date}.`,
    weighted: ({ index, strength }: { index: string; strength: string }) =>
      `Bedarf gewichtet mit „${index}“, Stärke ${strength}.`,
    unweighted: 'Jedes Kind zählt gleich, kein Index gewichtet den Bedarf.',
    indexFailed: (index: string) =>
      `Der Index „${index}“ lässt sich gerade nicht berechnen. Deshalb zählt jedes Kind gleich.`,
    toIndex: 'Zum Index',
    offersNowhere: (count: number) =>
      count === 1
        ? '1 Angebot zählt nirgends mit, weil Lebensphase oder Handlungsfeld fehlt.'
        : `${count} Angebote zählen nirgends mit, weil Lebensphase oder Handlungsfeld fehlt.`,
    offersEnded: (count: number) =>
      count === 1
        ? '1 Angebot zählt nicht mit, weil alle seine Termine vorbei sind.'
        : `${count} Angebote zählen nicht mit, weil alle ihre Termine vorbei sind.`,
    offersNotForFamilies: (count: number) =>
      count === 1
        ? '1 Angebot zählt nicht mit, weil es sich nur an Fachkräfte, Ehrenamtliche oder Arbeitgeber richtet.'
        : `${count} Angebote zählen nicht mit, weil sie sich nur an Fachkräfte, Ehrenamtliche oder Arbeitgeber richten.`,
    toSettings: 'Einstellungen der Kette',
    relative:
      'Die Kette vergleicht die Gebiete der Kommune miteinander. Ob das Niveau insgesamt ausreicht, sagt sie nicht.',
  },
  cellTitle: (step: string, field: string) => `${field}\u00a0· ${step}`,
  why: 'Warum dieses Urteil?',
  figures: 'Die Zahlen dahinter',
  offersBehind: 'Die Angebote dahinter',
  noOffersBehind: 'Kein Angebot ist in Reichweite.',
  someOffersBehind: (shown: string, all: string) =>
    `Die ${shown} von ${all} Angeboten, von denen am meisten ankommt.`,
  offer: 'Angebot',
  way: 'Weg',
  placesHere: 'Plätze in dieser Lebensphase',
  capacityAssumed: 'angenommen',
  shareOfArriving: 'Anteil an dem, was ankommt',
  confirmed: 'Bestätigt',
  stale: 'veraltet',
  notConfirmed: 'noch nie',
  supplyNotes: {
    assumed: (count: number, places: string) =>
      count === 1
        ? `Bei 1 Angebot der Kommune ist die Platzzahl nicht bekannt; es zählt mit ${places} Plätzen.`
        : `Bei ${count} Angeboten der Kommune ist die Platzzahl nicht bekannt; jedes zählt mit ${places} Plätzen.`,
    everyOne: 'Nach den Einstellungen zählt jedes Angebot gleich; Platzzahlen bleiben außer Acht.',
    withoutPlace: (count: number) =>
      count === 1
        ? '1 Angebot der Kommune hat keinen Ort und zählt deshalb nicht mit.'
        : `${count} Angebote der Kommune haben keinen Ort und zählen deshalb nicht mit.`,
    outOfReach: (places: string) =>
      `${places} Plätze liegen so, dass sie aus keinem Gebiet erreichbar sind. Bitte prüfen Sie die Koordinaten.`,
  },
  areasOfCell: 'Wie es in den Gebieten aussieht',
  areasCaption: (level: string, within: string) =>
    `${level} in ${within}, die meisten betroffenen Kinder zuerst.`,
  areasAlike: (level: string, within: string) => `Zum Vergleich: ${level} in ${within}`,
  mapTitle: (step: string, field: string, level: string) =>
    `Karte: ${field}, ${step}, nach ${level}. Die Tabelle daneben sagt dasselbe.`,
  showLevel: 'Aufteilen nach',
  firstAreas: (shown: string, all: string) => `Gezeigt werden ${shown} von ${all} Gebieten.`,
  allAreas: 'Alle zeigen',
  nextStep: 'Nächster Schritt',
  toOffers: 'Angebote dieser Lebensphase in diesem Handlungsfeld',
  toMap: 'Auf der Karte zeigen',
  toGaps: 'Lücken in diesem Feld',
  toMatrix: (place: string) => `Die Kette in ${place}`,
  howComputed: 'So wird gerechnet',
  howComputedText: (facts: { weighting: string; detour: string; within: string; speed: string | null }) => {
    const way =
      facts.speed === null
        ? `Plätze verteilen sich auf die Kinder, die ein Angebot ${facts.within} erreichen; je länger der Weg, desto weniger.`
        : `Plätze verteilen sich auf die Kinder, die ein Angebot ${facts.within} erreichen (Luftlinie × ${facts.detour}, ${facts.speed} km/h); je länger der Weg, desto weniger.`
    return `${facts.weighting} ${way} Deckung ist, was im Gebiet je gewichtetem Kind ankommt, geteilt durch das Niveau der ganzen Kommune.`
  },
  explain: {
    summary: (figure: string) => `Erklärung: ${figure}`,
    means: 'Bedeutung',
    formula: 'Rechnung',
    source: 'Quelle',
    asOf: 'Stand',
    residentsSource: 'Einwohnerzahlen nach Gebiet und Altersgruppe',
    offersSource: 'Erfasste Angebote',
    indexSource: (index: string, subIndex: string | null, period: string) =>
      subIndex === null
        ? `Index „${index}“, ${period}`
        : `Index „${index}“, Teilindex „${subIndex}“, ${period}`,
    year: (year: string) => `Ende ${year}`,
    settingsSource: 'Einstellungen der Kette',
    children: {
      means: (ages: string) => `Wer hier wohnt und ${ages} alt ist.`,
      formula:
        'Summe der Altersgruppen. Eine Gruppe, die über die Lebensphase hinausgeht, wird gleichmäßig auf ihre Jahre verteilt; dann steht „etwa“ davor. Gebiete mit zu wenigen Kindern zählen in keiner Summe mit.',
    },
    weight: {
      means: 'Wie viel ein Kind hier zählt, verglichen mit dem Durchschnitt der Kommune.',
      formula: ({ strength }: { strength: string }) =>
        `e hoch (Stärke ${strength} × Indexwert), so angepasst, dass der Bedarf der Kommune der Zahl ihrer Kinder entspricht.`,
      none: 'Kein Index gewichtet den Bedarf: Jedes Kind zählt 1.',
      missing: 'Für dieses Gebiet hat der Index keinen Wert; seine Kinder zählen wie im Durchschnitt.',
    },
    need: {
      means:
        'Die Kinder nach Belastung gewichtet. In der ganzen Kommune sind Bedarf und Kinder gleich viele.',
      formula: 'Kinder × Gewicht je Kind',
    },
    placesArriving: {
      means: 'Plätze, die rechnerisch auf die Kinder hier entfallen.',
      formula:
        'Jeder Platz wird auf den Bedarf in seiner Reichweite verteilt; nahe Gebiete bekommen mehr, entfernte weniger. Ein Angebot für mehrere Lebensphasen teilt seine Plätze nach der Zahl der Kinder.',
    },
    ownLevel: {
      means: 'Was in der ganzen Kommune je 100 gewichtete Kinder da ist. Daran wird jedes Gebiet gemessen.',
      formula: 'Plätze in Reichweite irgendeines Gebiets ÷ Bedarf der Kommune × 100',
    },
    coverage: {
      means: '100 % heißt: Hier kommt je gewichtetem Kind so viel an wie im Durchschnitt der Kommune.',
      formula: 'Plätze, die ankommen ÷ (Bedarf × Niveau der Kommune)',
    },
    coveredShare: {
      means:
        'Welcher Teil des Bedarfs gedeckt ist, wenn der Überschuss des einen Gebiets dem anderen nicht hilft. Danach richtet sich das Urteil für mehrere Gebiete.',
      formula: 'Summe aus Bedarf × Deckung (höchstens 1) aller Gebiete ÷ Summe des Bedarfs',
    },
    childrenAffected: {
      means: 'Die Kinder, deren Anteil bis zum Niveau der Kommune fehlt. Danach sind die Lücken geordnet.',
      formula: 'Kinder × (1 − Deckung), wo die Deckung unter 1 liegt; bei einem weißen Fleck alle Kinder',
    },
    offersInReach: {
      means: (within: string) => `Angebote, die von hier aus ${within} erreichbar sind oder ins Haus kommen.`,
      formula: 'gezählt, jedes Angebot einmal',
    },
    nearest: {
      means: 'Der kürzeste Weg aus dem Gebiet zu einem dieser Angebote.',
      formula: ({ detour, speed }: { detour: string; speed: string }) =>
        `Luftlinie × Umwegfaktor ${detour} ÷ ${speed} km/h`,
      loaded: 'geladene Wegezeit',
    },
    shareInReach: {
      means: 'Von welchem Teil der Fläche aus überhaupt ein Angebot erreichbar ist.',
      formula: 'Punkte mit mindestens einem Angebot in Reichweite ÷ alle Punkte des Gebiets',
    },
    oldest: {
      means:
        'Wann das am längsten nicht bestätigte der Angebote in Reichweite zuletzt bestätigt wurde. Angebote, die noch nie bestätigt wurden, zählen hier nicht.',
      formula: 'das früheste Datum',
    },
    staleShare: {
      means: (months: string) =>
        `Anteil der ankommenden Plätze, deren Angaben seit über ${months} Monaten niemand bestätigt hat.`,
      formula: 'ankommende Plätze aus veralteten Angeboten ÷ alle ankommenden Plätze',
    },
  },
  gaps: {
    title: 'Lücken',
    lead: 'Wo Kindern etwas fehlt, die größten Lücken zuerst. Jede Zeile führt zu ihrer Begründung.',
    none: 'In dieser Auswahl gibt es keine Lücke.',
    noneHint: 'Nehmen Sie eine Bedingung heraus, oder wählen Sie ein größeres Gebiet.',
    count: (found: string, all: string) => (found === all ? `${all} Lücken` : `${found} von ${all} Lücken`),
    caption: 'Lücken nach der Zahl der betroffenen Kinder',
    ranking: 'So ist die Liste geordnet',
    explain:
      'Gezählt werden die Kinder des Gebiets mal dem Anteil, der ihnen bis zum Niveau der Kommune fehlt; bei einem weißen Fleck alle Kinder. Ein knappes Angebot in einem großen Gebiet kann deshalb vor einer Lücke in einem kleinen stehen. „Kinder“ meint hier alle jungen Menschen unter 27. Dieselben können in mehreren Zeilen vorkommen: Die Zahlen lassen sich nicht zusammenzählen.',
    notExpected: 'Felder, in denen kein Angebot zu erwarten ist, stehen nicht in der Liste.',
    all: 'alle',
    filter: 'Auswahl',
    levelFilter: 'Zusammengefasst nach',
    within: 'Nur in',
    withoutOutreach: 'Nur wo kein aufsuchendes Angebot ankommt',
    inventory: 'Bestandsaufnahme',
    complete: 'nur wo sie vollständig ist',
    completeOrNot: 'vollständig oder nicht',
    fromComplete: 'Gezeigt sind Lücken, bei denen alle Angebote als erfasst vermerkt sind.',
    leftOut: (count: number, text: string) =>
      count === 1
        ? 'Eine weitere kann auch daran liegen, dass Angebote noch nicht eingetragen sind.'
        : `${text} weitere können auch daran liegen, dass Angebote noch nicht eingetragen sind.`,
    showAll: 'Alle zeigen',
    show: 'Anzeigen',
    reset: 'Auswahl aufheben',
    pages: 'Seiten der Liste',
    page: (page: string, pages: string) => `Seite ${page} von ${pages}`,
    previous: 'Vorherige',
    next: 'Nächste',
    file: 'luecken',
  },
  inventory: {
    title: 'Ist die Bestandsaufnahme vollständig?',
    text: 'Nur wenn alle Angebote erfasst sind, heißt „nichts eingetragen“ auch „nichts da“.',
    declare: 'Ja, alle Angebote sind erfasst',
    notDeclared: 'Bisher ist das nicht vermerkt.',
    declared: (date: string) => `Als vollständig vermerkt am ${date}.`,
    withdraw: 'Vermerk zurücknehmen',
  },
  settings: {
    title: 'Einstellungen der Kette',
    lead: 'Diese Zahlen sind Entscheidungen, keine Befunde. Die Kette zeigt überall an, womit sie gerechnet hat.',
    saved: 'Die Einstellungen sind gespeichert. Die Kette ist neu berechnet.',
    names: settingNames,
    need: 'Bedarf',
    noIndex: 'nichts: jedes Kind zählt gleich',
    noIndices: 'Es gibt noch keinen Index. Legen Sie zuerst einen an.',
    strengthHint:
      '0 = alle gleich; 0,25 = ein Kind in einem Gebiet, das um eine Standardabweichung stärker belastet ist, zählt 1,28-fach; höchstens 3',
    scores: 'Womit jedes Handlungsfeld gewichtet wird',
    scoresHint: 'Ein Teilindex kann für ein Feld besser passen als der ganze Index.',
    scoresAfterSaving:
      'Die Auswahl gehört zum gespeicherten Index. Speichern Sie zuerst, wenn Sie den Index wechseln.',
    scoreOfTemplate: (name: string) => `wie vorgesehen: ${name}`,
    wholeIndex: 'ganzer Index',
    reach: 'Wege',
    detourHint: '1 bis 10. So viel länger als die Luftlinie ist der Weg zu Fuß, üblich sind 1,2 bis 1,4.',
    supply: 'Angebote',
    judgement: 'Urteile',
    gapHint: 'Deckung von 0 bis 1; 0,5 = die Hälfte des Niveaus der Kommune',
    thinHint: 'mindestens so hoch wie die Grenze zur Lücke, höchstens 1',
    moreHint: '1 bis 10; 1,5 = anderthalbmal das Niveau der Kommune',
    capacityRules: {
      'median-of-known': 'zählen so viel wie ein mittleres Angebot',
      'one-where-unknown': 'zählen als ein Platz',
      'every-offer-one': 'jedes Angebot zählt gleich, Platzzahlen bleiben außer Acht',
    },
    staleHint: 'ganze Zahl von 1 bis 240',
    travelChoices: {
      walking: 'aus Koordinaten gerechnet, zu Fuß',
      loaded: (count: string) => `geladene Wegezeiten (${count} Wege)`,
    },
    noTravelTimes: 'aus Koordinaten gerechnet, zu Fuß. Wegezeiten sind keine geladen.',
  },
  empty: {
    title: 'Noch ist nichts zu sehen',
    noAreas:
      'Es sind noch keine Gebiete mit ihren Flächen geladen. Beginnen Sie mit den Stadtteilen oder Sozialräumen (GeoJSON).',
    noResidents:
      'Es fehlen die Einwohnerzahlen nach Altersgruppen. Ohne sie ist nicht bekannt, wie viele Kinder es betrifft.',
    noOffers: 'Es sind noch keine Angebote erfasst. Lesen Sie eine Liste ein – eine Excel-Tabelle genügt.',
    toImport: 'Jetzt einlesen',
    askSomebody: 'Bitte wenden Sie sich an die Koordination oder die Planung Ihrer Kommune.',
  },
  refusals: {
    'chain/number': ({ field }: { field: string }) =>
      `„${settingName(field)}“ braucht eine Zahl im erlaubten Bereich; der Hinweis am Feld nennt ihn.`,
    'chain/choice': ({ field }: { field: string }) =>
      `Bei „${settingName(field)}“ gibt es diese Möglichkeit nicht. Bitte wählen Sie eine aus der Liste.`,
    'chain/thresholds': () =>
      'Die Grenzen passen nicht zusammen: „Lücke unter“ darf nicht über „knapp unter“ liegen, „knapp unter“ höchstens 1 sein, „mehr als nötig über“ mindestens 1.',
    'chain/unknown-index': () => 'Diesen Index gibt es nicht mehr. Bitte wählen Sie einen anderen.',
    'chain/unknown-cell': () => 'Dieses Feld der Kette gibt es nicht.',
    'travel-times/unknown-area': ({ value }: { value: string }) =>
      `Das Gebiet „${value}“ ist nicht bekannt. Bitte prüfen Sie den Schlüssel.`,
    'travel-times/code-became-number': ({ value, likely }: { value: string; likely: string }) =>
      `Das Gebiet „${value}“ ist nicht bekannt. Gemeint ist wohl „${likely}“; eine Tabelle hat den Schlüssel als Zahl behandelt. Bitte speichern Sie die Spalte als Text.`,
    'travel-times/unknown-site': ({ value }: { value: string }) =>
      `Zu „${value}“ ist kein Angebot mit Standort erfasst. Bitte lesen Sie zuerst die Angebote ein.`,
    'travel-times/several-sites': ({ value }: { value: string }) =>
      `„${value}“ steht für Angebote an mehreren Standorten. Bitte nennen Sie im Rezept die Quelle der Angebote.`,
    'travel-times/not-minutes': ({ value, most }: { value: string; most: number }) =>
      `„${value}“ ist keine Zeit in Minuten. Erwartet wird eine Zahl von 0 bis ${most}.`,
    'travel-times/double': ({ firstLine }: { firstLine: number }) =>
      `Dieser Weg steht schon in Zeile ${firstLine}, mit einer anderen Zeit. Bitte lassen Sie nur eine Zeile stehen.`,
  },
}
