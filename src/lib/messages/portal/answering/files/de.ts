import { kindsInWords } from '#lib/questionnaire/say-file.ts'

type Details = Readonly<Record<string, string | number>>

/** What is said where files can be sent along. */
export const filesDe = {
  /** For sizes. */
  tag: 'de',
  choose: 'Datei auswählen',
  chooseMore: 'Weitere Datei auswählen',
  send: 'Datei mitschicken',
  remove: 'Entfernen',
  removeNamed: (name: string) => `„${name}“ entfernen`,
  anonymous:
    'Ihre Antworten sind anonym. In einer Datei kann aber stehen, wer Sie sind – auch in ihrem Namen oder unsichtbar, zum Beispiel als Verfasser. Bitte sehen Sie nach, bevor Sie sie mitschicken.',
  limits: ({ kinds, most, megabytes }: { kinds: string; most: number; megabytes: number }) =>
    most === 1
      ? `Eine Datei: ${kinds}, höchstens ${megabytes} Megabyte.`
      : `Bis zu ${most} Dateien: ${kinds}, jede höchstens ${megabytes} Megabyte.`,
  full: (most: number) =>
    most === 1
      ? 'Mehr als eine Datei ist nicht möglich. Für eine andere entfernen Sie bitte diese.'
      : `Mehr als ${most} Dateien sind nicht möglich. Für eine andere entfernen Sie bitte eine davon.`,
  tooMuch: (megabytes: number, most: number) =>
    `Das waren ${megabytes} Megabyte auf einmal, möglich sind ${most}. Nichts davon konnte angenommen werden. Bitte schicken Sie die Dateien einzeln, und sehen Sie nach, ob Ihre anderen Antworten auf dieser Seite noch da sind.`,
  notHere: 'Dateien können nur über den Link mitgeschickt werden.',
}

export type FileTexts = typeof filesDe
export type FileProblems = Readonly<Record<string, (details: Details) => string>>

/** Sentences about files that were not taken. */
export const fileProblemsDe: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `„${name}“ ist keine Datei, die wir annehmen. Möglich sind: ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `„${name}“ ist zu groß. Möglich sind höchstens ${mostMegabytes} Megabyte.`,
  'answer/file-empty': ({ name = '' }) => `„${name}“ ist leer. Bitte wählen Sie die Datei noch einmal aus.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `„${name}“ konnte nicht gespeichert werden. Ihre Antworten sind gespeichert. Bitte versuchen Sie es später noch einmal, oder schicken Sie die Datei per E-Mail.`,
}
