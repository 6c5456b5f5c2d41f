export const atlasDe = {
  diagram: {
    title: 'Diagramm',
    kindsLabel: 'Art des Diagramms',
    kinds: {
      bars: 'Balken',
      scatter: 'Punkte',
      distribution: 'Verteilung',
      series: 'Zeitreihe',
      funnel: 'Trichter',
    },
    picture: (kind: string, title: string, where: string) => `Diagramm (${kind}): ${title}, ${where}`,
    sameInTable: 'Die Tabelle auf dieser Seite enthält dieselben Angaben.',
    leftOut: (count: string) => `… ${count} weitere Gebiete`,
    whole: 'Kommune gesamt',
    meanOfAreas: 'Mittel der Gebiete',
    wholeIs: (value: string, areas: string) =>
      `Kommune gesamt: ${value}, errechnet aus den ${areas} Gebieten, deren Zahlen gezeigt werden dürfen.`,
    meanIs: (value: string, areas: string) =>
      `Mittel der Gebiete: ${value}. Jedes der ${areas} Gebiete zählt dabei gleich viel.`,
    ends: (high: string, low: string) => `Am höchsten liegt ${high}, am niedrigsten ${low}.`,
    withNumber: (area: string, value: string) => `${area} (${value})`,
    quartiles: { lower: 'unteres Viertel', median: 'Mitte', upper: 'oberes Viertel' },
    quartilesSay: (lower: string, upper: string, median: string) =>
      `Die Hälfte der Gebiete liegt zwischen ${lower} und ${upper}; ebenso viele liegen über wie unter ${median}. Jeder Punkt ist ein Gebiet.`,
    noNumbers: 'Es gibt keine Zahlen, aus denen sich ein Diagramm zeichnen ließe.',
    scatter: {
      choose: 'Im Vergleich mit',
      chooseFirst: 'Wählen Sie, womit Sie diese Zahlen vergleichen möchten.',
      otherPeriod: (name: string, period: string) => `${name} ist vom Zeitraum ${period}.`,
      notHere: (name: string, level: string) => `Für „${name}“ gibt es auf der Ebene „${level}“ keine Werte.`,
      tooFew: 'Zu wenige Gebiete haben beide Werte, um einen Zusammenhang zu berechnen.',
      strength: {
        none: 'Zwischen beiden ist kaum ein Zusammenhang zu sehen.',
        unclear:
          'Ob es zwischen beiden einen Zusammenhang gibt, lässt sich aus so wenigen Gebieten nicht sagen.',
        up: (strength: string) =>
          `Es gibt einen ${strength} Zusammenhang: Wo der eine Wert hoch ist, ist es meist auch der andere.`,
        down: (strength: string) =>
          `Es gibt einen ${strength} Zusammenhang: Wo der eine Wert hoch ist, ist der andere meist niedrig.`,
        words: { weak: 'schwachen', middle: 'mittleren', strong: 'starken' },
      },
      numbers: (pearson: string, spearman: string, areas: string) =>
        `Korrelation nach Pearson ${pearson}, nach Rängen (Spearman) ${spearman}; ${areas} Gebiete.`,
      withInterval: (value: string, low: string, high: string) =>
        `${value} (95-%-Bereich ${low} bis ${high})`,
      noCause:
        'Das sagt nicht, dass das eine die Ursache des anderen ist: Beides kann an etwas Drittem liegen, und was für Gebiete gilt, muss nicht für einzelne Familien gelten.',
    },
    series: {
      chain: 'Die Kette zeigt den heutigen Stand; eine Zeitreihe gibt es für Indikatoren und Indizes.',
      onePeriod: 'Auf dieser Ebene gibt es erst einen Zeitraum. Eine Zeitreihe braucht mindestens zwei.',
      chooseAreas:
        'Wählen Sie Gebiete auf der Karte, im Diagramm oder in der Tabelle; sie erscheinen hier als Linien.',
      intervals:
        'Die senkrechten Striche zeigen, in welchem Bereich der wahre Wert vermutlich liegt (95 %). Überschneiden sie sich, kann ein Unterschied Zufall sein.',
      indexIsRelative:
        'Ein Indexwert vergleicht die Gebiete eines Zeitraums miteinander: Er steigt auch dann, wenn sich nur die anderen verbessern.',
      fromTo: (area: string, from: string, to: string) => `${area}: von ${from} auf ${to}.`,
    },
    funnel: {
      noCounts:
        'Ein Trichter braucht zu jedem Wert die Fallzahl und die Zahl, auf die sie sich bezieht. Für diese Auswahl gibt es sie nicht.',
      tooFew: 'Ein Trichter braucht mindestens drei Gebiete mit Fallzahlen.',
      base: 'Zahl der Personen dahinter',
      high: (areas: string) => `Auffällig hoch: ${areas}.`,
      low: (areas: string) => `Auffällig niedrig: ${areas}.`,
      unremarkable: (count: string, all: string) =>
        `${count} von ${all} Gebieten sind nicht auffällig: Ihre Abweichung kann Zufall sein. Das heißt nicht, dass es dort keinen Bedarf gibt.`,
      noneRemarkable: (all: string) =>
        `Kein Gebiet fällt auf: Bei ${all} Gebieten kann jede dieser Abweichungen Zufall sein. Das heißt nicht, dass es keinen Bedarf gibt.`,
      spread: (areas: string) =>
        `Auch wenn man die üblichen Unterschiede zwischen den Gebieten zugesteht, stechen heraus: ${areas}.`,
      noSpread: 'Gesteht man die üblichen Unterschiede zwischen den Gebieten zu, sticht keines mehr heraus.',
      method:
        'Geprüft ist jedes Gebiet gegen alle anderen zusammen, mit Korrektur dafür, dass es viele sind. Die Linien zeigen, wo ein Gebiet dieser Größe mit 95 % (gestrichelt) und 99,8 % (durchgezogen) zufällig läge; die gepunkteten gestehen auch die üblichen Unterschiede zu.',
      andMore: (names: string, count: string) => `${names} und ${count} weitere`,
    },
  },
  choose: {
    since: 'Veränderung seit',
    noChange: 'nicht zeigen',
  },
  change: {
    title: (title: string) => `Veränderung: ${title}`,
    between: (since: string, until: string) => `von ${since} bis ${until}`,
    points: 'Prozentpunkte',
    column: 'Veränderung',
    axis: (unit: string) => (unit === '' ? 'Veränderung' : `Veränderung (${unit})`),
    judgement: 'Urteil',
    colours: {
      'higher-is-burden': 'Braun: Die Belastung ist gestiegen; blau: Sie ist gesunken.',
      'higher-is-better': 'Braun: Die Lage ist ungünstiger geworden; blau: Sie ist günstiger geworden.',
      neutral: 'Braun: Der Wert ist gestiegen; blau: Er ist gesunken.',
    },
    tested: 'Hell bleibt, was Zufall sein kann (geprüft mit Korrektur dafür, dass es viele Gebiete sind).',
    notTested: 'Ob eine Veränderung Zufall sein kann, ließ sich nicht prüfen: Die Fallzahlen fehlen.',
    classes: {
      'much-up': 'stark gestiegen',
      up: 'gestiegen',
      steady: 'kaum verändert',
      down: 'gesunken',
      'much-down': 'stark gesunken',
    },
    steadyTested: 'keine sichere Veränderung',
    from: (name: string, limit: string) => `${name} (um ${limit} oder mehr)`,
    noComparison: 'kein Vergleich möglich',
    otherBorders: 'andere Grenzen als damals',
    otherArea:
      'Manche Gebiete hatten damals andere Grenzen; ihre Zahlen von damals und heute gehören nicht zum selben Ort und werden nicht verglichen.',
  },
  selection: {
    title: 'Ausgewählte Gebiete',
    choose: (area: string) => `${area} auswählen`,
    remove: (area: string) => `${area} abwählen`,
    column: 'Auswahl',
    clear: 'Auswahl aufheben',
    hint: 'Ein Gebiet auf der Karte, im Diagramm oder in der Tabelle anklicken, um es auszuwählen und zu vergleichen.',
    rank: 'Rang',
    rankOf: (rank: string, all: string) => `${rank} von ${all}`,
    rankMeans: {
      'higher-is-burden': 'Rang 1 ist am stärksten belastet.',
      'higher-is-better': 'Rang 1 hat den ungünstigsten Wert.',
      neutral: 'Rang 1 hat den höchsten Wert.',
    },
    difference: { pooled: 'Unterschied zur Kommune', mean: 'Unterschied zum Mittel' },
    differenceIn: (difference: string, unit: string) => `${difference} (${unit})`,
    caption: (count: string) => `Vergleich: ${count}`,
  },
  sites: {
    title: 'Einrichtungen und Angebote',
    most: 'Höchstens drei Arten zugleich; jede hat auf der Karte ihre eigene Form.',
    kinds: { field: 'nach Handlungsfeld', step: 'nach Lebensphase', source: 'nach Herkunft der Angaben' },
    noPlaces: (name: string) => `Zu „${name}“ gibt es keine Angebote mit bekanntem Ort.`,
    list: (name: string, count: string) => `${name}: ${count} mit bekanntem Ort`,
    listChosen: (name: string, count: string, all: string) =>
      `${name}: ${count} von ${all} in den ausgewählten Gebieten`,
    more: (count: string) => `Alle ${count} in der Liste der Angebote`,
    outside: (count: string) => `${count} liegen außerhalb der Gebiete.`,
    notAsked: 'Angebote, die keinen festen Ort haben, stehen nicht auf der Karte.',
  },
  moving: {
    open: 'Bewegliche Karte',
    close: 'Feste Karte',
    loading: 'Die bewegliche Karte wird geladen …',
    failed: 'Die bewegliche Karte läuft auf diesem Gerät nicht. Die feste Karte zeigt dasselbe.',
    label: (title: string) =>
      `Bewegliche Karte: ${title}. Mit den Pfeiltasten verschieben, mit Plus und Minus vergrößern und verkleinern.`,
  },
  source: (sources: string, more: number) =>
    `Quelle: ${sources}${more === 0 ? '' : more === 1 ? ' und eine weitere' : ` und ${more} weitere`}`,
}
