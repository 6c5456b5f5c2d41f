type Standing = { lacking: number; judged: number; notKnown: number; place: string | null }

const inWords = ['keine', 'eine', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn']

export const reportsDe = {
  title: 'Berichte',
  lead: 'Papiere für Rat, Ausschuss und Konferenzen. Ein Bericht besteht aus Teilen, die ihre Zahlen selbst holen: Öffnen Sie ihn nächstes Jahr wieder, stehen die neuen darin.',
  paper: {
    footer: (municipality: string, title: string, date: string) =>
      `${municipality} · ${title} · Stand ${date}`,
    asOf: (date: string) => `Stand ${date}`,
    pageOf: 'Seite {0} von {1}',
  },
  fromGaps: {
    pdf: 'Als Vorlage für den Ausschuss (PDF)',
    create: 'Als Bericht weiterbearbeiten',
  },
  list: {
    title: 'Ihre Berichte',
    caption: 'Berichte, der zuletzt geänderte zuerst',
    name: 'Bericht',
    changed: 'Zuletzt geändert',
    changedBy: (when: string, who: string | null) => (who === null ? when : `${when} von ${who}`),
    issued: 'Letzte Ausgabe',
    notIssued: 'noch keine',
    pieces: (count: number) => (count === 1 ? '1 Teil' : `${count} Teile`),
    none: 'Noch ist kein Bericht angelegt. Am schnellsten beginnen Sie mit einer Vorlage.',
    readOnly: 'Sie können alle Berichte ansehen und herunterladen, aber nicht ändern.',
  },
  templates: {
    title: 'Mit einer Vorlage beginnen',
    pdf: 'Sofort als PDF',
    pdfOf: (name: string) => `Sofort als PDF: ${name}`,
    create: 'Bericht anlegen',
    createOf: (name: string) => `Bericht anlegen: ${name}`,
    own: 'Eigenen Bericht zusammenstellen',
  },
  create: {
    title: 'Neuer Bericht',
    lead: 'Wählen Sie, womit der Bericht beginnt. Alles lässt sich danach ändern.',
    name: 'Titel',
    nameHint: 'Leer gelassen, nimmt der Bericht den Titel der Vorlage.',
    begin: 'Womit beginnen?',
    empty: 'Leer',
    emptyPurpose: 'Sie wählen jeden Teil selbst',
    submit: 'Bericht anlegen',
  },
  show: {
    pdf: 'PDF herunterladen',
    html: 'Für Word herunterladen (HTML)',
    htmlExplain:
      'Word und LibreOffice öffnen die Datei mit Überschriften, Tabellen und Bildern; dort lässt sie sich weiter bearbeiten.',
    edit: 'Bearbeiten',
    remove: 'Löschen',
    created: 'Der Bericht ist angelegt.',
    saved: 'Der Bericht ist gespeichert.',
    issued: (number: string) =>
      `Ausgabe ${number} ist festgehalten und lässt sich jederzeit unverändert abrufen.`,
    preview: 'Vorschau',
    empty: 'Dieser Bericht hat noch keine Teile.',
    template: (name: string) => `Begonnen mit der Vorlage „${name}“`,
  },
  editions: {
    title: 'Ausgaben',
    none: 'Noch ist keine Ausgabe festgehalten. Halten Sie eine fest, wenn Sie den Bericht aus der Hand geben: Dann bleibt das PDF unverändert abrufbar, und Sie sehen später, was sich seither geändert hat.',
    issue: 'Ausgabe festhalten',
    line: (number: string, date: string, who: string | null) =>
      `Ausgabe ${number} vom ${date}${who === null ? '' : `, festgehalten von ${who}`}`,
    file: (title: string, number: string) => `${title} Ausgabe ${number}`,
  },
  changes: {
    title: (number: string, date: string) => `Was sich seit Ausgabe ${number} vom ${date} geändert hat`,
    none: (number: string, date: string) =>
      `Seit Ausgabe ${number} vom ${date} hat sich an den Zahlen nichts geändert.`,
    caption: 'Angaben, die heute anders lauten',
    what: 'Angabe',
    before: (date: string) => `am ${date}`,
    now: 'heute',
    absent: 'nicht enthalten',
    count: (count: number) => (count === 1 ? '1 Angabe ist anders' : `${count} Angaben sind anders`),
  },
  removing: {
    title: (title: string) => `„${title}“ löschen?`,
    text: (editions: number) =>
      editions === 0
        ? 'Der Bericht verschwindet für alle.'
        : editions === 1
          ? 'Der Bericht verschwindet für alle, auch die festgehaltene Ausgabe.'
          : `Der Bericht verschwindet für alle, auch die ${editions} festgehaltenen Ausgaben.`,
    confirm: 'Endgültig löschen',
    done: (title: string) => `„${title}“ ist gelöscht.`,
  },
  edit: {
    title: (title: string) => `${title} bearbeiten`,
    heading: 'Bericht bearbeiten',
    lead: 'Jeder Knopf speichert alles, was Sie eingetragen haben.',
    name: 'Titel',
    addressee: 'Untertitel',
    addresseeHint: 'Zum Beispiel: Jugendhilfeausschuss, 12. März 2027',
    pieces: 'Teile',
    number: (number: number, kind: string) => `${number}. ${kind}`,
    up: 'Nach oben',
    down: 'Nach unten',
    upOf: (piece: string) => `${piece} nach oben`,
    downOf: (piece: string) => `${piece} nach unten`,
    remove: 'Entfernen',
    removeOf: (piece: string) => `${piece} entfernen`,
    settings: 'Einstellen',
    add: 'Teil hinzufügen',
    addKind: 'Welcher Teil?',
    save: 'Speichern',
    saveAndShow: 'Speichern und ansehen',
    saved: 'Gespeichert.',
    moved: 'Gespeichert, die Reihenfolge ist geändert.',
    removed: 'Gespeichert, der Teil ist entfernt.',
    added: 'Gespeichert, der Teil ist hinzugefügt.',
    fixed: 'Was dieser Teil zeigt, steht fest; einzustellen ist nichts.',
    wrong:
      'Noch nicht gespeichert. Bitte berichtigen Sie, was unten angegeben ist; Ihre Eingaben sind noch da.',
    stale: (who: string | null, when: string) =>
      `${who ?? 'Jemand anderes'} hat diesen Bericht inzwischen geändert (${when}). Gespeichert ist deshalb noch nichts; Ihre Eingaben stehen unten.`,
    staleSee: 'Jetzigen Stand ansehen',
    staleReplace: 'Jetzigen Stand durch meine Eingaben ersetzen',
    numberWrong: (least: number, most: number) => `Bitte eine ganze Zahl von ${least} bis ${most}.`,
    textWrong: 'Dieser Text ist zu lang (höchstens 20.000 Zeichen).',
    choiceWrong: 'Bitte wählen Sie einen Eintrag der Liste.',
  },
  fields: {
    place: 'Gebiet',
    wholeMunicipality: 'ganze Kommune',
    level: 'Ebene',
    usualLevel: 'die übliche',
    all: 'alle',
    period: 'Zeitraum',
    newest: 'immer der neueste',
  },
  pieces: {
    text: {
      name: 'Eigener Text',
      about: 'Absätze, Überschriften und Aufzählungen in Ihren Worten',
      label: 'Text',
      hint: 'Eine Leerzeile beginnt einen Absatz. „# “ am Zeilenanfang macht eine Überschrift, „- “ eine Aufzählung, „1. “ eine nummerierte.',
    },
    'key-figures': {
      name: 'Eckdaten',
      about: 'Kinder, Angebote und Lücken als große Zahlen',
      title: 'Eckdaten',
      children: (year: string, without: number) =>
        without === 0
          ? `Kinder und Jugendliche unter 18 (${year})`
          : `Kinder und Jugendliche unter 18 (${year}, ohne ${without} Gebiete, deren Zahl nicht gezeigt wird)`,
      share: 'Anteil an der Bevölkerung',
      offers: 'erfasste Angebote',
      gaps: (level: string) => `Lücken in der Kette (Ebene ${level})`,
    },
    standing: {
      name: 'Stand der Kette',
      about: 'In welchen Lebensphasen etwas fehlt',
      form: 'Gliederung',
      phases: 'vier Abschnitte',
      steps: 'zwölf Schritte',
      nothing:
        'Wie die Kette steht, lässt sich sagen, sobald Einwohnerzahlen nach Alter und Angebote vorliegen.',
      title: 'Wie die Kette steht',
      titleIn: (place: string) => `Wie die Kette in ${place} steht`,
      lead: 'Die Präventionskette soll jedes Kind von der Schwangerschaft bis zum Beruf ohne Lücke begleiten. Betrachtet werden zwölf Schritte auf diesem Weg und in jedem die Handlungsfelder, in denen Angebote zu erwarten sind.',
      sentence: ({ lacking, judged, notKnown, place }: Standing) =>
        `In ${lacking} von ${judged} beurteilten Feldern fehlt ${place === null ? 'in der ganzen Kommune' : `in ${place}`} etwas${notKnown === 0 ? '' : `; über ${notKnown === 1 ? 'ein weiteres' : `${notKnown} weitere`} lässt sich noch nichts sagen`}.`,
      phase: 'Lebensphase',
      lacking: 'fehlt etwas',
      where: 'Wo etwas fehlt',
      of: (lacking: number, judged: number) => `${lacking} von ${judged}`,
      figure: 'Felder, in denen etwas fehlt',
      figureOf: (phase: string) => `Felder, in denen etwas fehlt: ${phase}`,
    },
    picture: {
      name: 'Kettenbild',
      about: 'Die Kette von vor der Geburt bis 27 als Bild: wo sie trägt, wo sie offen ist',
      alt: (place: string, sentence: string) =>
        `Bild der Präventionskette in ${place} mit einer Zeile je Handlungsfeld, von der Schwangerschaft bis 27 Jahre. ${sentence}`,
      caption: 'Zahlen im Bild: Kinder und Jugendliche, denen etwas fehlt. Balken: Angebote.',
    },
    gaps: {
      name: 'Lücken',
      about: 'Die größten Lücken in Worten, mit Karte und Vorschlag',
      nothing:
        'Lücken lassen sich zeigen, sobald Gebiete mit Flächen, Einwohnerzahlen nach Alter und Angebote vorliegen.',
      title: (count: number, place: string | null) =>
        `${count === 0 ? 'Lücken' : count === 1 ? 'Die größte Lücke' : `Die ${inWords[count] ?? count} größten Lücken`}${place === null ? '' : ` in ${place}`}`,
      lead: 'Eine Lücke ist umso größer, je mehr Kinder sie betrifft; Gebiete mit höherer Belastung zählen dabei stärker.',
      none: 'Nach dem, was vorliegt, ist keine Lücke zu erkennen.',
      fromComplete: 'Gezählt ist nur, wo die Bestandsaufnahme als vollständig vermerkt ist.',
      perhapsNotRecorded:
        'Noch ist dafür keine Bestandsaufnahme als vollständig vermerkt: Manches ist vielleicht da und nur nicht erfasst.',
      gapTitle: (area: string, field: string, step: string) => `${area}: ${field} · ${step}`,
      alike: (count: number) =>
        count === 1
          ? 'Dasselbe fehlt in einem weiteren Gebiet.'
          : `Dasselbe fehlt in ${count} weiteren Gebieten.`,
      facts: {
        children: 'Kinder',
        affected: 'betroffen',
        covered: 'Bedarf gedeckt',
        offers: 'erreichbar',
        nearest: 'nächstes Angebot',
      },
      proposal: 'Nächster Schritt:',
      proposals: {
        'none-in-municipality':
          'mit den Trägern klären, wer ein erstes Angebot aufbauen kann, und Mittel dafür anmelden.',
        'none-in-reach':
          'prüfen, ob ein bestehendes Angebot hier Sprechzeiten, Kurse oder Hausbesuche anbieten kann, bevor ein neuer Standort geplant wird.',
        'little-supply':
          'mit den Trägern in Reichweite klären, ob sie Plätze ausweiten können, und dieses Gebiet dabei vorziehen.',
        'high-need':
          'zusätzliche Plätze zuerst hierher lenken: Gleich viel Angebot reicht hier nicht, weil der Bedarf höher ist.',
        uneven: 'Plätze zwischen den Gebieten ausgleichen: Zusammen würde es reichen.',
      } as Partial<Record<string, string>>,
      map: (areas: string) => `Wo die Lücken liegen: ${areas}`,
      mapAlt: (level: string, areas: string) =>
        `Karte der Ebene ${level}. Mit Nummern hervorgehoben: ${areas}. Die Zahlen dazu stehen im Text darunter.`,
      more: 'Weitere Lücken',
      moreText: (shown: number, all: string) => `Die ${shown} nächstgrößeren von ${all}`,
      area: 'Gebiet',
      what: 'Was fehlt',
      reason: 'Grund',
      figureCount: 'Lücken insgesamt',
      inventory: 'Bestandsaufnahme',
      inventoryUsual: 'vollständige, sonst alle',
      inventoryComplete: 'nur vollständige',
      inventoryAll: 'alle',
      howMany: 'In Worten',
      howManyMore: 'Weitere in einer Tabelle',
      withMap: 'mit Karte',
      withProposals: 'mit Vorschlag für den nächsten Schritt',
    },
    map: {
      name: 'Karte',
      about: 'Ein Index, ein Indikator oder ein Feld der Kette',
      subject: 'Was die Karte zeigt',
      usual: 'den Index der Kette',
      chainOf: (field: string) => `Kette: ${field}`,
      nothing: 'Hier steht eine Karte, sobald Werte vorliegen.',
      sentence: (period: string, areas: string) => `Stand ${period}. An der Spitze stehen ${areas}.`,
      caption: (level: string, period: string) => `Ebene ${level}, ${period}`,
      alt: (title: string, level: string, areas: string) =>
        `Karte der Ebene ${level}: ${title}. An der Spitze stehen ${areas}.`,
      period: (title: string) => `Zeitraum: ${title}`,
      darkest: (title: string) => `An der Spitze: ${title}`,
    },
    'index-table': {
      name: 'Tabelle eines Index',
      about: 'Die am stärksten belasteten Gebiete mit ihrem Rang',
      index: 'Index',
      usual: 'der Index der Kette',
      howMany: 'Wie viele Gebiete',
      nothing: 'Hier steht eine Tabelle, sobald ein Index angelegt ist und Werte vorliegen.',
      title: (index: string) => `Wo die Belastung am höchsten ist: ${index}`,
      lead: 'Rang 1 ist am stärksten belastet. Die Spanne sagt, zwischen welchen Plätzen ein Gebiet liegt, wenn man die Gewichte etwas anders wählt: Gebiete, deren Spannen sich überschneiden, unterscheiden sich kaum.',
      caption: (shown: number, all: number, level: string, period: string) =>
        `${shown} von ${all} Gebieten, Ebene ${level}, ${period}`,
      area: 'Gebiet',
      period: (index: string) => `Zeitraum: ${index}`,
      rank: (rank: string, index: string) => `Platz ${rank}: ${index}`,
    },
    area: {
      name: 'Steckbrief eines Gebiets',
      about: 'Stärken, Belastungen, Kinder und Angebote eines Gebiets',
      usual: 'das am stärksten belastete',
      nothing: 'Ein Steckbrief steht hier, sobald Gebiete und Werte vorliegen.',
      rank: (area: string, index: string) => `${area}: Rang im ${index}`,
      children: (area: string) => `${area}: Kinder unter 18`,
    },
    directory: {
      name: 'Verzeichnis: Stand und Frische',
      about: 'Wie viele Angebote es gibt, was sie von sich sagen und wie aktuell das ist',
    },
    basis: {
      name: 'Worauf das beruht',
      about: 'Daten, Rechenweg und Schutz kleiner Zahlen',
      title: 'Worauf das beruht',
      nothing: 'Es liegen noch keine Zahlen vor, auf denen der Bericht beruhen könnte.',
      year: 'Jahr der Einwohnerzahlen',
      protectedNumbers: (minimum: string) =>
        `Zahlen über weniger als ${minimum} Kinder werden nicht genannt („unter ${minimum}“ oder „.“).`,
    },
  },
  refusals: {
    'reports/unknown': () =>
      'Diesen Bericht gibt es nicht mehr. Vielleicht hat ihn inzwischen jemand gelöscht.',
    'reports/stale-version': ({ title }: { title: string }) =>
      `„${title}“ wurde inzwischen von jemand anderem geändert. Bitte sehen Sie sich den jetzigen Stand an.`,
    'reports/title-missing': () => 'Bitte geben Sie dem Bericht einen Titel.',
    'reports/too-many-pieces': ({ most }: { most: number }) =>
      `Ein Bericht hat höchstens ${most} Teile. Bitte entfernen Sie einen, bevor Sie einen weiteren hinzufügen.`,
    'reports/field-invalid': ({ field }: { field: string }) =>
      `Eine Angabe lässt sich so nicht speichern (${field}). Bitte prüfen Sie Ihre Eingaben.`,
  },
}
