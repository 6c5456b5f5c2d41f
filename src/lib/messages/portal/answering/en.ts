import type { AnsweringTexts } from './de.ts'
import { fileProblemsEn, filesEn } from './files/en.ts'
import { waysEn } from './ways/en.ts'

type Details = Readonly<Record<string, string | number>>

const problems: Readonly<Record<string, (details: Details) => string>> = {
  ...fileProblemsEn,
  'answer/not-asked': () => 'This question is not asked here.',
  'answer/required': () => 'Please answer this question.',
  'answer/empty': () => 'Something is missing here. Please add it or take the choice back.',
  'answer/unknown-choice': () => 'There is no such answer. Please choose one of those offered.',
  'answer/chosen-twice': () => 'This stands here already. Please choose something else.',
  'answer/exclusive': () => 'This answer does not go with the others. Please choose it alone or take it out.',
  'answer/too-few': ({ least = '' }) => `These are too few. Please choose at least ${least}.`,
  'answer/too-many': ({ most = '' }) =>
    most === '' ? 'These are too many.' : `These are too many. At most ${most} are possible.`,
  'answer/row-missing': () => 'An answer is missing in this row.',
  'answer/not-a-number': () => 'This is not a number. Please write it in digits, for example 12 or 12.5.',
  'answer/too-small': ({ least = '' }) => `The number is too small. ${least} or more is possible.`,
  'answer/too-large': ({ most = '' }) => `The number is too large. At most ${most} is possible.`,
  'answer/too-many-decimals': () => 'The number has too many decimals.',
  'answer/not-a-date': () => 'We cannot read this as a date. Please write it as in the example.',
  'answer/too-early': ({ earliest = '' }) => `This is too long ago. It is possible from ${earliest} on.`,
  'answer/too-late': ({ latest = '' }) => `This is too far ahead. It is possible until ${latest}.`,
  'answer/after-today': () => 'This day lies in the future.',
  'answer/too-short': () => 'The text is too short. Please write a little more.',
  'answer/too-long': ({ most = '', characters = '' }) =>
    `The text has ${characters} characters, ${most} are possible. Please shorten it.`,
  'answer/forbidden-character': () => 'There is a character in the text that cannot be stored.',
  'answer/not-an-email': () => 'This is not an e-mail address. It looks like name@example.org.',
  'answer/not-a-web-address': () => 'This is not a web address. It begins with https:// or www.',
  'answer/not-a-phone-number': () => 'This is not a phone number. Please write digits, + and blanks only.',
  'answer/not-a-postal-code': () => 'This is not a postal code. It has five digits.',
}

export const answeringEn: AnsweringTexts = {
  ways: waysEn,
  required: 'please answer',
  yes: 'Yes',
  no: 'No',
  files: filesEn,
  place: (place) => `Place ${place}`,
  amount: (least, most) =>
    least === null
      ? `At most ${most ?? ''} answers`
      : most === null
        ? `At least ${least} answers`
        : least === most
          ? `Exactly ${least} answers`
          : `${least} to ${most} answers`,
  oneMore: (name) => `One more entry: ${name}`,
  rosterHint: 'Open those you have to do with. Whom you leave closed, you do not work with.',
  answered: 'answered',
  partnerName: 'Name',
  dateHints: { date: 'for example 2019-05-01', month: 'for example 5/2019', year: 'for example 2019' },
  problem: (code, details) => problems[code]?.(details) ?? 'We cannot use this answer. Please check it.',
  skip: 'Skip to content',
  languages: 'Language',
  intro: {
    from: (sender) => `Asked by: ${sender}`,
    minutes: (minutes) => (minutes === 1 ? 'Takes about one minute.' : `Takes about ${minutes} minutes.`),
    until: (day) => `You can answer until ${day}.`,
    pause: 'You can stop at any time and go on later with the same link, on another device, too.',
    personal: 'Your answers are stored with your name. Who reads them is told in the invitation.',
    anonymous:
      'Your answers are anonymous: they are stored without your name and address, and nobody can trace them back to you.',
    begin: 'Begin',
    goOn: 'Go on',
  },
  page: {
    progress: (page, pages) => `Page ${page} of ${pages}`,
    remaining: (minutes) => (minutes <= 1 ? 'about one minute left' : `about ${minutes} minutes left`),
    next: 'Next',
    back: 'Back',
    pause: 'Save and go on later',
    toCheck: 'To the end',
    errorTitle: (title) => `Error: ${title}`,
    problemsTitle: 'Something does not fit yet',
    problemsText: 'What you wrote is saved. Please look at these questions once more:',
    savedAt: (time) => `Saved at ${time}`,
    saving: 'Saving …',
    offline: 'No connection. What you enter stays here and is saved as soon as the connection is back.',
  },
  check: {
    title: 'Finished? Then send it',
    text: 'You have seen all pages. Until the last day you can still change your answers.',
    open: 'These questions are still open. They may stay open, unless it says otherwise:',
    submit: 'Send',
  },
  paused: {
    title: 'Saved',
    text: 'You can go on exactly here later. Use the same link as today.',
    goOn: 'Go on now',
  },
  thanks: {
    title: 'Thank you',
    text: 'Your answers have arrived.',
    change: 'Change answers once more',
    withdraw: 'Withdraw answers',
  },
  withdraw: {
    title: 'Withdraw your answers?',
    text: 'Everything that you answered will be deleted. This cannot be undone.',
    yes: 'Yes, delete everything',
    no: 'No, back',
    done: 'Your answers are deleted.',
  },
  refused: {
    title: 'This does not work now',
    unknown:
      'We do not know this link. Perhaps your mail program has cut it off: please copy it as a whole, from https to its end.',
    ended: 'This link is no longer valid. Please ask those who invited you.',
    replaced:
      'This link was replaced by a newer one: there is a newer mail to you. Please use the link in the latest one. Your answers are still there.',
    'not-open-yet': 'The survey has not begun yet. Please try again later.',
    closed: 'The survey has ended. New answers are no longer taken. Thank you for your interest.',
    withdrawn: 'You have withdrawn your answers. They are deleted.',
    'too-large': 'This is more text than we can take. Please shorten your answers.',
  },
}
