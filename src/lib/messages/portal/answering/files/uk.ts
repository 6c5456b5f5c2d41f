import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import type { FileProblems, FileTexts } from './de.ts'

export const filesUk: FileTexts = {
  tag: 'uk',
  choose: 'Виберіть файл',
  chooseMore: 'Виберіть ще один файл',
  send: 'Додати файл',
  remove: 'Видалити',
  removeNamed: (name) => `Видалити «${name}»`,
  anonymous:
    'Ваші відповіді анонімні. Але у файлі може бути вказано, хто ви, – також у його назві або непомітно, наприклад як автор. Будь ласка, перевірте це, перш ніж додавати файл.',
  limits: ({ kinds, most, megabytes }) =>
    most === 1
      ? `Один файл: ${kinds}, не більше ${megabytes} МБ.`
      : `Файлів не більше ${most}. Види: ${kinds}, кожен не більше ${megabytes} МБ.`,
  full: (most) =>
    most === 1
      ? 'Можна додати лише один файл. Щоб додати інший, видаліть цей.'
      : `Більше файлів, ніж ${most}, додати не можна. Щоб додати інший, видаліть один із них.`,
  tooMuch: (megabytes, most) =>
    `Ви надіслали ${megabytes} МБ одразу, можна не більше ${most} МБ. Нічого прийняти не вдалося. Надсилайте файли по одному й перевірте, чи збереглися інші відповіді на цій сторінці.`,
  notHere: 'Файли можна додати лише за посиланням.',
}

export const fileProblemsUk: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `Файл «${name}» ми прийняти не можемо. Підходять: ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `Файл «${name}» завеликий. Можна не більше ${mostMegabytes} МБ.`,
  'answer/file-empty': ({ name = '' }) => `Файл «${name}» порожній. Будь ласка, виберіть його ще раз.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `Файл «${name}» не вдалося зберегти. Ваші відповіді збережено. Спробуйте пізніше або надішліть файл електронною поштою.`,
}
