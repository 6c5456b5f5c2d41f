import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import type { FileProblems, FileTexts } from './de.ts'

export const filesPl: FileTexts = {
  tag: 'pl',
  choose: 'Wybierz plik',
  chooseMore: 'Wybierz kolejny plik',
  send: 'Dołącz plik',
  remove: 'Usuń',
  removeNamed: (name) => `Usuń „${name}”`,
  anonymous:
    'Odpowiedzi są anonimowe. W pliku może jednak być zapisane, kim Państwo są – także w nazwie pliku albo w sposób niewidoczny, na przykład jako autor. Proszę to sprawdzić przed dołączeniem.',
  limits: ({ kinds, most, megabytes }) =>
    most === 1
      ? `Jeden plik: ${kinds}, najwyżej ${megabytes} MB.`
      : `Najwięcej plików: ${most}. Rodzaje: ${kinds}, każdy najwyżej ${megabytes} MB.`,
  full: (most) =>
    most === 1
      ? 'Można dołączyć tylko jeden plik. Aby dołączyć inny, proszę usunąć ten.'
      : `Więcej plików niż ${most} nie można dołączyć. Aby dołączyć inny, proszę usunąć jeden z nich.`,
  tooMuch: (megabytes, most) =>
    `To było ${megabytes} MB naraz, możliwe jest ${most} MB. Niczego nie udało się przyjąć. Proszę wysyłać pliki pojedynczo i sprawdzić, czy pozostałe odpowiedzi na tej stronie nadal tu są.`,
  notHere: 'Pliki można dołączać tylko przez link.',
}

export const fileProblemsPl: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `Pliku „${name}” nie możemy przyjąć. Możliwe są: ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `Plik „${name}” jest za duży. Możliwe jest najwyżej ${mostMegabytes} MB.`,
  'answer/file-empty': ({ name = '' }) => `Plik „${name}” jest pusty. Proszę wybrać go jeszcze raz.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `Nie udało się zapisać pliku „${name}”. Odpowiedzi są zapisane. Proszę spróbować później albo wysłać plik e-mailem.`,
}
