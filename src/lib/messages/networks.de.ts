type Details = Readonly<Record<string, string | number>>

const many = (count: number, one: string, several: string) =>
  count === 1 ? `1 ${one}` : `${count} ${several}`

export const networksDe = {
  title: 'Netzwerke',
  lead: 'Welche Netzwerke es gibt, wer darin sitzt, woran sie arbeiten – und wo sich etwas doppelt.',
  trail: 'Wo Sie sind',
  saved: 'Gespeichert.',
  notSaid: 'keine Angabe',
  wholeMunicipality: 'ganze Kommune',
  tabs: {
    label: 'Netzwerke und Akteure',
    names: {
      networks: 'Netzwerke',
      actors: 'Akteure',
      picture: 'Wer mit wem',
      doubles: 'Doppelstrukturen',
      counts: 'Netzwerke je Gebiet',
      paste: 'Liste einfügen',
    },
  },
  fields: {
    name: 'Name',
    foundedIn: 'Besteht seit',
    endedIn: 'Beendet im Jahr',
    reach: 'Wirkungskreis',
    focus: 'Schwerpunkt',
    topics: 'Themen',
    steps: 'Lebensphasen',
    fields: 'Handlungsfelder',
    sectors: 'Beteiligte Bereiche',
    goalsWritten: 'Ziele festgeschrieben',
    goals: 'Ziele',
    tasks: 'Aufgaben',
    meetingRhythm: 'Treffen',
    memberCount: 'Mitglieder laut Leitung',
    areas: 'Gebiete',
    coordinator: 'Koordination',
    email: 'E-Mail',
    note: 'Notiz',
    sector: 'Bereich',
    kind: 'Art des Trägers',
    provider: 'Träger im Angebotsverzeichnis',
    roles: 'Beitrag zu Netzwerken',
    contact: 'Ansprechperson',
    phone: 'Telefon',
    website: 'Webseite',
  },
  reaches: {
    beyond: 'über die Kommune hinaus',
    municipality: 'ganze Kommune',
    districts: 'mehrere Stadtteile oder Gemeinden',
    district: 'ein Stadtteil oder eine Gemeinde',
    quarter: 'ein Wohnviertel',
  },
  goalsWritten: { yes: 'ja', partly: 'zum Teil', no: 'nein' },
  kinds: {
    public: 'öffentliche Hand',
    free: 'freier, gemeinnütziger Träger',
    commercial: 'Unternehmen, Praxis, freier Beruf',
    volunteer: 'Ehrenamt',
  },
  roles: { lead: 'Leitung oder Koordination', member: 'festes Mitglied', guest: 'Gast zu einzelnen Themen' },
  attendances: { rarely: 'selten', sometimes: 'manchmal', mostly: 'fast immer' },
  linkFrequencies: {
    rarely: 'Austausch nur bei Gelegenheit',
    yearly: 'Austausch etwa einmal im Jahr',
    regularly: 'Austausch mehrmals im Jahr',
  },
  linkOverlaps: {
    none: 'Aufgaben überschneiden sich nicht',
    partly: 'Aufgaben überschneiden sich teilweise',
    mostly: 'Aufgaben überschneiden sich weitgehend',
  },
  groups: {
    health: 'Gesundheit',
    youth: 'Jugendhilfe und Frühe Hilfen',
    education: 'Kita, Schule, Ausbildung',
    social: 'Soziales und Integration',
    district: 'Stadtteil, Freizeit, Ehrenamt',
    planning: 'Planung und Verwaltungsleitung',
    other: 'anderer Bereich oder keine Angabe',
    body: 'Netzwerk',
  },
  list: {
    none: 'Noch ist kein Netzwerk eingetragen. Fügen Sie eine Liste ein, die Sie schon haben, oder tragen Sie das erste Netzwerk von Hand ein. Auch aus Antworten einer Befragung können Netzwerke werden.',
    noneReadOnly: 'Noch ist nichts eingetragen. Das macht die Koordination oder die Planung.',
    search: 'Suche in Name, Schwerpunkt, Zielen und Koordination',
    all: 'alle',
    step: 'Lebensphase',
    topic: 'Thema',
    sector: 'Bereich',
    showAll: 'Alle zeigen',
    found: (count: number, total: number) =>
      count === total
        ? many(total, 'Netzwerk', 'Netzwerke')
        : `${count} von ${many(total, 'Netzwerk', 'Netzwerken')}`,
    nothingFound: 'Dazu ist nichts eingetragen. Wählen Sie weniger aus.',
    name: 'Name',
    where: 'Gebiete',
    members: 'Mitglieder',
    since: 'seit',
    changed: 'Geändert',
    ended: (year: number) => `beendet ${year}`,
    said: (count: number) => `laut Leitung ${count}`,
  },
  show: {
    facts: 'Angaben',
    chain: 'Platz in der Präventionskette',
    noSteps:
      'Es ist nicht eingetragen, um welche Lebensphasen es geht. Erst dann erscheint das Netzwerk in der Kette.',
    noFields: 'ohne Handlungsfeld',
    toPicture: 'Im Bild zeigen, wer hier sitzt',
  },
  members: {
    title: 'Mitglieder',
    of: (name: string) => `Mitglieder: ${name}`,
    change: 'Mitglieder ändern',
    count: (count: number) => many(count, 'Mitglied', 'Mitglieder'),
    none: 'Noch ist kein Mitglied genannt. Ohne Mitglieder lässt sich nicht erkennen, ob sich Netzwerke doppeln.',
    actor: 'Akteur',
    role: 'Rolle',
    attendance: 'Dabei',
    since: 'seit',
    sinceYear: (year: number) => `seit ${year}`,
    out: 'Entfernen',
    roleOf: (name: string) => `Rolle von ${name}`,
    attendanceOf: (name: string) => `Wie oft dabei: ${name}`,
    sinceOf: (name: string) => `Seit welchem Jahr dabei: ${name}`,
    outOf: (name: string) => `${name} entfernen`,
    add: 'Mitglied hinzufügen',
    addOne: 'Hinzufügen',
    added: (name: string) => `${name} ist jetzt Mitglied.`,
    fromActors: 'Aus den Akteuren',
    fromProviders: 'Aus dem Angebotsverzeichnis',
    fromProvidersHint: 'Was dort steht, wird übernommen.',
    newActor: 'Neuer Akteur, nur mit Namen',
  },
  links: {
    title: 'Andere Netzwerke',
    none: 'Mit keinem anderen Netzwerk gibt es gemeinsame Mitglieder, und keine Verbindung ist eingetragen.',
    network: 'Netzwerk',
    sharedMembers: 'Gemeinsame Mitglieder',
    sharedTopics: 'Gemeinsame Themen',
    saidHere: 'Sagt dieses Netzwerk',
    saidThere: 'Sagt das andere',
    remove: 'Angabe löschen',
    removeOf: (name: string) => `Angabe löschen: ${name}`,
    add: 'Verbindung eintragen',
    choose: 'bitte wählen',
    chooseOther: 'Bitte wählen Sie aus der Liste.',
    frequency: 'Austausch',
    overlap: 'Überschneidung der Aufgaben',
  },
  history: {
    title: 'Verlauf',
    none: 'Noch keine Änderung.',
    somebody: 'nicht mehr bekannt',
    acts: {
      create: 'eingetragen',
      change: 'geändert',
      members: 'Mitglieder geändert',
      link: 'Verbindung zu einem anderen Netzwerk geändert',
      tie: 'Zusammenarbeit geändert',
      merge: 'mit einem doppelten Eintrag zusammengelegt',
      remove: 'gelöscht',
    },
  },
  form: {
    newNetwork: 'Netzwerk eintragen',
    newActor: 'Akteur eintragen',
    networkLead: 'Nur der Name ist nötig. Alles andere können Sie später ergänzen.',
    actorLead:
      'Ein Akteur ist eine Einrichtung, ein Amt oder eine Gruppe, keine einzelne Person. Nur der Name ist nötig.',
    change: 'Angaben ändern',
    changeOf: (name: string) => `Angaben ändern: ${name}`,
    save: 'Speichern',
    staleSee: 'Ansehen, was jetzt gespeichert ist',
    staleReplace: 'Trotzdem mit meinen Angaben speichern',
    name: 'Name',
    actorNameHint: 'Name der Einrichtung, nicht der Person',
    focusHint: 'In einem Satz, falls es einen Schwerpunkt gibt',
    yearHint: 'Jahr, zum Beispiel 2014',
    endedHint: 'Nur wenn es nicht mehr arbeitet',
    coordinatorHint: 'Stelle oder Person, die einlädt',
    contactHint: 'An wen man sich wendet',
    place: 'Wo und für wen',
    areas: 'Gebiete',
    areasIn: (name: string, count: number) => (count === 0 ? name : `${name} (${count} gewählt)`),
    networkAreasHint: 'Ohne Auswahl zählt das Netzwerk für die ganze Kommune.',
    actorAreasHint: 'Ohne Auswahl zählt der Akteur für die ganze Kommune.',
    stepsHint: 'Danach erscheint das Netzwerk in der Kette und bei Lücken.',
    work: 'Woran es arbeitet',
    topicsHint: 'Höchstens zehn. An gemeinsamen Themen werden Doppelstrukturen erkannt.',
    ownTopics: 'Weitere Themen',
    ownTasks: 'Weitere Aufgaben',
    ownRoles: 'Weitere Beiträge',
    ownHint: 'Ein Eintrag je Zeile',
    members: 'Wer dabei ist',
    memberCountHint: 'Wie viele es laut Leitung sind; die Mitglieder selbst tragen Sie danach ein.',
    noteHint: 'Nur für die Planung sichtbar, steht in keiner Liste zum Herunterladen',
    noProvider: 'keiner oder nicht bekannt',
  },
  remove: {
    title: 'Löschen',
    question: (name: string) => `„${name}“ löschen?`,
    network: (count: number) =>
      `Das Netzwerk, ${many(count, 'Mitgliedschaft', 'Mitgliedschaften')} und die Verbindungen zu anderen Netzwerken gehen verloren. Die Akteure bleiben. Hat das Netzwerk nur aufgehört, tragen Sie besser ein, in welchem Jahr.`,
    actor: (count: number) =>
      `Der Akteur, ${many(count, 'Mitgliedschaft', 'Mitgliedschaften')} und alle Angaben zur Zusammenarbeit mit ihm gehen verloren. Gibt es ihn doppelt, legen Sie beide besser zusammen: Dann geht nichts verloren.`,
    yes: 'Endgültig löschen',
    no: 'Behalten',
    done: 'Der Eintrag ist gelöscht.',
  },
  actors: {
    title: 'Akteure',
    lead: 'Einrichtungen, Ämter und Gruppen, die in Netzwerken mitarbeiten.',
    none: 'Noch ist kein Akteur eingetragen. Am schnellsten übernehmen Sie Träger aus dem Angebotsverzeichnis oder fügen eine Liste ein.',
    search: 'Suche in Name und Ansprechperson',
    found: (count: number, total: number) =>
      count === total
        ? many(total, 'Akteur', 'Akteure')
        : `${count} von ${many(total, 'Akteur', 'Akteuren')}`,
    inNone: 'in keinem Netzwerk',
    networks: 'Netzwerke',
    partners: 'Arbeitet mit so vielen',
    offers: 'Angebote',
    noProvider:
      'Es ist kein Träger des Angebotsverzeichnisses zugeordnet. Sobald einer zugeordnet ist, stehen hier seine Angebote.',
    asProvider: (name: string) => `Im Angebotsverzeichnis: ${name}`,
    allOffers: (count: number) => (count === 1 ? 'Zum Angebot' : `Alle ${count} Angebote`),
  },
  fromDirectory: {
    title: 'Aus dem Angebotsverzeichnis übernehmen',
    lead: 'Kreuzen Sie Träger an, die in Netzwerken mitarbeiten. Name, Kontakt, Lebensphasen und Handlungsfelder kommen aus dem Verzeichnis.',
    choose: 'Träger',
    take: 'Ausgewählte übernehmen',
    known: (count: number) => `${many(count, 'Träger ist', 'Träger sind')} schon Akteure.`,
    none: 'Im Angebotsverzeichnis steht noch kein Träger.',
    all: 'Alle Träger des Verzeichnisses sind schon Akteure.',
    done: (count: number) => `${many(count, 'Träger', 'Träger')} übernommen.`,
  },
  merge: {
    short: 'Doppelten zusammenlegen',
    title: 'Zwei Einträge zu einem machen',
    lead: (name: string) =>
      `Steht „${name}“ noch unter einem anderen Namen in der Liste? Dann wählen Sie diesen Eintrag.`,
    other: 'Derselbe Akteur',
    alike: 'Ähnliche Namen',
    all: 'Alle Akteure',
    check: 'Prüfen',
    question: (gone: string, stays: string) => `„${gone}“ geht in „${stays}“ auf`,
    what: 'Mitgliedschaften, Angaben zur Zusammenarbeit und Befragungen gehen über. Was hier schon steht, bleibt; was fehlt, wird ergänzt. Das lässt sich nicht zurücknehmen.',
    yes: 'Zusammenlegen',
    done: 'Die beiden Einträge sind jetzt einer.',
  },
  ties: {
    title: 'Arbeitet zusammen mit',
    file: 'Zusammenarbeit',
    none: 'Dazu ist noch nichts bekannt. Eine Befragung zur Zusammenarbeit bringt diese Angaben von selbst.',
    notAsked: (name: string) => `${name} hat selbst noch keine Angaben gemacht.`,
    saidHere: (name: string) => `Sagt ${name}`,
    saidThere: 'Sagt der andere',
    from: 'Wer es sagt',
    with: 'Mit wem',
    howOften: 'Wie oft',
    together: 'arbeiten zusammen',
    frequencies: {
      rarely: 'seltener als vierteljährlich',
      quarterly: 'etwa vierteljährlich',
      monthly: 'etwa monatlich',
      weekly: 'etwa wöchentlich',
    },
    reliability: (points: number) => `Verlässlichkeit ${points} von 5`,
    trust: (points: number) => `Vertrauen ${points} von 5`,
    reliabilityName: 'Verlässlichkeit (1 bis 5)',
    trustName: 'Vertrauen (1 bis 5)',
    agreementName: 'Vereinbarung',
    agreements: {
      none: 'ohne Absprache',
      spoken: 'mündliche Absprache',
      written: 'schriftliche Vereinbarung',
    },
    changeName: 'Veränderung',
    changes: { looser: 'loser geworden', same: 'gleich geblieben', closer: 'enger geworden' },
    wished: 'würde gern mehr zusammenarbeiten',
    toldOn: 'Stand',
    remove: 'Angabe löschen',
    removeOf: (name: string) => `Angabe löschen: ${name}`,
    add: 'Zusammenarbeit eintragen',
    chooseOther: 'Bitte wählen Sie, um wen es geht.',
  },
  picture: {
    title: 'Wer mit wem zusammenarbeitet',
    lead: 'Zwischen wem es Verbindungen gibt, wer Brücken baut und wo sie fehlen.',
    none: 'Noch ist nichts zu sehen: Es sind keine Mitglieder und keine Zusammenarbeit eingetragen. Beginnen Sie bei',
    kind: 'Was zu sehen ist',
    ties: 'Wer arbeitet mit wem',
    seats: 'Wer sitzt in welchem Netzwerk',
    network: 'Netzwerk',
    membersOf: 'Nur Mitglieder von',
    least: 'Mindestens',
    strengths: [
      { value: '1', text: 'jede Zusammenarbeit' },
      { value: '2', text: 'vierteljährlich' },
      { value: '3', text: 'monatlich' },
      { value: '4', text: 'wöchentlich' },
    ],
    tieCounts: (actors: number, ties: number) =>
      `${many(actors, 'Akteur', 'Akteure')}, ${many(ties, 'Verbindung', 'Verbindungen')}.`,
    seatCounts: (networks: number, seats: number) =>
      `${many(networks, 'Netzwerk', 'Netzwerke')}, ${many(seats, 'Sitz', 'Sitze')}.`,
    noTies:
      'In dieser Auswahl arbeitet niemand zusammen, oder es ist noch nicht bekannt. Eine Befragung zur Zusammenarbeit bringt diese Angaben.',
    noSeats: 'In dieser Auswahl sitzt niemand in einem Netzwerk.',
    describes: (title: string) => `Bild: ${title}. Die Tabelle weiter unten sagt dasselbe.`,
    legend: 'Was die Zeichen bedeuten',
    lines: {
      both: 'beide nennen einander; je dicker, desto öfter',
      one: 'nur einer nennt den anderen',
      wish: 'gewünscht, aber noch keine Zusammenarbeit',
      seat: 'sitzt in diesem Netzwerk',
    },
    howToRead: 'Wie das Bild zu lesen ist',
    reading: [
      'Nahe beieinander steht, wer direkt oder über wenige andere verbunden ist. Oben und unten, rechts und links bedeuten nichts.',
      'Die Nummern führen zur Tabelle unter dem Bild; ein Klick öffnet die Seite des Akteurs.',
      'Unten stehen die, von denen keine Verbindung bekannt ist.',
      'Auf schmalen Bildschirmen stehen nur die Nummern im Bild.',
    ],
    readingSeats: [
      'Netzwerke sind beschriftete Rechtecke, Akteure die kleineren Zeichen. Eine Linie heißt: sitzt dort.',
      'Wer zwischen mehreren Netzwerken steht, sitzt in mehreren. Netzwerke, die dicht beieinander liegen, haben viele Mitglieder gemeinsam.',
      'Auf schmalen Bildschirmen stehen nur die Nummern im Bild.',
    ],
    unknownSector:
      'Bei einigen Akteuren ist kein Bereich eingetragen; sie zählen beim Vergleich der Bereiche nicht mit.',
    says: 'Was daran auffällt',
    sectorTable: 'Zwischen den Bereichen',
    sectorTableHint:
      'Anteil der möglichen Verbindungen, die es gibt; in Klammern ihre Zahl. Fett: innerhalb eines Bereichs.',
    oneSided: 'Nur einer nennt den anderen',
    oneSidedHint:
      'Beide haben geantwortet, aber nur einer sieht eine Zusammenarbeit. Das lohnt ein Gespräch.',
    namesOther: (one: string, other: string) => `${one} nennt ${other}, umgekehrt nicht.`,
    wishes: 'Gewünschte Verbindungen, die es noch nicht gibt',
    wishesWith: (one: string, other: string) => `${one} würde gern mit ${other} zusammenarbeiten.`,
    asTable: 'Als Tabelle',
    number: 'Nr.',
    kindOf: 'Bereich',
    worksWith: 'Arbeitet zusammen mit',
    sitsWith: 'Sitzt in, oder wer darin sitzt',
    community: 'Gruppe',
    place: 'Lage',
    core: 'Kern',
    rim: 'Rand',
  },
  measures: {
    more: (count: number) => `${count} weitere`,
    density: {
      title: 'Dichte',
      says: (share: string, actors: number) =>
        `Von allen möglichen Verbindungen zwischen ${actors} Akteuren gibt es ${share}.`,
      means:
        'Mehr ist nicht immer besser: Jede Verbindung kostet Zeit. Wichtig ist, ob die richtigen da sind.',
    },
    agreed: {
      title: 'Gegenseitigkeit',
      says: ({ both, one, open, share }: { both: number; one: number; open: number; share: string }) =>
        `Wo beide geantwortet haben, nennen sich ${share} gegenseitig (${both} von ${both + one}).${open > 0 ? ` Bei ${open} hat die andere Seite noch nicht geantwortet.` : ''}`,
      means:
        'Einseitige Nennungen heißen oft: Die Zusammenarbeit hängt an einer Person oder ist nicht vereinbart.',
    },
    sectors: {
      title: 'Innerhalb und zwischen den Bereichen',
      means: 'Verglichen wird mit dem Zufall: wie es wäre, wenn die Bereiche keine Rolle spielten.',
      notKnown: 'Dafür ist bei zu wenigen Akteuren ein Bereich eingetragen.',
      counts: (within: number, between: number) =>
        `${many(within, 'Verbindung', 'Verbindungen')} innerhalb eines Bereichs, ${between} zwischen Bereichen.`,
      apart: 'Die Bereiche bleiben mehr unter sich, als der Zufall erklärt.',
      open: 'Die Bereiche bleiben nicht unter sich.',
      asByChance: 'Ein klarer Unterschied zum Zufall ist nicht zu sehen.',
    },
    seam: {
      title: 'Gesundheit und Jugendhilfe',
      says: ({
        ties,
        possible,
        share,
        all,
      }: {
        ties: number
        possible: number
        share: string
        all: string
      }) =>
        `${ties} von ${possible} möglichen Verbindungen gibt es (${share})${all === '' ? '.' : `; im ganzen Netzwerk sind es ${all}.`}`,
      means: 'An dieser Naht reißen Präventionsketten am häufigsten.',
    },
    brokers: {
      title: 'Brücken',
      says: (names: string) => `Die meisten Wege zwischen anderen führen über ${names}.`,
      means: 'Wer Brücke ist, kann vermitteln, wird aber auch schnell zum Engpass.',
    },
    weak: {
      title: 'Schwachstellen',
      none: 'Fällt ein einzelner Akteur oder eine Verbindung aus, hält das Netzwerk trotzdem zusammen.',
      says: (actors: string, bridges: string) =>
        [
          actors === '' ? '' : `Ohne ${actors} zerfällt das Netzwerk.`,
          bridges === '' ? '' : `Nur eine einzige Verbindung hält: ${bridges}.`,
        ]
          .filter((part) => part !== '')
          .join(' '),
      means: 'Hier hilft eine zweite Verbindung mehr als anderswo.',
    },
    groups: {
      title: 'Gruppen',
      says: (groups: number, parts: number) =>
        `${many(groups, 'Gruppe', 'Gruppen')}, in denen enger zusammengearbeitet wird als nach außen.${parts > 1 ? ` Zwischen ${parts} Teilen gibt es gar keinen Weg.` : ''}`,
      means:
        'Welche Gruppe zu wem gehört, steht in der Tabelle. Gruppen sind ein Anhaltspunkt, keine feste Größe.',
    },
    core: {
      title: 'Kern und Rand',
      says: (names: string) => `Zum Kern gehören ${names}.`,
      means: 'Der Kern ist untereinander und mit vielen am Rand verbunden; am Rand kennt man sich wenig.',
    },
    alone: {
      title: 'Ohne Verbindung',
      says: (names: string) => `Von ${names} ist keine Zusammenarbeit bekannt.`,
      means: 'Vielleicht wurde nur noch nicht gefragt.',
    },
  },
  doubles: {
    title: 'Doppelstrukturen',
    lead: 'Netzwerke, in denen großenteils dieselben sitzen. Ob sie zusammengehen, sich abstimmen oder so bleiben sollen, entscheiden Sie.',
    unnamed: (count: number) =>
      count === 1
        ? 'Bei einem Netzwerk ist kein Mitglied genannt. Es lässt sich nicht vergleichen.'
        : `Bei ${count} Netzwerken ist kein Mitglied genannt. Sie lassen sich nicht vergleichen.`,
    tooFew: 'Zum Vergleichen braucht es mindestens zwei Netzwerke mit Mitgliedern.',
    none: 'Keine zwei Netzwerke haben die Hälfte ihrer Mitglieder gemeinsam.',
    kinds: {
      double: 'gleiche Mitglieder, gleiche Themen',
      'same-people': 'gleiche Mitglieder, andere Themen',
    },
    says: ({
      shared,
      share,
      a,
      b,
    }: {
      shared: number
      share: string
      a: { name: string; size: number }
      b: { name: string; size: number }
    }) =>
      `${shared} Mitglieder sitzen in beiden, das sind ${share} des kleineren (${a.size} Mitglieder: ${a.name}; ${b.size} Mitglieder: ${b.name}).`,
    notByChance: (expected: string) => `Durch Zufall wären es etwa ${expected}: Das ist deutlich mehr.`,
    perhapsChance: (expected: string) =>
      `Durch Zufall wären es etwa ${expected}: So viel mehr ist das bei so wenigen Mitgliedern nicht.`,
    members: 'In beiden',
    topics: 'Gemeinsame Themen',
    steps: 'Gemeinsame Lebensphasen',
    size: 'Mitglieder',
    share: 'Anteil am kleineren',
    howFound: 'Wie gesucht wird',
    explain: [
      'Gezeigt werden Paare, bei denen mindestens zwei Mitglieder und mindestens die Hälfte des kleineren Netzwerks auch im anderen sitzen.',
      'Paare mit gemeinsamen Themen stehen zuerst. Beendete Netzwerke zählen nicht mit.',
      'Der Zufall: wie viele gemeinsam wären, wenn die Plätze unter allen Akteuren verlost würden.',
    ],
  },
  counts: {
    title: 'Netzwerke je Gebiet',
    lead: 'In welchen Gebieten und Lebensphasen Netzwerke arbeiten. Die Zahlen lassen sich für Berichte herunterladen.',
    noNetworks: 'Noch ist kein Netzwerk eingetragen.',
    noAreas: 'Noch sind keine Gebiete eingelesen.',
    level: 'Ebene',
    area: 'Gebiet',
    code: 'Schlüssel',
    all: 'Netzwerke hier',
    everywhere: 'zusätzlich für die ganze Kommune',
    withEverywhere: (block: string) => `${block}, mit denen für die ganze Kommune`,
  },
  paste: {
    title: 'Liste einfügen',
    lead: 'Kopieren Sie Zeilen aus Excel oder schreiben Sie Namen untereinander. Zuerst wird geprüft, dann übernommen.',
    what: 'Was steht in der Liste?',
    list: 'Liste',
    hint: 'Mit Überschriften in der ersten Zeile werden auch die anderen Spalten gelesen.',
    columns: 'Welche Spalten gelesen werden',
    networkColumns:
      'Name, Gebiete, Seit, Schwerpunkt, Themen, Koordination, E-Mail, Mitglieder. Mehreres in einer Zelle trennen Sie mit Komma.',
    actorColumns:
      'Name, Bereich, Gebiete, Ansprechperson, E-Mail, Telefon, Webseite, Netzwerke. Mehreres in einer Zelle trennen Sie mit Komma.',
    check: 'Prüfen',
    found: (rows: number, fresh: number) => `${many(rows, 'Zeile', 'Zeilen')}, davon ${fresh} neu`,
    unknown: (names: string) =>
      `Mit diesen Spalten ist hier nichts anzufangen, sie werden übergangen: ${names}.`,
    line: 'Zeile',
    becomes: 'Wird',
    fresh: 'neu',
    known: 'ist schon da, bekommt nur neue Mitgliedschaften',
    leftOut: 'wird übergangen',
    problems: 'Hinweise',
    problem: {
      area: (value: string) => `Das Gebiet „${value}“ gibt es nicht.`,
      email: (value: string) => `„${value}“ ist keine E-Mail-Adresse.`,
      year: (value: string) => `„${value}“ ist kein Jahr.`,
      'name-missing': () => 'Der Name fehlt.',
      'name-too-long': (value: string) => `Der Name ist zu lang und wird gekürzt: „${value}…“`,
    },
    take: 'So übernehmen',
    done: (created: number, known: number, memberships: number) =>
      `${created} neu eingetragen, ${known} schon bekannt, ${many(memberships, 'Mitgliedschaft', 'Mitgliedschaften')} dazugekommen.`,
  },
  inChain: {
    title: 'Netzwerke, die das aufgreifen können',
    titleNoGap: 'Netzwerke zu diesem Feld',
    none: 'Kein Netzwerk hat diese Lebensphase und dieses Feld bei sich eingetragen.',
    toNetworks: 'Zu den Netzwerken',
    names: 'nennt dieses Handlungsfeld',
    step: 'nennt diese Lebensphase',
    here: 'arbeitet in diesem Gebiet',
    everywhere: 'arbeitet in der ganzen Kommune',
    leads: (name: string) => `Koordination: ${name}`,
    ofArea: 'Netzwerke in diesem Gebiet',
    noneOfArea: 'Für dieses Gebiet ist kein Netzwerk eingetragen.',
    andEverywhere: (count: number) =>
      count === 1
        ? 'Dazu kommt ein Netzwerk für die ganze Kommune.'
        : `Dazu kommen ${count} Netzwerke für die ganze Kommune.`,
  },
  overview: {
    title: 'Netzwerke',
    actors: (count: number) => many(count, 'Akteur', 'Akteure'),
    none: 'noch keine',
  },
  refusals: {
    'networks/unknown': () => 'Diesen Eintrag gibt es nicht mehr. Vielleicht hat ihn gerade jemand gelöscht.',
    'networks/stale-version': ({ name }: Details) =>
      `„${name}“ wurde inzwischen von jemand anderem geändert. Ihre Eingaben sind noch da und noch nicht gespeichert.`,
    'networks/name-taken': ({ name }: Details) =>
      `Den Namen „${name}“ gibt es schon. Bitte wählen Sie einen anderen oder ändern Sie den vorhandenen Eintrag.`,
    'networks/same': () => 'Bitte wählen Sie einen anderen Eintrag als diesen selbst.',
    'networks/no-name': () => 'Es fehlt der Name. Bitte tragen Sie ihn ein.',
    'networks/text-too-long': ({ length, longest }: Details) =>
      `Eine Angabe hat ${length} Zeichen, möglich sind ${longest}. Bitte kürzen Sie sie.`,
    'networks/email-not-usable': ({ value }: Details) =>
      `„${value}“ ist keine E-Mail-Adresse. Bitte berichtigen Sie sie oder lassen Sie das Feld leer.`,
    'networks/website-not-usable': ({ value }: Details) =>
      `„${value}“ ist keine Internetadresse. Bitte berichtigen Sie sie oder lassen Sie das Feld leer.`,
    'networks/not-a-year': ({ value }: Details) =>
      `„${value}“ ist kein Jahr. Bitte schreiben Sie vier Ziffern, zum Beispiel 2014.`,
    'networks/not-a-count': ({ value }: Details) =>
      `„${value}“ ist keine Anzahl. Bitte schreiben Sie eine ganze Zahl.`,
    'networks/too-many': ({ count, most }: Details) =>
      `Sie haben ${count} angegeben, möglich sind ${most}. Bitte beschränken Sie sich auf die wichtigsten.`,
    'networks/nobody-chosen': () =>
      'Es ist niemand gewählt. Bitte wählen Sie mindestens einen Eintrag oder schreiben Sie einen Namen.',
    'networks/nothing-pasted': () => 'Die Liste ist leer. Bitte fügen Sie mindestens eine Zeile ein.',
    'networks/pasted-too-long': () => 'Die Liste ist zu lang. Bitte fügen Sie sie in mehreren Teilen ein.',
  },
}
