import type { surveyAnswersDe } from './survey-answers.de.ts'

type Details = Readonly<Record<string, string | number>>

export const surveyAnswersEn: typeof surveyAnswersDe = {
  openLink: {
    title: 'Open link',
    lead: 'An address for posters, notices and websites. Whoever opens it can answer without an invitation and gets an address of their own to come back. Nobody is asked who they are.',
    protection:
      'The link is protected by its quota, against programs that fill in forms, and against very many answers from one connection within an hour. Nothing is stored about devices.',
    draft: 'The survey has not been started. Until then the address says that it has not begun.',
    none: 'There is no open link yet. Say below how many may answer at most; then you get the address, a QR code and a text for a notice.',
    make: 'Make an open link',
    makeTitle: 'New open link',
    more: 'Several links are useful if you want to know where answers come from: one link with its own group for each place.',
    group: 'Group',
    groupHint:
      'For example “Notice at the northern kindergarten”. Answers can be compared by it later. May stay empty.',
    quota: 'At most so many',
    quotaHint: 'Whoever begins is counted. No more are let in, even if many come at once.',
    expiresOn: 'Last day to begin',
    expiresOnHint: 'For example 2026-12-31. Empty means: as long as the survey runs.',
    ofGroup: (group) => `Open link: ${group}`,
    number: (number) => `Open link ${number}`,
    address: 'Address',
    qr: 'QR code with the address',
    qrFile: 'Download the QR code as a picture (SVG)',
    came: 'Begun',
    cameOf: (came, quota) => `${came} of at most ${quota}`,
    submitted: 'Sent',
    until: 'Last day',
    untilEnd: 'as long as the survey runs',
    state: 'State',
    states: { open: 'open', full: 'full', over: 'expired', back: 'called back' },
    change: 'Change quota, day or group',
    save: 'Save',
    callBack: 'Call back',
    callBackOf: (name) => `Call back: ${name}`,
    again: 'Open again',
    againOf: (name) => `Open again: ${name}`,
    posterTitle: 'Text for a notice',
    poster: ({ title, minutes, until, address }) =>
      `${title}\n\nYour view counts: take part! It takes about ${minutes} minutes, without an account, on the phone or on a computer.${until === null ? '' : ` Last day: ${until}.`}\n\nJust scan the QR code or type this address:\n${address}`,
    said: {
      gemacht: 'The open link is there.',
      geaendert: 'Saved.',
      zurueck: 'The link is called back. Whoever has begun can go on.',
      offen: 'The link is open again.',
    },
    file: 'open-links',
  },
  refusals: {
    'open-link/quota': ({ most }: Details) =>
      `The quota is no number from 1 to ${most}. Please write it in digits.`,
    'open-link/unknown': () => 'This open link does not exist any more.',
  },
}
