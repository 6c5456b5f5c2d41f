import type { QuestionKind } from '@gelingen/questionnaire'

/**
 * The field of the form at which a problem of a question can be mended.
 * @param path inside the question: `choices[2].label.en`, '' for the question itself
 */
export function fieldOfProblem(path: string, kind: QuestionKind): string {
  if (path === '') return wholeField[kind] ?? 'title.de'
  const [, first = ''] = /^([A-Za-z]+)/.exec(path) ?? []
  if (/^(choices|rows|actors)\.(answersOf|list)/.test(path)) return 'source'
  if (['choices', 'rows', 'columns', 'actors'].includes(first)) {
    const [, language = 'de'] = /\.label\.([a-z]{2,3})$/.exec(path) ?? []
    return `${first}.${language}`
  }
  if (first === 'own') return path === 'own.max' ? 'ownMax' : path.replace('own.label', 'ownLabel')
  if (first === 'questions') return 'first.de'
  if (first === 'visibleIf') return 'visibleIf'
  if (texts.has(first)) return /\.[a-z]{2,3}$/.test(path) ? path : `${first}.de`
  return first
}

const texts = new Set(['title', 'help', 'other', 'least', 'most', 'cannotSay', 'unit', 'entryName'])

/** Two limits that cross concern the question as a whole. */
const wholeField: Partial<Record<QuestionKind, string>> = {
  scale: 'to',
  number: 'max',
  date: 'max',
  multiple: 'max',
  area: 'max',
  group: 'max',
  ranking: 'min',
  text: 'maxLength',
}
