import { indexBuildDe } from './index-build.de.ts'

export const indexPagesDe = {
  title: 'Index',
  lead: 'Ein Index fasst mehrere Indikatoren zu einer Zahl je Gebiet zusammen und zeigt, wo Kinder mehr Unterstützung brauchen. Ein hoher Wert bedeutet immer: mehr Belastung.',
  levelWithCount: (level: string, count: string) => `${level} (${count})`,
  toImport: 'Daten einlesen',
  toIndicators: 'Indikatoren ansehen',
  empty: {
    noAreas:
      'Für einen Index braucht es zuerst Gebiete: die Flächen Ihrer Stadtteile oder Sozialräume (GeoJSON).',
    noFigures:
      'Für einen Index braucht es Indikatoren mit Werten. Lesen Sie zuerst Ihre Tabellen ein; ein Index aus einer Vorlage rechnet dann mit allem, was davon da ist.',
    none: 'Es gibt noch keinen Index. Am schnellsten geht es mit einer der Vorlagen.',
  },
  list: {
    title: 'Ihre Indizes',
    name: 'Name',
    template: 'Vorlage',
    own: 'eigener Index',
    level: 'Ebene',
    period: 'Zeitraum',
    indicators: 'Indikatoren',
    areas: 'Gebiete mit Indexwert',
    areasOf: (indexed: string, all: string) => `${indexed} von ${all}`,
    noResult: 'noch kein Ergebnis',
    allPresent: (count: string) => `${count}, alle liegen vor`,
    someMissing: (missing: string, count: string) => `${missing} von ${count} fehlen`,
    missingNames: (names: string) => `Es fehlen: ${names}`,
    weighsTheChain: 'gewichtet den Bedarf in der Kette',
    actions: 'Weiter',
    build: 'bearbeiten',
    buildOf: (name: string) => `${name} bearbeiten`,
    delete: 'löschen',
    deleteOf: (name: string) => `${name} löschen`,
  },
  deleting: {
    title: (name: string) => `„${name}“ löschen?`,
    text: 'Gelöscht wird nur, wie der Index gebildet wird; die Indikatoren und ihre Werte bleiben. Rückgängig machen lässt sich das nicht.',
    weighsTheChain:
      'Dieser Index gewichtet den Bedarf in der Kette. Ohne ihn zählt dort jedes Kind gleich, bis Sie einen anderen wählen.',
    confirm: 'Endgültig löschen',
    done: (name: string) => `„${name}“ ist gelöscht.`,
  },
  created: (names: string) => `Angelegt: ${names}.`,
  template: {
    title: 'Index aus einer Vorlage anlegen',
    lead: 'Die Vorlage bringt Indikatoren, Gewichte und Klassen mit. Danach gehört der Index Ihnen, und Sie können alles ändern.',
    source: 'Woher die Vorlage stammt',
    makes: (names: string) => `Daraus werden: ${names}.`,
    allPresent: (count: string) =>
      `Alle ${count} Indikatoren liegen auf dieser Ebene für diesen Zeitraum vor.`,
    somePresent: (present: string, count: string) =>
      `${present} von ${count} Indikatoren liegen auf dieser Ebene für diesen Zeitraum vor. Der Index rechnet mit ihnen; die übrigen zählen mit, sobald sie eingelesen sind.`,
    nonePresent: (count: string) =>
      `Von den ${count} Indikatoren dieser Vorlage liegt hier noch keiner vor. Lesen Sie zuerst Werte ein.`,
    missing: 'Welche Indikatoren fehlen',
    unknownIndicator: 'noch nicht angelegt',
    noValues: 'angelegt, aber ohne Werte für diese Wahl',
    otherPeriods: (periods: string) => `Werte gibt es für: ${periods}`,
    check: 'Prüfen, was vorliegt',
    create: 'Index anlegen',
  },
  choose: { level: 'Ebene', period: 'Zeitraum' },
  own: {
    title: 'Eigenen Index anlegen',
    lead: 'Wählen Sie aus, woraus der Index bestehen soll. Gewichte, Teilindizes und Klassen bestimmen Sie im nächsten Schritt.',
    name: 'Name des Index',
    indicators: 'Indikatoren',
    indicator: (name: string, count: string, all: string) => `${name} (${count} von ${all} Gebieten)`,
    none: 'Auf dieser Ebene gibt es für diesen Zeitraum keine Werte. Wählen Sie etwas anderes, oder lesen Sie Werte ein.',
    noneChosen: 'Bitte wählen Sie mindestens einen Indikator aus.',
    check: 'Indikatoren dafür zeigen',
    create: 'Anlegen und weiter zu den Gewichten',
    classNames: [
      'sehr gering belastet',
      'gering belastet',
      'mittel',
      'stark belastet',
      'sehr stark belastet',
    ],
  },
  result: {
    toBuild: 'Gewichte ansehen und verändern',
    toTryOut: 'Gewichte ansehen und ausprobieren',
    toMap: 'Andere Ebene oder anderer Zeitraum',
    isNew: 'Der Index ist angelegt.',
    isSaved: 'Die Änderungen sind gespeichert. So sieht der Index jetzt aus.',
    missing: {
      title: 'Nicht alles, woraus der Index bestehen soll, liegt vor',
      lead: 'Solange etwas fehlt, wird ohne diese Angaben gerechnet:',
      unknown: (name: string) => `${name}: noch nicht angelegt`,
      noValues: (name: string, period: string) => `${name}: keine Werte für ${period}`,
      otherPeriods: (periods: string) =>
        `Werte gibt es für ${periods}; beim Bearbeiten können Sie einen eigenen Zeitraum wählen.`,
      ofRule: 'Diese Angabe gehört zu einer Regel für Ausnahmen.',
    },
    howToRead: {
      title: 'So lesen Sie das Ergebnis',
      choose:
        'Wählen Sie auf der Karte oder in der Tabelle ein Gebiet; dann sehen Sie, was seinen Index treibt und wie sicher sein Rang ist.',
      rank: (times: string, draws: string) =>
        `Ein Rang hängt auch davon ab, wie gerechnet wird. Darum wurden Gewichte und Verfahren ${draws}-mal zufällig verändert: In ${times} von 100 Rechnungen lag ein Gebiet zwischen den beiden Plätzen, die als Spanne angegeben sind.`,
      overlap:
        'Überschneiden sich die Spannen zweier Gebiete, lässt sich nicht sagen, welches von beiden stärker belastet ist.',
      noSpan: 'Wie sicher die Ränge sind, ließ sich für diese Art der Berechnung nicht ermitteln.',
    },
    facts: 'Wie der Index gebildet wird',
    table: {
      title: 'Alle Gebiete',
      caption: (indexed: string, all: string) =>
        `${indexed} von ${all} Gebieten haben einen Indexwert. Rang 1 ist am stärksten belastet.`,
      span: 'Spanne des Rangs',
      spanText: (low: string, high: string) => `${low} bis ${high}`,
    },
    excluded: {
      title: (count: string) => `Gebiete ohne Indexwert (${count})`,
      why: 'Grund',
    },
    sources: {
      title: 'Woraus der Index besteht',
      indicator: 'Indikator',
      subIndex: 'Teilindex',
      direction: 'Ein hoher Wert …',
      directions: { 'higher-is-burden': 'belastet', 'higher-is-better': 'entlastet' },
      share: 'Anteil',
      period: 'Zeitraum',
      missing: 'Gebiete ohne Wert',
    },
    area: {
      title: (area: string) => `Was den Index in „${area}“ treibt`,
      close: 'Auswahl aufheben',
      noIndex: (why: string) => `Dieses Gebiet hat keinen Indexwert (${why}).`,
      rank: (rank: string, of: string) => `Rang ${rank} von ${of}`,
      span: (times: string, low: string, high: string) =>
        `In ${times} von 100 Rechnungen mit zufällig veränderten Gewichten und Verfahren lag das Gebiet zwischen Platz ${low} und Platz ${high}.`,
      spanOne: (times: string, rank: string) =>
        `In ${times} von 100 Rechnungen mit zufällig veränderten Gewichten und Verfahren lag das Gebiet auf Platz ${rank}.`,
      overlap: (count: string, names: string) =>
        `Diese Spanne überschneidet sich mit der von ${count} anderen Gebieten, in der Rangfolge am nächsten: ${names}. Ob dieses Gebiet stärker oder schwächer belastet ist als sie, lässt sich nicht sagen.`,
      overlapOne: (name: string) =>
        `Diese Spanne überschneidet sich mit der von „${name}“. Welches der beiden Gebiete stärker belastet ist, lässt sich nicht sagen.`,
      noOverlap: 'Sie überschneidet sich mit der keines anderen Gebiets: Dieser Platz ist eindeutig.',
      clear: (above: string, below: string) => `Klar stärker belastet: ${above}; klar schwächer: ${below}.`,
      areas: (count: number, text: string) => (count === 1 ? 'ein Gebiet' : `${text} Gebiete`),
      up: (parts: string) => `Was den Index hier treibt: ${parts}.`,
      down: (parts: string) => `Was ihn senkt: ${parts}.`,
      nothingUp: 'Kein Bestandteil hebt den Index über den Durchschnitt der Gebiete.',
      within: (parts: string) => `Im Einzelnen vor allem: ${parts}.`,
      part: (name: string, value: string) => `${name} (${value})`,
      caption: (index: string, average: string) =>
        `Indexwert ${index}, Durchschnitt aller Gebiete ${average}. Ein Balken nach rechts hebt den Index gegenüber dem Durchschnitt, ein Balken nach links senkt ihn.`,
      columns: {
        part: 'Bestandteil',
        contribution: 'Beitrag zum Index',
      },
      figures: (figure: string, average: string) => `hier ${figure}, Mittel der Gebiete ${average}`,
      noFigure: 'keine Angabe',
      toChain: 'Kette in diesem Gebiet',
      toGaps: 'Lücken in diesem Gebiet',
      toArea: 'Alles über dieses Gebiet',
    },
    csv: {
      rankFrom: 'Rang von',
      rankTo: 'Rang bis',
      contribution: (name: string) => `Beitrag: ${name}`,
      why: 'Warum ohne Index',
    },
  },
  build: indexBuildDe,
  readOnly: 'Anlegen, ändern und löschen können Koordination, Planung und Statistikstelle.',
}
