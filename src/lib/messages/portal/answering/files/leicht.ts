import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import type { FileProblems, FileTexts } from './de.ts'

export const filesLeicht: FileTexts = {
  tag: 'de',
  choose: 'Wählen Sie eine Datei aus',
  chooseMore: 'Wählen Sie noch eine Datei aus',
  send: 'Datei schicken',
  remove: 'Löschen',
  removeNamed: (name) => `„${name}“ löschen`,
  anonymous:
    'Niemand soll wissen: Wer hat das geantwortet? In der Datei kann aber Ihr Name stehen. Bitte prüfen Sie das zuerst.',
  limits: ({ kinds, most, megabytes }) =>
    most === 1
      ? `Sie können 1 Datei schicken. So eine Datei geht: ${kinds}. Die Datei darf höchstens ${megabytes} Megabyte groß sein.`
      : `Sie können bis zu ${most} Dateien schicken. Solche Dateien gehen: ${kinds}. Jede Datei darf höchstens ${megabytes} Megabyte groß sein.`,
  full: (most) =>
    most === 1
      ? 'Mehr Dateien gehen nicht. Wollen Sie eine andere Datei schicken? Dann löschen Sie diese zuerst.'
      : `Mehr als ${most} Dateien gehen nicht. Wollen Sie eine andere Datei schicken? Dann löschen Sie zuerst eine.`,
  tooMuch: (megabytes, most) =>
    `Das war zu viel auf einmal: ${megabytes} Megabyte. Es gehen nur ${most} Megabyte. Bitte schicken Sie die Dateien einzeln. Prüfen Sie auch: Sind Ihre Antworten auf dieser Seite noch da?`,
  notHere: 'Dateien können Sie nur mit dem Link schicken.',
}

export const fileProblemsLeicht: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `„${name}“ geht nicht. Diese Dateien gehen: ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `„${name}“ ist zu groß. Es gehen höchstens ${mostMegabytes} Megabyte.`,
  'answer/file-empty': ({ name = '' }) =>
    `In „${name}“ steht nichts. Bitte wählen Sie die Datei noch einmal aus.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `„${name}“ konnten wir nicht speichern. Ihre Antworten sind gespeichert. Bitte versuchen Sie es später noch einmal. Oder schicken Sie die Datei mit einer E-Mail.`,
}
