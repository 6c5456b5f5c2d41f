import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import type { FileProblems, FileTexts } from './de.ts'

export const filesRu: FileTexts = {
  tag: 'ru',
  choose: 'Выберите файл',
  chooseMore: 'Выберите ещё один файл',
  send: 'Приложить файл',
  remove: 'Удалить',
  removeNamed: (name) => `Удалить «${name}»`,
  anonymous:
    'Ваши ответы анонимны. Но в файле может быть указано, кто вы, – в том числе в его названии или незаметно, например как автор. Пожалуйста, проверьте это, прежде чем прикладывать файл.',
  limits: ({ kinds, most, megabytes }) =>
    most === 1
      ? `Один файл: ${kinds}, не больше ${megabytes} МБ.`
      : `Файлов не больше ${most}. Виды: ${kinds}, каждый не больше ${megabytes} МБ.`,
  full: (most) =>
    most === 1
      ? 'Можно приложить только один файл. Чтобы приложить другой, удалите этот.'
      : `Больше файлов, чем ${most}, приложить нельзя. Чтобы приложить другой, удалите один из них.`,
  tooMuch: (megabytes, most) =>
    `Вы отправили ${megabytes} МБ сразу, можно не больше ${most} МБ. Ничего принять не удалось. Отправляйте файлы по одному и проверьте, сохранились ли другие ответы на этой странице.`,
  notHere: 'Файлы можно приложить только по ссылке.',
}

export const fileProblemsRu: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `Файл «${name}» мы принять не можем. Подходят: ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `Файл «${name}» слишком большой. Можно не больше ${mostMegabytes} МБ.`,
  'answer/file-empty': ({ name = '' }) => `Файл «${name}» пустой. Пожалуйста, выберите его ещё раз.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `Файл «${name}» не удалось сохранить. Ваши ответы сохранены. Попробуйте позже или отправьте файл по электронной почте.`,
}
