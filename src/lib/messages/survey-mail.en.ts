import type { surveyMailDe } from './survey-mail.de.ts'
type Details = Readonly<Record<string, string | number>>

export const surveyMailEn: typeof surveyMailDe = {
  title: 'Invite and remind',
  lead: 'Mails go out from here, and here you see who got them.',
  notSending:
    'No mail server is set up for this installation yet. Mails stay in the outbox and go out as soon as one is entered. Until then you can hand out the links yourself: you find them at the overview.',
  said: {
    eingeladen: (count: number) =>
      `${count === 1 ? 'One mail is' : `${count} mails are`} in the outbox. Sending begins in a moment.`,
    erinnert: (count: number) =>
      count === 1
        ? 'One reminder is in the outbox.'
        : `${count} reminders are in the outbox. Sending begins in a moment.`,
    zurueckgezogen: (count: number) =>
      count === 0
        ? 'There was nothing left to take back: all mails are on their way.'
        : `${count === 1 ? 'One mail is' : `${count} mails are`} taken back. Whoever had a link before can go on using it.`,
    nochmal: () => 'The mail is in the outbox once more.',
    geplant: () => 'The day is noted.',
    gestrichen: () => 'The day is taken out.',
    absender: () => 'What you entered is saved.',
    markiert: (count: number) =>
      `${count === 1 ? 'One address is' : `${count} addresses are`} noted as unreachable. Put them right below, then the mail goes out once more.`,
    text: () => 'The text is saved.',
  },
  progress: {
    title: 'Mails are being sent',
    of: (gone: string, all: string) => `${gone} of ${all} mails have gone out.`,
    hint: 'This page renews itself. You can also close it: sending goes on.',
    waitsTitle: 'Mails are waiting',
    waits: (count: string) => `${count} are waiting in the outbox.`,
    withdraw: 'Take back waiting mails',
  },
  invite: {
    title: 'Invite',
    nobody: 'Everybody who can be reached has an invitation.',
    noRecipients: 'Nobody with a mail address is entered yet.',
    toRecipients: 'Enter recipients',
    to: (count: number) =>
      count === 1
        ? 'One person has no invitation yet. They get a mail with a link that is theirs only.'
        : `${count} people have no invitation yet. Each gets a mail with a link that is theirs only.`,
    replaces:
      'Whoever has a link from you already gets a new one by this mail; the old one does not work any more then.',
    submit: (count: number) => (count === 1 ? 'Send one invitation' : `Send ${count} invitations`),
    badAddresses: (addresses: string) =>
      `No mail can go to these addresses: ${addresses}. Hardly any server takes umlauts before the @.`,
    toCorrect: 'Put right at the recipients',
    preview: (name: string) => `This is what ${name} reads`,
  },
  remind: {
    title: 'Remind',
    nobody: 'There is nobody to remind: all who were invited have answered, or nobody is invited yet.',
    to: (count: number) =>
      count === 1
        ? 'One person has not submitted yet and can be reminded now.'
        : `${count} people have not submitted yet and can be reminded now.`,
    later: (count: number, day: string) =>
      `${count === 1 ? 'One person has' : `${count} people have`} got a mail a short while ago. From ${day} on you can remind them, too.`,
    exhausted: (count: number) =>
      `${count === 1 ? 'One person has' : `${count} people have`} got three reminders already. We send no more; perhaps you call them.`,
    bounced: (count: number) =>
      `${count === 1 ? 'One address was' : `${count} addresses were`} not reachable (see below).`,
    link: 'Each reminder brings a new link. The old one does not work any more then; what is answered already stays.',
    linkAnonymous:
      'Who has not begun gets a new link. Who has begun is reminded without a link: only the link in the earlier mail leads to their answers, and nobody but they know it.',
    submit: (count: number) => (count === 1 ? 'Send one reminder' : `Send ${count} reminders`),
    plan: 'Remind by itself',
    planHint:
      'On these days the program reminds everybody who is missing. A week after the invitation and three days before the end have proved good.',
    day: 'Day',
    add: 'Note the day',
    remove: 'Take out',
    removeOf: (day: string) => `Take out ${day}`,
    planned: (day: string) => `${day}: noted`,
    done: (day: string, count: number) =>
      count === 0
        ? `${day}: nobody was to be reminded`
        : `${day}: ${count === 1 ? 'one reminder' : `${count} reminders`} written`,
  },
  sender: {
    title: 'Sender and thanks',
    name: 'Who writes?',
    nameHint:
      'Stands as the sender of the mail and below it, for example: coordination of the prevention chain.',
    email: 'Where do answers to the mails go?',
    emailHint: 'Whoever replies to the mail writes to this address.',
    thanks: 'Thank with a copy of the answers after submitting',
    thanksHint: 'Goes to everybody who has an address.',
    thanksAnonymous:
      'This survey is anonymous. Nobody gets a copy of their answers by mail, since address and answers would come together.',
    save: 'Save',
  },
  texts: {
    title: 'Texts of the mails',
    lead: 'There are ready texts in all languages. You can change each of them.',
    kinds: {
      invitation: 'Invitation',
      reminder: 'Reminder',
      begun: 'Reminder without link, to those who have begun',
      thanks: 'Thanks with a copy',
    },
    own: 'own text',
    edit: (kind: string, language: string) => `${kind} in ${language}`,
    languages: 'Language of the mail',
    readers: (count: number) => (count === 1 ? 'one person' : `${count} people`),
    subject: 'Subject',
    body: 'Text',
    placeholdersTitle: 'What is filled in',
    placeholders: 'What stands in braces is filled in for each person:',
    placeholder: {
      name: 'name; left out where it is missing',
      title: 'title of the survey',
      link: 'personal link',
      closesOn: 'last day; where there is none, the line is left out',
      minutes: 'how long it takes, in minutes',
      municipality: 'name of the municipality',
      sender: 'who writes',
    },
    copyFollows: 'The person’s answers follow below the text by themselves.',
    previewFor: 'Preview for',
    example: 'Anna Example',
    preview: 'Preview',
    previewTitle: (name: string) => `This is what ${name} reads`,
    linkHere: '… (personal link)',
    save: 'Save',
    reset: 'Back to the ready text',
    back: 'Back to the mails',
  },
  trouble: {
    title: 'Not arrived',
    lead: 'These people got no mail, or nobody can be sure. Put the address right; then the mail goes out once more.',
    unclear:
      'The connection broke. Perhaps the mail has arrived, perhaps not. The next reminder reaches the person in any case; send once more only if you know that nothing arrived.',
    address: 'Mail address',
    addressOf: (name: string) => `Mail address of ${name}`,
    again: 'Send once more',
    more: (count: string) => `… and ${count} more. The file has the whole list.`,
  },
  returned: {
    title: 'Returned mails',
    lead: 'Some addresses say later only that they do not exist. Then a mail comes back, often from “Mail Delivery System”. Paste its text here, or upload the mail as a file (.eml, .txt): we read whom it is about.',
    link: 'A mail came back',
    text: 'Text of the returned mails',
    textHint: 'You can paste several, one after another.',
    files: 'Or files',
    filesHint: 'Mails as .eml or .txt, 2 MB together at most.',
    check: 'Check',
    found: 'This is what we found',
    columns: { mark: 'Note', name: 'Recipient', address: 'Address', reason: 'Reason' },
    reasons: {
      'no-such-address': 'The address does not exist.',
      'mailbox-full': 'The mailbox is full.',
      'turned-away':
        'The recipients’ server does not take the mail; perhaps it thinks that it is advertising.',
      later: 'The mail is only late; the server keeps trying.',
      unknown: 'The reason cannot be recognised.',
    },
    strangers: 'These addresses are not in the list of recipients:',
    submit: 'Note those ticked as unreachable',
    markOf: (address: string) => `Note ${address} as unreachable`,
  },
  list: {
    title: 'All mails of this survey',
    none: 'No mail is written yet. Send the invitations above.',
    noneInState: 'No mail stands like this.',
    filter: 'State',
    all: 'all',
    show: 'Show',
    columns: {
      name: 'Recipient',
      to: 'Address',
      group: 'Group',
      kind: 'Kind',
      state: 'State',
      reason: 'Reason',
      created: 'Written',
      settled: 'Last tried',
    },
    purposes: {
      'survey-invitation': 'Invitation',
      'survey-reminder': 'Reminder',
      'survey-thanks': 'Thanks',
    },
    newest: (shown: string, all: string) => `The newest ${shown} of ${all}; the file has all.`,
    file: 'mails',
  },
  refusals: {
    'survey-mail/not-open': () =>
      'The survey is not running. Start it at the overview first, then mails can go out.',
    'survey-mail/not-yet': ({ day }: Details) =>
      `The survey begins on ${day} only. Before that the link would be of no use to anybody.`,
    'survey-mail/over': ({ day }: Details) =>
      `The last day (${day}) is over. Extend the survey, then mails can go out.`,
    'survey-mail/no-sender-address': () =>
      'The address is missing that answers to the mails go to. Please enter it under “Sender and thanks”.',
    'survey-mail/no-sender-name': () => 'It is missing who writes. Please enter it.',
    'survey-mail/sender-name-too-long': ({ length, longest }: Details) =>
      `The sender has ${length} characters, ${longest} are possible. Please shorten it.`,
    'survey-mail/nobody-to-invite': () =>
      'There is nobody to invite: everybody who has an address has an invitation already.',
    'survey-mail/nobody-to-remind': () =>
      'There is nobody to remind: all who were invited have answered or cannot be reached.',
    'survey-mail/remind-later': ({ count, day, days }: Details) =>
      `${count === 1 ? 'One person has' : `${count} people have`} got a mail less than ${days} days ago. You can remind from ${day} on.`,
    'survey-mail/reminded-enough': ({ count, most }: Details) =>
      `${count === 1 ? 'The person who is missing has' : `All ${count} people who are missing have`} got ${most} reminders already. We send no more.`,
    'survey-mail/not-a-day': () => 'That is no day. Please choose one from the calendar.',
    'survey-mail/day-not-ahead': ({ day }: Details) =>
      `${day} is no coming day. Today you remind by the button above.`,
    'survey-mail/day-after-end': ({ day, end }: Details) =>
      `On ${day} the survey is over already; its last day is ${end}.`,
    'survey-mail/planned-already': ({ day }: Details) => `${day} is noted already.`,
    'survey-mail/planned-enough': ({ most }: Details) =>
      `No more than ${most} days can be noted: nobody gets more than ${most} reminders.`,
    'survey-mail/not-an-address': ({ address }: Details) =>
      address === ''
        ? 'The mail address is missing. Please enter it.'
        : `“${address}” is no mail address. One looks like name@example.org.`,
    'survey-mail/address-taken': ({ address }: Details) =>
      `${address} belongs to somebody else in this survey already.`,
    'survey-mail/unknown-recipient': () => 'This person is not in the list any more, or has no mail address.',
    'survey-mail/nothing-returned': () =>
      'There is no notice in the text that a mail did not arrive. Please paste the whole text of the returned mail, with its head and what is attached.',
    'survey-mail/returned-too-large': () =>
      'That is too much at once. Please take fewer mails, 2 MB together at most.',
    'survey-mail/nobody-marked': () => 'Nobody is ticked. Please tick who cannot be reached.',
    'survey-text/no-subject': () => 'The subject is missing. Please write one.',
    'survey-text/no-body': () => 'The text is missing. Please write one.',
    'survey-text/too-long': ({ length, longest }: Details) =>
      `These are ${length} characters, ${longest} are possible. Please shorten it.`,
    'survey-text/no-link': () =>
      '{link} is missing in the text. Without a link nobody can answer; please put {link} where it shall stand.',
    'survey-text/no-link-here': () =>
      '{link} cannot stand in this text: these people have begun anonymously, and nobody but they know their link.',
    'survey-text/link-in-subject': () => '{link} cannot stand in the subject. Please put it into the text.',
    'survey-text/unknown-placeholder': ({ placeholder, known }: Details) =>
      `We do not know {${placeholder}}. We can fill in: ${known}`,
  },
}
