import type { WaysTexts } from './de.ts'

export const waysEn: WaysTexts = {
  known: 'This is what we know. Is it still right?',
  differs: (theirs) =>
    theirs === ''
      ? 'Something else was answered on another device meanwhile. What stands here is saved.'
      : `Something else was answered on another device meanwhile: “${theirs}”. What stands here is saved.`,
  takeTheirs: 'Take the other answer',
  elsewhere: 'Somebody went on answering on another device. The new answers now stand here, too.',
  opened: 'Your answer has opened one more question.',
  added: 'An empty entry was added.',
  parts: {
    passOn: 'Pass on this part',
    title: 'Pass on a part',
    lead: 'Does somebody else know better? Choose the pages. You get a link for them that you can pass on. Whoever has it sees and answers these pages only. Only you can send the answers.',
    pages: 'Which pages?',
    make: 'Make a link',
    madeTitle: 'The link to pass on',
    madeText:
      'Copy the link now: it is kept nowhere and cannot be shown again. You can make a new one at any time.',
    mail: 'Send with my mail program',
    subject: (title) => `Asking for help: ${title}`,
    body: (title, address) =>
      `Hello,\n\ncould you please answer a part of the survey “${title}” for me? This link opens these pages only:\n\n${address}\n\nThank you`,
    existing: 'Passed on already',
    none: 'You have passed on nothing yet.',
    callBack: 'Call back',
    callBackOf: (pages) => `Call back: ${pages}`,
    calledBack: 'called back: the link opens nothing any more. What was answered by it is still there.',
    noPages: 'Please choose at least one page.',
    tooMany: 'You have made very many links already. More than 50 are not possible.',
    back: 'Back to the questions',
  },
  part: {
    intro:
      'Somebody has passed on a part of this survey to you. You answer this part only. Your answers are added to the others.',
    pages: 'It is about:',
    nothing: 'There is nothing to answer on these pages now.',
    finish: 'Done',
    doneTitle: 'Thank you',
    doneText:
      'Your answers are saved. Whoever gave you the link sees them and sends everything together. Until then you can change something by the same link.',
    change: 'Look at it again',
  },
  open: {
    nobody: 'We do not ask who you are. Only those who ask can read your answers.',
    own: 'When you begin, you get an address of your own. With it you can go on later.',
    tooFast: 'That was very quick. Please press “Begin” once more.',
    tooOld: 'This page was open for too long. Please press “Begin” once more.',
    tooOften: 'Very many have just begun from your connection. Please try again in an hour.',
    full: 'As many have answered as we were looking for. Thank you for your interest!',
    ended: 'Nobody can begin by this address any more. Thank you for your interest!',
    welcomeTitle: 'Your own address',
    welcomeText:
      'Keep this address if you want to go on later or change something. Only those who have it can reach your answers.',
    mailToMe: 'Send it to myself',
  },
  copy: {
    title: 'Your answers',
    look: 'Look at my answers and print them',
    hint: 'To keep them you can print this page or save it as a file.',
    noAnswer: 'no answer',
    back: 'Back',
  },
}
