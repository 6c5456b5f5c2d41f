import type { upkeepDe } from './upkeep.de.ts'

const offers = (count: number) => (count === 1 ? '1 offer' : `${count} offers`)

export const upkeepEn: typeof upkeepDe = {
  settings: {
    title: 'Rhythm and portal',
    lead: 'What families see, who checks entries and how the directory stays up to date.',
    saved: 'The settings are saved.',
    notSaved: 'Nothing is saved. What you entered still stands in the form.',
    save: 'Save',
    tryOut: 'Try out without saving',
    tried: 'Nothing is saved yet: this is how it would be with what the form says.',
    portal: {
      title: 'Portal for families',
      now: 'How it stands today',
      open: 'The portal is open',
      isOpen: (shown, all) => `The portal is open. Families see ${shown} of ${all} offers.`,
      isClosed: (shown, all) =>
        `The portal is closed. If it were open, families would see ${shown} of ${all} offers.`,
      hidden: (count) => `${offers(count)} hidden because nobody has confirmed for too long that it is right`,
      marked: (count) => `${offers(count)} shown with the note that it may be out of date`,
      keptOut: (count) => `${offers(count)} not meant for the portal by its own entry`,
      look: 'Look at the portal',
      why: 'Why not all of them?',
    },
    contact: {
      title: 'Contact for families and providers',
      hint: 'An office, not a person. It stands in the portal and in mails to providers.',
      name: 'Office',
      phone: 'Phone',
      email: 'E-mail',
    },
    approval: {
      title: 'What providers enter themselves',
      rules: {
        all: 'New and changed entries appear once somebody has checked them',
        new: 'Only new entries are checked, changes hold at once',
        none: 'Everything holds at once',
      },
    },
    rhythm: {
      title: 'Is it still right?',
      confirmEveryMonths: 'Offers are to be confirmed every … months',
      confirmEveryMonthsHint: 'counted from the last confirmation, else from the entry',
      askByMail: 'Providers are asked by mail, by itself',
      askByMailHint:
        'Each provider gets one mail for all of its offers that are due, with a link. One click is enough, no password is needed.',
      remindAfterDays: 'Reminder after … days without an answer',
      remindAfterDaysHint: 'three times at most',
      markAfterDays: 'Note “may be out of date” after … days',
      markAfterDaysHint: 'counted from the day on which it should have been confirmed',
      hideAfterDays: 'Hidden from families after … days',
      hideAfterDaysHint: 'counted likewise; empty = never. For planning the offer stays.',
      preview: ({ due, marked, hidden }) =>
        due + marked + hidden === 0
          ? 'With these periods no offer would be due today.'
          : `With these periods ${offers(due + marked + hidden)} would be due today, ${marked} of them marked and ${hidden} hidden.`,
      toList: 'See offers that are due',
      chain: (months) =>
        `These periods hold for the directory and the portal. The chain has a period of its own: it says so where a judgement rests on details older than ${months} months.`,
      toChain: 'Settings of the chain',
    },
    mail: {
      title: 'Mails to providers',
      example: 'What the mail says',
      subject: 'Subject',
      exampleOffers: ['Elterncafé', 'Offene Sprechstunde'],
      exampleRecipient: 'Name of the provider',
      test: 'Send a test mail to me',
      testSent: (address) => `The test mail to ${address} lies in the outbox.`,
      toPost: 'To the mail',
      ask: 'Ask now',
      askHint:
        'Asks everybody whose offers are due today and who has not been asked yet. Nobody gets two mails.',
      asked: (count) =>
        count === 0
          ? 'Nobody was to be asked: all who are due have been asked, or have no address.'
          : count === 1
            ? 'One mail lies in the outbox.'
            : `${count} mails lie in the outbox.`,
    },
  },
  questions: {
    title: 'Is it still right?',
    lead: 'What providers have answered, whom nobody can ask yet and who has not answered yet.',
    file: 'questions',
    toSettings: 'Set periods and mails',
    said: {
      uebernommen: 'The change is taken over.',
      belassen: 'The entry stays as it is and counts as confirmed.',
      adresse: 'The address is saved. The provider will be asked with the next round.',
    },
    answers: {
      title: 'Answers that wait for you',
      none: 'No answer waits for a decision.',
      changed: 'Something has changed',
      gone: 'It does not exist any more',
      from: (address, at) => `${address}, ${at}`,
      field: 'Detail',
      before: 'In the entry',
      after: 'New',
      nothing: 'empty',
      note: 'Message',
      timesHint: 'Please enter times in the form.',
      takeOver: 'Take over',
      leave: 'Leave the entry as it is',
      leaveHint: 'it then counts as confirmed',
      remove: 'Delete the offer',
      change: 'Edit the entry',
      fields: {
        description: 'Description',
        howItGoes: 'How it goes',
        times: 'Times',
        cost: 'Cost',
        website: 'Website',
        phone: 'Phone',
        email: 'E-mail',
        placesFree: 'Places free',
      },
    },
    unreachable: {
      title: 'Whom nobody can ask',
      none: 'Everybody whose offers are due has an address.',
      intro: (count) => `${offers(count)} due, but neither the provider nor the offer has an e-mail address.`,
      provider: 'Provider',
      offersOf: (count) => `${offers(count)} due`,
      address: (provider) => `E-mail address of ${provider}`,
      save: 'Save the address',
      without: 'Offers without a provider',
      withoutHint: 'Enter a provider or an e-mail address at the offer, or confirm it yourself.',
    },
    open: {
      table: 'List of those asked',
      title: 'Asked and not answered yet',
      none: 'No question waits for an answer at present.',
      columns: {
        recipient: 'Asked',
        offers: 'Offers',
        since: 'First asked',
        last: 'Last mail',
        reminders: 'Reminders',
      },
      toMail: 'Read the last mail',
    },
  },
  post: {
    title: 'Mail',
    lead: 'All mails that the program sends or is to send.',
    file: 'mail',
    notSending:
      'No mail server has been set up for this installation yet. The mails stay here and go out as soon as the operator enters one. Until then you can read each mail and pass its link on yourself.',
    empty: 'No mail has been written yet.',
    emptyHint: 'Mails come about when offers are to be confirmed.',
    nothingInState: 'No mail is in this state.',
    filter: 'State',
    all: 'all',
    show: 'Show',
    columns: {
      to: 'To',
      subject: 'Subject',
      state: 'State',
      created: 'Written',
      settled: 'Last attempt',
      reason: 'Reason',
    },
    states: {
      waiting: 'waits',
      'handing-over': 'is being handed over',
      sent: 'sent',
      refused: 'not delivered',
      unclear: 'unclear',
      withdrawn: 'withdrawn',
    },
    reasons: {
      'mail/no-connection': 'The mail server could not be reached.',
      'mail/log-in-refused': 'The mail server did not accept the log-in. Please ask the operator.',
      'mail/later': 'The mail server asks to try again later.',
      'mail/gave-up': 'It did not work for two days; it is not tried any more.',
      'mail/address-refused': 'There is no such address, or it takes no mail.',
      'mail/sender-refused': 'The mail server does not accept the sender. Please ask the operator.',
      'mail/content-refused': 'The mail server refused the mail.',
      'mail/example-address': 'This is an address of an example; nothing is sent to it.',
      'mail/broken-off':
        'The connection broke before the mail server answered. Perhaps the mail has arrived, perhaps not. It is not sent again by itself.',
      'mail/restored':
        'It waited when the backup was made that has been put back. Perhaps it was sent after that. It is not sent again by itself.',
      'mail/returned': 'It came back: the recipients’ server could not deliver it.',
    },
    next: (at) => `next attempt ${at}`,
    mail: {
      trail: 'Where you are',
      to: 'To',
      state: 'State',
      created: 'Written',
      settled: 'Last attempt',
      attempts: 'Attempts',
      text: 'Text of the mail',
      emptied:
        'The text is not there any more: it is deleted after 90 days, and never shown of anonymous surveys.',
      again: 'Send again',
      againUnclear: 'Send it again only if you know that it has not arrived.',
      withdraw: 'Withdraw',
      said: { nochmal: 'The mail waits in the outbox again.', zurueckgezogen: 'The mail is withdrawn.' },
      linkHint: 'The link opens the entry without a password. Give it to the provider only.',
    },
  },
  refusals: {
    'upkeep/number-out-of-range': ({ most }) => `Please enter a whole number from 1 to ${most}.`,
    'upkeep/hidden-before-marked': ({ markAfterDays }) =>
      `It cannot be hidden before it is marked, that is after ${markAfterDays} days or later.`,
    'upkeep/no-mail-address': () => 'This is no e-mail address.',
    'upkeep/portal-without-contact': () =>
      'Whoever opens the portal names an office with phone or e-mail that answers families’ questions.',
    'upkeep/website-not-usable': () =>
      'Please write the whole address of the website, such as https://www.example.org.',
    'upkeep/phone-too-long': () => 'The phone number is too long.',
    'upkeep/places-not-a-number': () => 'Please write the places that are free as a number.',
    'upkeep/nothing-changed': () => 'Please change something or write a message.',
    'upkeep/not-asked': () => 'This link does not belong to this offer.',
    'upkeep/changed-meanwhile': ({ name }) =>
      `“${name}” has been changed in the meantime. Please read the details again and then confirm.`,
    'upkeep/already-decided': () => 'Somebody has already decided on this.',
    'upkeep/no-such-provider': () => 'This provider does not exist any more.',
    'mail/cannot-be-sent-again': () => 'This mail cannot be sent again.',
    'mail/cannot-be-withdrawn': () => 'This mail does not wait any more and cannot be withdrawn.',
  },
}
