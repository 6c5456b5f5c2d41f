import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import type { FileProblems, FileTexts } from './de.ts'

export const filesEn: FileTexts = {
  tag: 'en',
  choose: 'Choose a file',
  chooseMore: 'Choose another file',
  send: 'Send the file along',
  remove: 'Remove',
  removeNamed: (name) => `Remove “${name}”`,
  anonymous:
    'Your answers are anonymous. A file, however, may say who you are – in its name too, or out of sight, for example as its author. Please check before you send it along.',
  limits: ({ kinds, most, megabytes }) =>
    most === 1
      ? `One file: ${kinds}, at most ${megabytes} megabytes.`
      : `Up to ${most} files: ${kinds}, each at most ${megabytes} megabytes.`,
  full: (most) =>
    most === 1
      ? 'No more than one file is possible. To send another, please remove this one.'
      : `No more than ${most} files are possible. To send another, please remove one of them.`,
  tooMuch: (megabytes, most) =>
    `That was ${megabytes} megabytes at once, ${most} are possible. None of it could be taken. Please send the files one by one, and check whether your other answers on this page are still there.`,
  notHere: 'Files can be sent along by the link only.',
}

export const fileProblemsEn: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `“${name}” is not a file that we take. Possible are: ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `“${name}” is too large. At most ${mostMegabytes} megabytes are possible.`,
  'answer/file-empty': ({ name = '' }) => `“${name}” is empty. Please choose the file again.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `“${name}” could not be saved. Your answers are saved. Please try again later, or send the file by e-mail.`,
}
