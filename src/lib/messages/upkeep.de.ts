type Counts = { readonly due: number; readonly marked: number; readonly hidden: number }

const offers = (count: number) => (count === 1 ? '1 Angebot' : `${count} Angebote`)

/** The workspace's pages of upkeep: settings, who was asked and what they answered, the outbox. */
export const upkeepDe = {
  settings: {
    title: 'Fristen und Portal',
    lead: 'Was Familien sehen, wer Einträge prüft und wie das Verzeichnis aktuell bleibt.',
    saved: 'Die Einstellungen sind gespeichert.',
    notSaved: 'Nichts ist gespeichert. Ihre Eingaben stehen noch im Formular.',
    save: 'Speichern',
    tryOut: 'Ausprobieren, ohne zu speichern',
    tried: 'Noch nichts ist gespeichert: So stünde es mit den Angaben im Formular.',
    portal: {
      title: 'Portal für Familien',
      now: 'So steht es heute',
      open: 'Das Portal ist geöffnet',
      isOpen: (shown: string, all: string) =>
        `Das Portal ist offen. Familien sehen ${shown} von ${all} Angeboten.`,
      isClosed: (shown: string, all: string) =>
        `Das Portal ist geschlossen. Wäre es offen, sähen Familien ${shown} von ${all} Angeboten.`,
      hidden: (count: number) =>
        `${offers(count)} verborgen, weil zu lange niemand bestätigt hat, dass es stimmt`,
      marked: (count: number) => `${offers(count)} sichtbar mit dem Hinweis, dass es veraltet sein kann`,
      keptOut: (count: number) => `${offers(count)} nach eigener Angabe nicht für das Portal bestimmt`,
      look: 'Portal ansehen',
      why: 'Warum nicht alle?',
    },
    contact: {
      title: 'Kontakt für Familien und Träger',
      hint: 'Eine Stelle, keine Person. Sie steht im Portal und in den Mails an Träger.',
      name: 'Stelle',
      phone: 'Telefon',
      email: 'E-Mail',
    },
    approval: {
      title: 'Was Träger selbst eintragen',
      rules: {
        all: 'Neues und Geändertes erscheint erst, wenn jemand es geprüft hat',
        new: 'Nur Neues wird geprüft, Änderungen gelten sofort',
        none: 'Alles gilt sofort',
      },
    },
    rhythm: {
      title: 'Stimmt es noch?',
      confirmEveryMonths: 'Angebote sollen bestätigt werden alle … Monate',
      confirmEveryMonthsHint: 'gezählt ab der letzten Bestätigung, sonst ab dem Eintrag',
      askByMail: 'Träger werden von selbst per Mail gefragt',
      askByMailHint:
        'Jeder Träger bekommt eine Mail für alle seine fälligen Angebote, mit einem Link. Ein Klick genügt, ein Passwort braucht es nicht.',
      remindAfterDays: 'Erinnerung nach … Tagen ohne Antwort',
      remindAfterDaysHint: 'höchstens dreimal',
      markAfterDays: 'Hinweis „kann veraltet sein“ nach … Tagen',
      markAfterDaysHint: 'gezählt ab dem Tag, an dem bestätigt werden sollte',
      hideAfterDays: 'Für Familien verborgen nach … Tagen',
      hideAfterDaysHint: 'ebenso gezählt; leer = nie. Für die Planung bleibt das Angebot.',
      preview: ({ due, marked, hidden }: Counts) =>
        due + marked + hidden === 0
          ? 'Bei diesen Fristen wäre heute kein Angebot fällig.'
          : `Bei diesen Fristen ${due + marked + hidden === 1 ? 'wäre' : 'wären'} heute ${offers(due + marked + hidden)} fällig, davon ${marked} mit Hinweis und ${hidden} verborgen.`,
      toList: 'Fällige Angebote ansehen',
      chain: (months: string) =>
        `Diese Fristen gelten für das Verzeichnis und das Portal. Die Kette rechnet mit einer eigenen Frist: Sie weist darauf hin, wenn ein Urteil auf Angaben beruht, die älter als ${months} Monate sind.`,
      toChain: 'Einstellungen der Kette',
    },
    mail: {
      title: 'Mails an Träger',
      example: 'So lautet die Mail',
      subject: 'Betreff',
      exampleOffers: ['Elterncafé', 'Offene Sprechstunde'],
      exampleRecipient: 'Name des Trägers',
      test: 'Probemail an mich schicken',
      testSent: (address: string) => `Die Probemail an ${address} liegt im Ausgang.`,
      toPost: 'Zur Post',
      ask: 'Jetzt nachfragen',
      askHint:
        'Fragt alle, deren Angebote heute fällig sind und die noch nicht gefragt wurden. Niemand bekommt zwei Mails.',
      asked: (count: number) =>
        count === 0
          ? 'Niemand war zu fragen: Alle Fälligen sind schon gefragt, oder es fehlt ihre Adresse.'
          : count === 1
            ? 'Eine Mail liegt im Ausgang.'
            : `${count} Mails liegen im Ausgang.`,
    },
  },
  questions: {
    title: 'Stimmt es noch?',
    lead: 'Was Träger geantwortet haben, wer noch nicht gefragt werden kann und wer noch nicht geantwortet hat.',
    file: 'nachfragen',
    toSettings: 'Fristen und Mails einstellen',
    said: {
      uebernommen: 'Die Änderung ist übernommen.',
      belassen: 'Der Eintrag bleibt, wie er ist, und gilt als bestätigt.',
      adresse: 'Die Adresse ist gespeichert. Bei der nächsten Nachfrage wird der Träger gefragt.',
    },
    answers: {
      title: 'Antworten, die auf Sie warten',
      none: 'Keine Antwort wartet auf eine Entscheidung.',
      changed: 'Es hat sich etwas geändert',
      gone: 'Das gibt es nicht mehr',
      from: (address: string, at: string) => `${address}, ${at}`,
      field: 'Angabe',
      before: 'Im Eintrag',
      after: 'Neu',
      nothing: 'leer',
      note: 'Nachricht',
      timesHint: 'Zeiten bitte im Formular eintragen.',
      takeOver: 'Übernehmen',
      leave: 'Eintrag so lassen',
      leaveHint: 'er gilt dann als bestätigt',
      remove: 'Angebot löschen',
      change: 'Eintrag bearbeiten',
      fields: {
        description: 'Beschreibung',
        howItGoes: 'Wie es abläuft',
        times: 'Zeiten',
        cost: 'Kosten',
        website: 'Internetseite',
        phone: 'Telefon',
        email: 'E-Mail',
        placesFree: 'Freie Plätze',
      },
    },
    unreachable: {
      title: 'Wen niemand fragen kann',
      none: 'Alle, deren Angebote fällig sind, haben eine Adresse.',
      intro: (count: number) =>
        `${offers(count)} fällig, aber weder beim Träger noch beim Angebot steht eine E-Mail-Adresse.`,
      provider: 'Träger',
      offersOf: (count: number) => `${offers(count)} fällig`,
      address: (provider: string) => `E-Mail-Adresse von ${provider}`,
      save: 'Adresse speichern',
      without: 'Angebote ohne Träger',
      withoutHint:
        'Tragen Sie beim Angebot einen Träger oder eine E-Mail-Adresse ein, oder bestätigen Sie es selbst.',
    },
    open: {
      table: 'Liste der Gefragten',
      title: 'Gefragt und noch ohne Antwort',
      none: 'Zurzeit wartet keine Nachfrage auf Antwort.',
      columns: {
        recipient: 'Gefragt',
        offers: 'Angebote',
        since: 'Zuerst gefragt',
        last: 'Letzte Mail',
        reminders: 'Erinnerungen',
      },
      toMail: 'Letzte Mail lesen',
    },
  },
  post: {
    title: 'Post',
    lead: 'Alle Mails, die das Programm verschickt oder verschicken soll.',
    file: 'post',
    notSending:
      'Für diese Installation ist noch kein Mailserver eingerichtet. Die Mails bleiben hier liegen und gehen hinaus, sobald der Betrieb ihn einträgt. Bis dahin können Sie jede Mail lesen und ihren Link selbst weitergeben.',
    empty: 'Noch ist keine Mail geschrieben.',
    emptyHint: 'Mails entstehen, wenn Angebote zu bestätigen sind.',
    nothingInState: 'Keine Mail steht so da.',
    filter: 'Stand',
    all: 'alle',
    show: 'Anzeigen',
    columns: {
      to: 'An',
      subject: 'Betreff',
      state: 'Stand',
      created: 'Geschrieben',
      settled: 'Zuletzt versucht',
      reason: 'Grund',
    },
    states: {
      waiting: 'wartet',
      'handing-over': 'wird gerade übergeben',
      sent: 'verschickt',
      refused: 'nicht zugestellt',
      unclear: 'unklar',
      withdrawn: 'zurückgezogen',
    },
    reasons: {
      'mail/no-connection': 'Der Mailserver war nicht zu erreichen.',
      'mail/log-in-refused':
        'Der Mailserver hat die Anmeldung nicht angenommen. Bitte wenden Sie sich an den Betrieb.',
      'mail/later': 'Der Mailserver bittet, es später noch einmal zu versuchen.',
      'mail/gave-up': 'Zwei Tage lang ging es nicht; nun wird es nicht mehr versucht.',
      'mail/address-refused': 'Diese Adresse gibt es nicht, oder sie nimmt keine Mails an.',
      'mail/sender-refused':
        'Der Mailserver nimmt den Absender nicht an. Bitte wenden Sie sich an den Betrieb.',
      'mail/content-refused': 'Der Mailserver hat die Mail abgelehnt.',
      'mail/example-address': 'Das ist eine Beispiel-Adresse; an sie wird nichts verschickt.',
      'mail/broken-off':
        'Die Verbindung brach ab, bevor der Mailserver geantwortet hat. Vielleicht ist die Mail angekommen, vielleicht nicht. Von selbst wird sie nicht noch einmal verschickt.',
      'mail/restored':
        'Sie wartete, als die Sicherung gemacht wurde, die nun zurückgespielt ist. Vielleicht ist sie danach verschickt worden. Von selbst wird sie nicht noch einmal verschickt.',
      'mail/returned': 'Sie kam zurück: Der Server der Empfänger konnte sie nicht zustellen.',
    },
    next: (at: string) => `nächster Versuch ${at}`,
    mail: {
      trail: 'Wo Sie sind',
      to: 'An',
      state: 'Stand',
      created: 'Geschrieben',
      settled: 'Zuletzt versucht',
      attempts: 'Versuche',
      text: 'Text der Mail',
      emptied:
        'Der Text ist nicht mehr da: Er wird nach 90 Tagen gelöscht, bei anonymen Befragungen nie gezeigt.',
      again: 'Noch einmal verschicken',
      againUnclear: 'Verschicken Sie sie nur noch einmal, wenn Sie wissen, dass sie nicht angekommen ist.',
      withdraw: 'Zurückziehen',
      said: { nochmal: 'Die Mail wartet wieder im Ausgang.', zurueckgezogen: 'Die Mail ist zurückgezogen.' },
      linkHint: 'Der Link öffnet den Eintrag ohne Passwort. Geben Sie ihn nur dem Träger.',
    },
  },
  refusals: {
    'upkeep/number-out-of-range': ({ most }: { most: number }) =>
      `Bitte geben Sie eine ganze Zahl von 1 bis ${most} ein.`,
    'upkeep/hidden-before-marked': ({ markAfterDays }: { markAfterDays: number }) =>
      `Verborgen wird frühestens mit dem Hinweis, also nach ${markAfterDays} Tagen oder später.`,
    'upkeep/no-mail-address': () => 'Das ist keine E-Mail-Adresse.',
    'upkeep/portal-without-contact': () =>
      'Wer das Portal öffnet, nennt Familien eine Stelle mit Telefon oder E-Mail, die Fragen beantwortet.',
    'upkeep/website-not-usable': () =>
      'Bitte schreiben Sie die Internetseite vollständig, zum Beispiel https://www.beispiel.de.',
    'upkeep/phone-too-long': () => 'Die Telefonnummer ist zu lang.',
    'upkeep/places-not-a-number': () => 'Bitte schreiben Sie die freien Plätze als Zahl.',
    'upkeep/nothing-changed': () => 'Bitte ändern Sie etwas oder schreiben Sie eine Nachricht.',
    'upkeep/not-asked': () => 'Dieser Link gehört nicht zu diesem Angebot.',
    'upkeep/changed-meanwhile': ({ name }: { name: string }) =>
      `„${name}“ wurde inzwischen geändert. Bitte lesen Sie die Angaben noch einmal und bestätigen Sie dann.`,
    'upkeep/already-decided': () => 'Darüber hat schon jemand entschieden.',
    'upkeep/no-such-provider': () => 'Diesen Träger gibt es nicht mehr.',
    'mail/cannot-be-sent-again': () => 'Diese Mail lässt sich nicht noch einmal verschicken.',
    'mail/cannot-be-withdrawn': () => 'Diese Mail wartet nicht mehr und lässt sich nicht zurückziehen.',
  },
}
