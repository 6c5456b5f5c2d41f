type Details = Readonly<Record<string, string | number | null>>

export const surveyThemesDe = {
  themes: {
    title: 'Themen',
    lead: 'Was Menschen in eigenen Worten schreiben, wird vergleichbar, wenn Sie es nach Themen ordnen.',
    notAsked:
      'Noch wurde niemand gefragt. Starten Sie die Befragung im Überblick; dann kommen hier die Texte an.',
    noQuestions: 'Dieser Fragebogen fragt nirgends nach eigenen Worten. Themen gibt es nur für freie Texte.',
    tooFew: (minimum: string) => `geschützt: weniger als ${minimum} Befragte`,
    tooFewLong: (minimum: string) =>
      `Diese Frage haben weniger als ${minimum} Personen gesehen, und die Befragung ist anonym. Die Texte werden lesbar, sobald genug Bögen da sind.`,
    noTexts: 'Noch hat niemand etwas geschrieben. Themen können Sie trotzdem schon anlegen.',
    columns: { question: 'Frage', texts: 'Texte', sorted: 'Eingeordnet', themes: 'Themen' },
    progress: (sorted: string, of: string) => `${sorted} von ${of} eingeordnet`,
    next: 'Nächster Text',
    again: 'Noch einmal einordnen',
    allSorted: 'Alle Texte sind eingeordnet.',
    choose: 'Worum geht es?',
    proposal: 'Vorschlag',
    becauseName: 'Das Wort kommt im Text vor.',
    becauseAlike: (text: string) => `Ähnlich: „${text.length > 90 ? `${text.slice(0, 90)} …` : text.trim()}“`,
    newTheme: 'Oder ein neues Thema',
    firstTheme: 'Neues Thema',
    noneHint: 'Passt nichts? Ohne Häkchen gilt der Text als gelesen.',
    sort: 'Einordnen und weiter',
    skip: 'Überspringen',
    redact: 'Schwärzen',
    undo: (step: string) => `Zurücknehmen: ${step}`,
    steps: {
      made: 'Thema angelegt',
      renamed: 'Thema umbenannt',
      merged: 'Themen zusammengelegt',
      removed: 'Thema entfernt',
      sorted: 'eingeordnet',
      carried: 'Themen übernommen',
    },
    said: {
      eingeordnet: (count: string) =>
        count === '1' ? 'Ein Text ist eingeordnet.' : `${count} Texte sind eingeordnet.`,
      geaendert: () => 'Die Themen sind geändert.',
      zurueck: () => 'Der letzte Schritt ist zurückgenommen.',
      uebernommen: (count: string) => `${count} Themen sind übernommen.`,
      geschwaerzt: () => 'Die Wörter sind endgültig entfernt.',
    },
    themesTitle: 'Die Themen',
    noThemes: 'Noch gibt es kein Thema. Lesen Sie ein paar Texte, und legen Sie an, was wiederkehrt.',
    themeColumns: { name: 'Thema', count: 'Texte', share: 'Anteil', change: 'Bearbeiten' },
    shareHint: 'Anteil an den eingeordneten Texten. Ein Text kann mehrere Themen haben.',
    change: 'Bearbeiten',
    changeOf: (name: string) => `Bearbeiten: ${name}`,
    newName: 'Neuer Name',
    rename: 'Umbenennen',
    mergeInto: 'Zusammenlegen mit',
    merge: 'Zusammenlegen',
    remove: 'Entfernen',
    makeName: 'Neues Thema',
    make: 'Anlegen',
    carry: (count: number) =>
      count === 1
        ? 'Ein Thema der vorigen Befragung übernehmen'
        : `${count} Themen der vorigen Befragung übernehmen`,
    byGroup: 'Themen nach Gruppen',
    otherGroups: 'kleinere Gruppen zusammen',
    noGroup: 'ohne Gruppe',
    ofTexts: (texts: string) => `${texts} Texte`,
    groupsHint: (minimum: string) =>
      `„.“ heißt geschützt: In mindestens einer Gruppe wären es weniger als ${minimum} Personen, oder alle bis auf weniger als ${minimum}. Dann steht das Thema für keine Gruppe da, denn sonst ließe sich der Rest ausrechnen. Gruppen mit weniger als ${minimum} Texten sind zusammengefasst.`,
    list: 'Alle Texte',
    search: 'Wörter suchen',
    show: 'Zeigen',
    showAll: 'alle Texte',
    showOpen: 'noch nicht eingeordnet',
    showNone: 'gelesen, ohne Thema',
    filter: 'Anzeigen',
    found: (count: string) => (count === '1' ? 'Ein Text' : `${count} Texte`),
    open: 'noch nicht eingeordnet',
    none: 'ohne Thema',
    edit: 'Einordnen',
    sortTicked: 'Angekreuzte Texte bekommen auch das Thema',
    chooseTheme: 'bitte wählen',
    orNew: 'oder ein neues',
    sortMany: 'Zuordnen',
    pages: 'Seiten der Liste',
    before: 'Vorige',
    after: 'Nächste',
    pageOf: (page: string, pages: string) => `Seite ${page} von ${pages}`,
    file: 'Themen',
    columnText: 'Text',
    columnSorted: 'Eingeordnet',
    yes: 'ja',
    no: 'nein',
    countOf: (count: string) => (count === '1' ? 'ein Text' : `${count} Texte`),
  },
  redact: {
    title: 'Schwärzen',
    lead: 'Freie Texte nennen manchmal Menschen. Kreuzen Sie an, welche Wörter verschwinden sollen; an ihrer Stelle steht dann […].',
    words: 'Wörter des Textes',
    forGood:
      'Das gilt endgültig: Was geschwärzt ist, lässt sich nicht zurückholen, auch nicht in Dateien, die Sie später herunterladen.',
    submit: 'Endgültig schwärzen',
  },
  files: {
    title: 'Antworten als Datei',
    lead: 'Alle Antworten, Zeile für Zeile, für eigene Auswertungen. In jeder Datei steht, was weggelassen wurde und warum.',
    sent: {
      title: 'Mitgeschickte Dateien',
      look: 'Dateien ansehen, die mitgeschickt wurden',
      lead: 'Was Befragte zu ihren Antworten mitgeschickt haben. Wer seine Antworten zurückzieht, nimmt auch die Dateien zurück.',
      leadAnonymous: (minimum: string) =>
        `Was Befragte zu ihren Antworten mitgeschickt haben. Die Befragung ist anonym: Die Dateien einer Frage sehen Sie, sobald mindestens ${minimum} Befragte welche geschickt haben. In einer Datei kann trotzdem stehen, von wem sie ist. Geben Sie sie nicht weiter, ohne nachzusehen.`,
      heldBack: (question: string, minimum: string) =>
        `${question} – Hier haben noch weniger als ${minimum} Befragte Dateien mitgeschickt.`,
      none: 'Noch hat niemand eine Datei mitgeschickt. Sie steht hier, sobald jemand eine Frage mit Dateien beantwortet.',
      lost: 'Diese Datei liegt nicht mehr auf dem Server. Vermutlich wurde eine Sicherung ohne die Dateien zurückgespielt. Bitte fragen Sie bei den Befragten nach.',
      careful: 'Die Dateien kommen von außen. Öffnen Sie sie nur mit einem aktuellen Virenschutz.',
      columns: { name: 'Datei', kind: 'Art', size: 'Größe', who: 'Von', question: 'Frage' },
    },
    download: 'Herunterladen',
    none: 'Noch hat niemand eine Antwort abgeschickt. Sobald die ersten da sind, können Sie sie hier herunterladen.',
    whenOver:
      'Anonyme Antworten gibt es als Datei, sobald die Befragung beendet ist. Vorher ließe sich beim Vergleich zweier Dateien ablesen, was zuletzt dazukam, und damit, von wem.',
    submitted: (count: string) =>
      count === '1' ? 'Ein Bogen ist abgeschickt.' : `${count} Bögen sind abgeschickt.`,
    protection: (minimum: string) =>
      `Gruppe, Gebiet und Sprache stehen nur da, wo mindestens ${minimum} Bögen dieselben Angaben haben. Freie Texte auf Fragen, die weniger als ${minimum} Personen gestellt wurden, Adressen und Tage fehlen.`,
    values: 'Was soll in den Zellen stehen?',
    labels: 'Wörter',
    labelsHint: 'zum Lesen, mit den Fragen als Überschriften',
    codes: 'Codes',
    codesHint: 'für SPSS, R und andere Statistikprogramme; was sie heißen, steht im Codebuch',
    alsoBegun: 'auch begonnene Bögen, die niemand abgeschickt hat',
    withNames: 'mit Namen und Adressen',
    withNamesHint: 'nur, wenn Sie sie brauchen; der Abruf wird vermerkt',
    formats: { xlsx: 'Excel herunterladen', csv: 'CSV herunterladen (ZIP)', json: 'JSON herunterladen' },
    formatsHint:
      'Excel hat je Gruppe von Fragen ein Blatt, dazu Codebuch und Hinweise. Die ZIP-Datei enthält dasselbe als CSV, bei Codes auch Befehle für SPSS. JSON enthält die Fragebögen und lässt sich wieder einlesen.',
    takeIn: 'Einlesen',
    takeInLead: (format: string) =>
      `Antworten aus einer JSON-Datei dieses Programms (${format}), zum Beispiel aus einer anderen Kommune mit demselben Fragebogen. Was schon da ist, kommt nicht noch einmal.`,
    file: 'Datei',
    takeInSubmit: 'Datei einlesen',
    taken: (count: string, known: string) =>
      known === '0'
        ? `${count} Bögen sind dazugekommen.`
        : `${count} Bögen sind dazugekommen, ${known} waren schon da.`,
    words: {
      yes: 'ja',
      no: 'nein',
      cannotSay: 'kann ich nicht sagen',
      notTold: '(geschützt)',
      states: { started: 'begonnen', submitted: 'abgeschickt' },
      origins: { link: 'persönlicher Link', open: 'offener Link', paper: 'Papier' },
    },
    facts: {
      nummer: 'Nummer',
      fassung: 'Fassung des Fragebogens',
      stand: 'Stand',
      gruppe: 'Gruppe',
      gebiet: 'Gebiet',
      sprache: 'Sprache',
      weg: 'Weg',
      abgeschickt_am: 'Abgeschickt am',
      empfaenger: 'Empfänger',
      email: 'E-Mail',
      nicht_gefragt: 'Nicht gestellte Fragen',
      eintrag: 'Eintrag',
      name: 'Name',
    },
    sheets: { answers: 'Antworten', codebook: 'Codebuch', notes: 'Hinweise' },
    names: { answers: 'antworten', codebook: 'codebuch', notes: 'hinweise' },
    codebook: {
      tabelle: 'Tabelle',
      variable: 'Variable',
      beschriftung: 'Beschriftung',
      werte: 'Wertelabels',
      messniveau: 'Messniveau',
      fehlend: 'Fehlende Werte',
      art: 'Art der Frage',
      frage: 'Frage',
      fassungen: 'Fassungen und Wortlaut',
      ziel: 'Wird übernommen nach',
    },
    levels: { nominal: 'nominal', ordinal: 'ordinal', scale: 'metrisch' },
    about: {
      survey: 'Befragung',
      municipality: 'Kommune',
      madeOn: 'Erstellt am',
      rows: 'Bögen',
      kind: 'Art',
      anonymous: 'anonym',
      named: 'mit Namen',
    },
    hidden: { group: 'Die Gruppe', area: 'Das Gebiet', language: 'Die Sprache' },
    notes: {
      anonymous: {
        term: 'Schutz',
        text: (minimum: string) =>
          `Was von wem ist, bleibt verborgen: Jede Verbindung von Gruppe, Gebiet und Sprache kommt mindestens ${minimum}-mal vor.`,
      },
      'no-dates': {
        term: 'Tage',
        text: () =>
          'Wann geantwortet wurde, fehlt, und ob online oder auf Papier auch: Es ließe sich auf Personen schließen.',
      },
      'no-recipients': {
        term: 'Namen',
        text: () => 'Namen und Adressen fehlen, weil sie nicht verlangt wurden.',
      },
      'only-submitted': {
        term: 'Begonnene Bögen',
        text: (count: string) => `${count} wurden begonnen und nicht abgeschickt; sie fehlen.`,
      },
      'rare-rows': {
        term: 'Weggelassene Bögen',
        text: (count: string, minimum: string) =>
          `${count} fehlen: Ihre Fassung des Fragebogens oder ihren Stand hatten weniger als ${minimum} Personen.`,
      },
      hidden: {
        term: 'Zusammengefasst',
        text: (what: string, minimum: string) =>
          `${what} steht nicht in jeder Zeile: Wo weniger als ${minimum} gleich wären, steht „(geschützt)“; sind auch diese zusammen zu wenige, kommt der nächstgrößere Wert dazu.`,
      },
      'texts-hidden': {
        term: 'Weggelassene Texte',
        text: (questions: string, minimum: string) =>
          `Diese Fragen wurden weniger als ${minimum} Personen gestellt; was sie in eigenen Worten schrieben, fehlt: ${questions}`,
      },
      'contacts-hidden': {
        term: 'Weggelassene Adressen und Dateien',
        text: (questions: string) => `In einer anonymen Befragung verrieten sie, wer antwortet: ${questions}`,
      },
      versions: {
        term: 'Fassungen',
        text: (count: string) =>
          `Der Fragebogen wurde geändert, die Antworten stammen aus ${count} Fassungen. Passen die Antworten vor und nach der Änderung einer Frage nicht zueinander, hat die neue Fassung eigene Spalten mit „_f“ und ihrer Nummer.`,
      },
      'not-asked': {
        term: 'Leere Zelle',
        text: () =>
          'Keine Antwort. Welche Fragen gar nicht gestellt wurden, sagt die Spalte „nicht_gefragt“.',
      },
      'random-numbers': {
        term: 'Nummern',
        text: () =>
          'Die Nummern sind gewürfelt und in jeder Datei andere; sie verbinden nur die Blätter dieser Datei.',
      },
    },
  },
  paper: {
    title: 'Papier',
    lead: 'Wer lieber auf Papier antwortet, bekommt den Fragebogen gedruckt. Sie tippen die Bögen ein; sie zählen wie alle anderen.',
    file: 'Fragebogen',
    print: 'Drucken',
    large: 'große Schrift (16 Punkt)',
    printSubmit: 'Fragebogen als PDF herunterladen',
    printDraft:
      'Noch ist es ein Entwurf. Drucken Sie erst, wenn die Befragung läuft: Danach geänderte Fragen stünden nicht auf dem Papier.',
    type: 'Bogen eintippen',
    notAsked:
      'Noch läuft die Befragung nicht. Starten Sie sie im Überblick; dann können Sie Bögen eintippen.',
    typeAnonymous:
      'Die Befragung ist anonym: Ein Bogen gehört zu niemandem. Tragen Sie nur ein, was auf dem Bogen steht.',
    typeNamed:
      'Wählen Sie, von wem der Bogen ist, falls Sie es wissen. Der persönliche Link zeigt dann, dass die Antwort da ist.',
    recipient: 'Von wem ist der Bogen?',
    recipientHint:
      'Zur Wahl stehen alle, die noch nicht geantwortet haben. Gruppe und Gebiet werden übernommen, wenn Sie unten keine eintragen.',
    nobody: 'weiß ich nicht',
    number: 'Nummer des Bogens',
    numberHint: 'Wenn eine darauf steht. So wird kein Bogen zweimal eingetippt.',
    group: 'Gruppe',
    area: 'Gebiet',
    noArea: 'keines',
    language: 'Sprache',
    begin: 'Bogen beginnen',
    sheets: 'Eingetippte Bögen',
    noSheets: 'Noch ist kein Bogen eingetippt.',
    done: (count: string) =>
      count === '1' ? 'Ein Bogen ist fertig und zählt mit.' : `${count} Bögen sind fertig und zählen mit.`,
    columns: { sheet: 'Bogen', recipient: 'Von', group: 'Gruppe', area: 'Gebiet', state: 'Stand' },
    states: { done: 'fertig', begun: 'angefangen' },
    withoutNumber: (id: string) => `ohne Nummer (${id})`,
    sheet: (number: string) => `Bogen ${number}`,
    of: (name: string) => `von ${name}`,
    ownHint: 'Ändern und löschen kann einen Bogen, wer ihn eingetippt hat, und die Koordination.',
    said: { fertig: 'Der Bogen ist fertig und zählt mit.', entfernt: 'Der Bogen ist gelöscht.' },
    saved: 'Gespeichert.',
    pagesTitle: 'Seiten',
    facts: 'Angaben zum Bogen',
    remove: 'Bogen löschen',
    removeText:
      'Alle Antworten dieses Bogens verschwinden, auch aus den Ergebnissen. Das Papier haben Sie noch.',
    removeSubmit: 'Endgültig löschen',
    missingTitle: 'Hier fehlt etwas',
    missingText:
      'Ist es übersehen worden, tragen Sie es nach. Fehlt es auch auf dem Papier, kreuzen Sie das unten an.',
    wrongText: 'Was Sie getippt haben, ist gespeichert. Bitte vergleichen Sie es mit dem Papier.',
    asOnPaper: 'So steht es auf dem Papier: Diese Fragen sind nicht beantwortet.',
    finish: 'Bogen abschließen',
    later: 'Speichern und später weiter',
    form: {
      pageOf: 'Seite {0} von {1}',
      partner: 'Partner',
      sheetNumber: 'Nummer des Bogens',
      sheetNumberHint: 'bleibt frei, wenn keine eingetragen ist',
      howTo: [
        'Kreuzen Sie an, was zutrifft. Haben Sie sich vertan, füllen Sie das falsche Kästchen ganz aus, und kreuzen Sie das richtige an.',
        'Steht über einer Frage, wann sie auszufüllen ist, lassen Sie sie sonst einfach aus.',
      ],
      anonymous: 'Die Befragung ist anonym. Bitte schreiben Sie nirgends Ihren Namen hin.',
      sendBack: 'Vielen Dank! Bitte geben Sie den Bogen dort zurück, wo Sie ihn bekommen haben.',
      sendBackTo: (sender: string) => `Vielen Dank! Bitte geben Sie den Bogen zurück an: ${sender}`,
    },
    words: {
      onlyIf: (clauses: string) => `Nur ausfüllen, wenn ${clauses}.`,
      and: ' und ',
      or: ' oder ',
      question: (number: string) => `Frage ${number}`,
      rowOf: (question: string, row: string) => `${question} in der Zeile „${row}“`,
      quoted: (values: readonly string[]) => values.map((value) => `„${value}“`).join(' oder '),
      clauses: {
        answered: {
          yes: (question: string) => `Sie ${question} beantwortet haben`,
          no: (question: string) => `Sie ${question} nicht beantwortet haben`,
        },
        ticked: {
          yes: (question: string, value: string) => `Sie bei ${question} ${value} angekreuzt haben`,
          no: (question: string, value: string) => `Sie bei ${question} ${value} nicht angekreuzt haben`,
        },
        stated: {
          yes: (question: string, value: string) => `Sie bei ${question} ${value} angegeben haben`,
          no: (question: string, value: string) =>
            `Sie bei ${question} etwas anderes als ${value} angegeben haben`,
        },
        atLeast: {
          yes: (question: string, value: string) => `Sie bei ${question} mindestens ${value} angegeben haben`,
          no: (question: string, value: string) =>
            `Sie bei ${question} nicht mindestens ${value} angegeben haben`,
        },
        atMost: {
          yes: (question: string, value: string) => `Sie bei ${question} höchstens ${value} angegeben haben`,
          no: (question: string, value: string) =>
            `Sie bei ${question} nicht höchstens ${value} angegeben haben`,
        },
        countAtLeast: {
          yes: (question: string, value: string) => `Sie bei ${question} mindestens ${value} genannt haben`,
          no: (question: string, value: string) => `Sie bei ${question} weniger als ${value} genannt haben`,
        },
        countAtMost: {
          yes: (question: string, value: string) => `Sie bei ${question} höchstens ${value} genannt haben`,
          no: (question: string, value: string) => `Sie bei ${question} mehr als ${value} genannt haben`,
        },
      },
      yes: 'ja',
      no: 'nein',
      page: (number: number) => `Teil ${number}`,
      tickOne: 'Bitte eines ankreuzen.',
      tickSeveral: 'Sie können mehreres ankreuzen.',
      tickBetween: (least: number | null, most: number | null) =>
        least === null
          ? `Bitte höchstens ${most ?? ''} ankreuzen.`
          : most === null
            ? `Bitte mindestens ${least} ankreuzen.`
            : `Bitte ${least} bis ${most} ankreuzen.`,
      onlyTicked: (question: string) => `Bitte nur, was Sie bei ${question} angekreuzt haben.`,
      rank: (places: number) =>
        places === 1
          ? 'Schreiben Sie das Wichtigste auf die Linie.'
          : `Schreiben Sie die ${places} wichtigsten auf die Linien, das wichtigste zuerst.`,
      place: (number: number) => `${number}. Platz`,
      dates: {
        day: 'Tag, Monat und Jahr, zum Beispiel 1.5.2019',
        month: 'Monat und Jahr, zum Beispiel 5/2019',
        year: 'Jahr, zum Beispiel 2019',
      },
      areaLine: 'Schreiben Sie auf, welche Gebiete es sind.',
      listMissing: 'Schreiben Sie die Namen auf.',
      oneInEachRow: 'Bitte in jeder Zeile eines ankreuzen.',
      file: 'Bitte legen Sie die Unterlagen bei.',
      entry: (name: string, number: number) => `${name} ${number}`,
      moreEntries: (name: string) => `Für weitere (${name}) nehmen Sie bitte ein eigenes Blatt.`,
      rosterHint:
        'Lassen Sie Zeilen frei, mit denen Sie nichts zu tun haben. In die leeren Zeilen können Sie weitere eintragen.',
    },
  },
  refusals: {
    'themes/no-name': () => 'Es fehlt der Name des Themas. Bitte tragen Sie ihn ein.',
    'themes/name-too-long': ({ length, longest }: Details) =>
      `Der Name hat ${length} Zeichen, möglich sind ${longest}. Bitte kürzen Sie ihn.`,
    'themes/name-taken': ({ name }: Details) =>
      `Ein Thema „${name}“ gibt es schon. Wählen Sie einen anderen Namen, oder legen Sie beide zusammen.`,
    'themes/unknown-theme': () => 'Dieses Thema gibt es nicht mehr. Bitte laden Sie die Seite neu.',
    'themes/unknown-text': () =>
      'Es ist kein Text ausgewählt, oder er wurde inzwischen zurückgezogen. Bitte wählen Sie aus der Liste.',
    'themes/nothing-chosen': () =>
      'Es ist kein Thema gewählt. Bitte wählen Sie eines, oder tragen Sie ein neues ein.',
    'themes/nothing-to-undo': () => 'Es gibt nichts mehr zurückzunehmen.',
    'themes/stale-undo': () =>
      'Inzwischen hat jemand anderes weitergearbeitet. Bitte sehen Sie nach, was der letzte Schritt jetzt ist.',
    'themes/nothing-to-carry': () => 'Alle Themen der vorigen Befragung sind schon da.',
    'themes/nothing-to-redact': () =>
      'Es ist kein Wort angekreuzt. Bitte kreuzen Sie an, was verschwinden soll.',
    'themes/text-changed': () =>
      'Der Text wurde inzwischen geändert. Bitte sehen Sie ihn noch einmal an, und kreuzen Sie neu an.',
    'files/no-answers': () =>
      'Noch gibt es keine Antworten für diese Auswahl. Versuchen Sie es mit begonnenen Bögen, oder warten Sie, bis jemand abgeschickt hat.',
    'files/still-open': () =>
      'Die Befragung ist anonym und läuft noch. Ihre Antworten gibt es als Datei, sobald sie beendet ist.',
    'files/too-few': ({ minimum }: Details) =>
      `Die Befragung ist anonym, und weniger als ${minimum} Personen haben geantwortet. So wenige ließen sich erkennen; deshalb gibt es keine Datei.`,
    'files/no-file': () => 'Es ist keine Datei ausgewählt. Bitte wählen Sie eine.',
    'files/too-large': ({ most }: Details) => `Die Datei ist zu groß. Möglich sind ${most} MB.`,
    'files/no-json': () =>
      'Die Datei ist kein JSON. Bitte wählen Sie eine, die mit „JSON herunterladen“ entstanden ist.',
    'files/other-format': ({ format }: Details) =>
      `Die Datei nennt sich „${format}“. Gelesen werden Dateien, die mit „JSON herunterladen“ entstanden sind.`,
    'files/broken': ({ place }: Details) =>
      `An der Stelle „${place}“ der Datei steht etwas, das nicht dorthin gehört. Bitte nehmen Sie die Datei so, wie sie heruntergeladen wurde.`,
    'files/bad-answer': ({ number, question }: Details) =>
      `In Bogen ${number} passt die Antwort auf „${question}“ nicht zum Fragebogen. Es wurde nichts übernommen.`,
    'files/other-questionnaire': () =>
      'Die Datei gehört zu einem anderen Fragebogen, oder er wurde geändert. Es wurde nichts übernommen.',
    'paper/not-asked': () =>
      'Die Befragung läuft noch nicht. Starten Sie sie im Überblick, dann können Sie Bögen eintippen.',
    'paper/number-taken': ({ number }: Details) =>
      `Ein Bogen mit der Nummer „${number}“ ist schon eingetippt. Bitte sehen Sie nach, ob es derselbe ist.`,
    'paper/number-too-long': ({ longest }: Details) =>
      `Die Nummer ist zu lang, möglich sind ${longest} Zeichen.`,
    'paper/unknown-recipient': () => 'Diese Person ist nicht mehr eingetragen. Bitte wählen Sie neu.',
    'paper/has-answered': ({ name }: Details) =>
      `Von ${name} gibt es schon eine Antwort. Ist dies ein anderer Bogen, wählen Sie „weiß ich nicht“.`,
    'paper/has-begun': ({ name }: Details) =>
      `${name} hat schon angefangen zu antworten. Damit nichts verloren geht, wird kein zweiter Bogen angelegt.`,
    'paper/has-withdrawn': ({ name }: Details) =>
      `${name} hat die Antworten zurückgezogen. Soll dieser Bogen trotzdem zählen, wählen Sie „weiß ich nicht“.`,
    'paper/unknown': () => 'Diesen Bogen gibt es nicht mehr. Bitte wählen Sie aus der Liste.',
    'paper/not-yours': () =>
      'Diesen Bogen hat jemand anderes eingetippt. Bitte fragen Sie dort nach oder bei der Koordination.',
    'paper/changed-elsewhere': () =>
      'Der Bogen wurde inzwischen an anderer Stelle geändert. Bitte laden Sie die Seite neu und tippen Sie diese Seite noch einmal ein.',
  },
}
