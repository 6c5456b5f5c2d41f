import type { feedbackDe } from './feedback.de.ts'

export const feedbackEn: typeof feedbackDe = {
  title: 'What families tell',
  lead: 'What families have reported on the page of an offer. Nobody is asked who they are. A report is deleted after twelve months.',
  file: 'reports-of-families',
  kinds: {
    phone: 'Phone number wrong',
    closed: 'No longer exists',
    times: 'Times wrong',
    full: 'No places free',
    other: 'Something else',
  },
  states: { open: 'Open', done: 'Done' },
  show: 'Which reports',
  count: (state, count) => `${state} (${count})`,
  offer: 'Offer',
  kind: 'What is wrong',
  note: 'Report',
  language: 'Language',
  sentAt: 'Received',
  provider: 'Provider',
  phone: 'Phone',
  place: 'Place',
  confirmed: 'Last confirmed',
  never: 'never',
  state: 'State',
  change: 'Correct the offer',
  done: 'Done',
  reopen: 'Open again',
  ofOffer: (name) => `Report on ${name}`,
  said: {
    erledigt: 'The report is done.',
    offen: 'The report is open again.',
  },
  more: (most) => `The newest ${most} are shown. The file has all of them.`,
  empty: {
    open: 'No report is open.',
    openText:
      'On the page of each offer families find the button “Is something wrong here?”. What they report stands here.',
    done: 'No report is done yet.',
  },
  refusals: {
    'feedback/no-kind': () => 'Please choose what is wrong.',
    'feedback/no-note': () => 'Please write what is wrong.',
    'feedback/note-too-long': ({ most }) => `The report is longer than ${most} characters.`,
    'feedback/too-many': () => 'Very many reports on this offer or in this municipality have come in today.',
  },
}
