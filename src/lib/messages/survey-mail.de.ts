type Details = Readonly<Record<string, string | number>>

export const surveyMailDe = {
  title: 'Einladen und erinnern',
  lead: 'Hier gehen die Mails hinaus, und hier sehen Sie, wer sie bekommen hat.',
  notSending:
    'Für diese Installation ist noch kein Mailserver eingerichtet. Die Mails bleiben im Ausgang liegen und gehen hinaus, sobald der Betrieb ihn einträgt. Bis dahin können Sie die Links selbst verteilen: Sie finden sie beim Überblick.',
  said: {
    eingeladen: (count: number) => `${mails(count)} im Ausgang. Der Versand beginnt gleich.`,
    erinnert: (count: number) =>
      count === 1
        ? 'Eine Erinnerung liegt im Ausgang.'
        : `${count} Erinnerungen liegen im Ausgang. Der Versand beginnt gleich.`,
    zurueckgezogen: (count: number) =>
      count === 0
        ? 'Es war nichts mehr zurückzuziehen: Alle Mails sind schon unterwegs.'
        : `${count === 1 ? 'Eine Mail ist' : `${count} Mails sind`} zurückgezogen. Wer davor schon einen Link hatte, kann ihn weiter benutzen.`,
    nochmal: () => 'Die Mail liegt noch einmal im Ausgang.',
    geplant: () => 'Der Tag ist vorgemerkt.',
    gestrichen: () => 'Der Tag ist gestrichen.',
    absender: () => 'Die Angaben sind gespeichert.',
    markiert: (count: number) =>
      `${count === 1 ? 'Eine Adresse ist' : `${count} Adressen sind`} als nicht erreichbar vermerkt. Berichtigen Sie sie unten, dann geht die Mail noch einmal hinaus.`,
    text: () => 'Der Text ist gespeichert.',
  },
  progress: {
    title: 'Der Versand läuft',
    of: (gone: string, all: string) => `${gone} von ${all} Mails sind hinausgegangen.`,
    hint: 'Diese Seite erneuert sich von selbst. Sie können sie auch schließen: Der Versand geht weiter.',
    waitsTitle: 'Mails warten',
    waits: (count: string) => `${count} warten im Ausgang.`,
    withdraw: 'Wartende Mails zurückziehen',
  },
  invite: {
    title: 'Einladen',
    nobody: 'Alle, die zu erreichen sind, haben eine Einladung.',
    noRecipients: 'Noch ist niemand mit einer E-Mail-Adresse eingetragen.',
    toRecipients: 'Empfänger eintragen',
    to: (count: number) =>
      count === 1
        ? 'Eine Person hat noch keine Einladung. Sie bekommt eine Mail mit einem Link, der nur für sie gilt.'
        : `${count} Personen haben noch keine Einladung. Jede bekommt eine Mail mit einem Link, der nur für sie gilt.`,
    replaces:
      'Wer schon einen Link von Ihnen hat, bekommt mit der Mail einen neuen; der alte gilt dann nicht mehr.',
    submit: (count: number) =>
      count === 1 ? 'Eine Einladung verschicken' : `${count} Einladungen verschicken`,
    badAddresses: (addresses: string) =>
      `An diese Adressen kann keine Mail gehen: ${addresses}. Umlaute vor dem @ nimmt kaum ein Server an.`,
    toCorrect: 'Bei den Empfängern berichtigen',
    preview: (name: string) => `So liest es ${name}`,
  },
  remind: {
    title: 'Erinnern',
    nobody:
      'Niemand ist zu erinnern: Alle Eingeladenen haben geantwortet, oder es ist noch niemand eingeladen.',
    to: (count: number) =>
      count === 1
        ? 'Eine Person hat noch nicht abgeschickt und kann jetzt erinnert werden.'
        : `${count} Personen haben noch nicht abgeschickt und können jetzt erinnert werden.`,
    later: (count: number, day: string) =>
      `${count === 1 ? 'Eine Person hat' : `${count} Personen haben`} erst vor Kurzem eine Mail bekommen. Ab ${day} können Sie auch sie erinnern.`,
    exhausted: (count: number) =>
      `${count === 1 ? 'Eine Person hat' : `${count} Personen haben`} schon drei Erinnerungen bekommen. Mehr schicken wir nicht; rufen Sie vielleicht an.`,
    bounced: (count: number) =>
      `${count === 1 ? 'Eine Adresse war' : `${count} Adressen waren`} nicht zu erreichen (siehe unten).`,
    link: 'Jede Erinnerung bringt einen neuen Link mit. Der alte gilt dann nicht mehr; was schon beantwortet ist, bleibt.',
    linkAnonymous:
      'Wer noch nicht begonnen hat, bekommt einen neuen Link. Wer begonnen hat, wird ohne Link erinnert: Nur der Link aus der früheren Mail führt zu den Antworten, und den kennt außer dieser Person niemand.',
    submit: (count: number) =>
      count === 1 ? 'Eine Erinnerung verschicken' : `${count} Erinnerungen verschicken`,
    plan: 'Von selbst erinnern',
    planHint:
      'An diesen Tagen erinnert das Programm alle, die noch fehlen. Bewährt haben sich eine Woche nach der Einladung und drei Tage vor dem Ende.',
    day: 'Tag',
    add: 'Tag vormerken',
    remove: 'Streichen',
    removeOf: (day: string) => `${day} streichen`,
    planned: (day: string) => `${day}: vorgemerkt`,
    done: (day: string, count: number) =>
      count === 0
        ? `${day}: niemand war zu erinnern`
        : `${day}: ${count === 1 ? 'eine Erinnerung' : `${count} Erinnerungen`} geschrieben`,
  },
  sender: {
    title: 'Absender und Dank',
    name: 'Wer schreibt?',
    nameHint: 'Steht als Absender in der Mail und darunter, zum Beispiel: Koordination Präventionskette.',
    email: 'Wohin gehen Antworten auf die Mails?',
    emailHint: 'Wer auf die Mail antwortet, schreibt an diese Adresse.',
    thanks: 'Nach dem Abschicken mit einer Kopie der Antworten danken',
    thanksHint: 'Geht an alle, die eine Adresse haben.',
    thanksAnonymous:
      'Diese Befragung ist anonym. Deshalb bekommt niemand eine Kopie seiner Antworten per Mail: Adresse und Antworten kämen sonst zusammen.',
    save: 'Speichern',
  },
  texts: {
    title: 'Texte der Mails',
    lead: 'Für alle Sprachen gibt es fertige Texte. Sie können jeden ändern.',
    kinds: {
      invitation: 'Einladung',
      reminder: 'Erinnerung',
      begun: 'Erinnerung ohne Link, an Begonnene',
      thanks: 'Dank mit Kopie',
    },
    own: 'eigener Text',
    edit: (kind: string, language: string) => `${kind} auf ${language}`,
    languages: 'Sprache der Mail',
    readers: (count: number) => (count === 1 ? 'eine Person' : `${count} Personen`),
    subject: 'Betreff',
    body: 'Text',
    placeholdersTitle: 'Was eingesetzt wird',
    placeholders: 'Was in Klammern steht, wird für jede Person eingesetzt:',
    placeholder: {
      name: 'Name; fehlt er, entfällt er',
      title: 'Titel der Befragung',
      link: 'persönlicher Link',
      closesOn: 'letzter Tag; gibt es keinen, entfällt die Zeile',
      minutes: 'Dauer in Minuten',
      municipality: 'Name der Kommune',
      sender: 'wer schreibt',
    },
    copyFollows: 'Unter dem Text folgen von selbst die Antworten der Person.',
    previewFor: 'Vorschau für',
    example: 'Anna Beispiel',
    preview: 'Vorschau',
    previewTitle: (name: string) => `So liest es ${name}`,
    linkHere: '… (persönlicher Link)',
    save: 'Speichern',
    reset: 'Zum fertigen Text zurück',
    back: 'Zurück zur Post',
  },
  trouble: {
    title: 'Nicht angekommen',
    lead: 'Diese Personen haben keine Mail bekommen, oder es ist ungewiss. Berichtigen Sie die Adresse; dann geht die Mail noch einmal hinaus.',
    unclear:
      'Die Verbindung brach ab. Vielleicht ist die Mail angekommen, vielleicht nicht. Die nächste Erinnerung erreicht die Person auf jeden Fall; schicken Sie nur noch einmal, wenn Sie wissen, dass nichts ankam.',
    address: 'E-Mail-Adresse',
    addressOf: (name: string) => `E-Mail-Adresse von ${name}`,
    again: 'Noch einmal schicken',
    more: (count: string) => `… und ${count} weitere. Die ganze Liste steht in der Datei.`,
  },
  returned: {
    title: 'Zurückgekommene Mails',
    lead: 'Manche Adressen melden erst später, dass es sie nicht gibt. Dann kommt eine Mail zurück, oft von „Mail Delivery System“. Fügen Sie ihren Text hier ein, oder laden Sie die Mail als Datei hoch (.eml, .txt): Wir lesen heraus, wen es betrifft.',
    link: 'Eine Mail kam zurück',
    text: 'Text der zurückgekommenen Mails',
    textHint: 'Sie können mehrere hintereinander einfügen.',
    files: 'Oder Dateien',
    filesHint: 'Mails als .eml oder .txt, zusammen höchstens 2 MB.',
    check: 'Prüfen',
    found: 'Das haben wir gefunden',
    columns: { mark: 'Vermerken', name: 'Empfänger', address: 'Adresse', reason: 'Grund' },
    reasons: {
      'no-such-address': 'Die Adresse gibt es nicht.',
      'mailbox-full': 'Das Postfach ist voll.',
      'turned-away': 'Der Server der Empfänger nimmt die Mail nicht an, vielleicht hält er sie für Werbung.',
      later: 'Die Mail ist nur verspätet; der Server versucht es weiter.',
      unknown: 'Der Grund ist nicht zu erkennen.',
    },
    strangers: 'Diese Adressen stehen nicht in der Empfängerliste:',
    submit: 'Angekreuzte als nicht erreichbar vermerken',
    markOf: (address: string) => `${address} als nicht erreichbar vermerken`,
  },
  list: {
    title: 'Alle Mails dieser Befragung',
    none: 'Noch ist keine Mail geschrieben. Verschicken Sie oben die Einladungen.',
    noneInState: 'Keine Mail steht so da.',
    filter: 'Stand',
    all: 'alle',
    show: 'Anzeigen',
    columns: {
      name: 'Empfänger',
      to: 'Adresse',
      group: 'Gruppe',
      kind: 'Art',
      state: 'Stand',
      reason: 'Grund',
      created: 'Geschrieben',
      settled: 'Zuletzt versucht',
    },
    purposes: {
      'survey-invitation': 'Einladung',
      'survey-reminder': 'Erinnerung',
      'survey-thanks': 'Dank',
    },
    newest: (shown: string, all: string) => `Die neuesten ${shown} von ${all}; die Datei hat alle.`,
    file: 'mails',
  },
  refusals: {
    'survey-mail/not-open': () =>
      'Die Befragung läuft nicht. Starten Sie sie zuerst beim Überblick, dann können Mails hinaus.',
    'survey-mail/not-yet': ({ day }: Details) =>
      `Die Befragung beginnt erst am ${germanDay(day)}. Vorher würde der Link niemandem etwas nützen.`,
    'survey-mail/over': ({ day }: Details) =>
      `Der letzte Tag (${germanDay(day)}) ist vorbei. Verlängern Sie die Befragung, dann können Mails hinaus.`,
    'survey-mail/no-sender-address': () =>
      'Es fehlt die Adresse, an die Antworten auf die Mails gehen. Bitte tragen Sie sie unter „Absender und Dank“ ein.',
    'survey-mail/no-sender-name': () => 'Es fehlt, wer schreibt. Bitte tragen Sie es ein.',
    'survey-mail/sender-name-too-long': ({ length, longest }: Details) =>
      `Der Absender hat ${length} Zeichen, möglich sind ${longest}. Bitte kürzen Sie ihn.`,
    'survey-mail/nobody-to-invite': () =>
      'Niemand ist einzuladen: Alle, die eine Adresse haben, haben schon eine Einladung.',
    'survey-mail/nobody-to-remind': () =>
      'Niemand ist zu erinnern: Alle Eingeladenen haben geantwortet oder sind nicht zu erreichen.',
    'survey-mail/remind-later': ({ count, day, days }: Details) =>
      `${count === 1 ? 'Eine Person hat' : `${count} Personen haben`} vor weniger als ${days} Tagen eine Mail bekommen. Ab ${germanDay(day)} können Sie erinnern.`,
    'survey-mail/reminded-enough': ({ count, most }: Details) =>
      `${count === 1 ? 'Die Person, die fehlt, hat' : `Alle ${count} Personen, die fehlen, haben`} schon ${most} Erinnerungen bekommen. Mehr schicken wir nicht.`,
    'survey-mail/not-a-day': () => 'Das ist kein Tag. Bitte wählen Sie einen aus dem Kalender.',
    'survey-mail/day-not-ahead': ({ day }: Details) =>
      `Der ${germanDay(day)} ist kein künftiger Tag. Heute erinnern Sie mit dem Knopf darüber.`,
    'survey-mail/day-after-end': ({ day, end }: Details) =>
      `Am ${germanDay(day)} ist die Befragung schon zu Ende; der letzte Tag ist der ${germanDay(end)}.`,
    'survey-mail/planned-already': ({ day }: Details) => `Der ${germanDay(day)} ist schon vorgemerkt.`,
    'survey-mail/planned-enough': ({ most }: Details) =>
      `Mehr als ${most} Tage lassen sich nicht vormerken: Niemand bekommt mehr als ${most} Erinnerungen.`,
    'survey-mail/not-an-address': ({ address }: Details) =>
      address === ''
        ? 'Es fehlt die E-Mail-Adresse. Bitte tragen Sie sie ein.'
        : `„${address}“ ist keine E-Mail-Adresse. Sie sieht aus wie name@beispiel.de.`,
    'survey-mail/address-taken': ({ address }: Details) =>
      `${address} steht schon bei jemand anderem in dieser Befragung.`,
    'survey-mail/unknown-recipient': () =>
      'Diese Person steht nicht mehr in der Liste, oder sie hat keine E-Mail-Adresse.',
    'survey-mail/nothing-returned': () =>
      'In dem Text ist keine Meldung zu finden, dass eine Mail nicht ankam. Fügen Sie bitte den ganzen Text der zurückgekommenen Mail ein, mit Kopf und Anhang.',
    'survey-mail/returned-too-large': () =>
      'Das ist zu viel auf einmal. Bitte nehmen Sie weniger Mails zugleich, zusammen höchstens 2 MB.',
    'survey-mail/nobody-marked': () =>
      'Niemand ist angekreuzt. Bitte kreuzen Sie an, wer nicht zu erreichen ist.',
    'survey-text/no-subject': () => 'Es fehlt der Betreff. Bitte schreiben Sie einen.',
    'survey-text/no-body': () => 'Es fehlt der Text. Bitte schreiben Sie einen.',
    'survey-text/too-long': ({ length, longest }: Details) =>
      `Das sind ${length} Zeichen, möglich sind ${longest}. Bitte kürzen Sie.`,
    'survey-text/no-link': () =>
      'In dem Text fehlt {link}. Ohne Link kann niemand antworten; bitte setzen Sie {link} dort ein, wo er stehen soll.',
    'survey-text/no-link-here': () =>
      'In diesem Text kann {link} nicht stehen: Diese Personen haben anonym begonnen, und ihren Link kennt niemand außer ihnen.',
    'survey-text/link-in-subject': () =>
      'Im Betreff kann {link} nicht stehen. Bitte setzen Sie ihn in den Text.',
    'survey-text/unknown-placeholder': ({ placeholder, known }: Details) =>
      `{${placeholder}} kennen wir nicht. Einsetzen können wir: ${known}`,
  },
}

function mails(count: number): string {
  return count === 1 ? 'Eine Mail liegt' : `${count} Mails liegen`
}

/** ISO → 24.12.2026 */
function germanDay(isoDate: string | number | undefined): string {
  return String(isoDate ?? '')
    .split('-')
    .reverse()
    .join('.')
}
