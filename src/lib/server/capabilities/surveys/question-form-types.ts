import type { QuestionKind } from '@gelingen/questionnaire'

/** What stands in the fields of the form of a question, by their names. */
export type FormValues = Readonly<Record<string, string>>

/** Something that does not fit, at the field where it can be mended. */
export type FieldProblem = {
  readonly field: string
  readonly code: string
  readonly details: Readonly<Record<string, string | number>>
}

/** The fields of each kind: texts in every language (`choices.de`), and others. */
export const fieldsOfKind: Readonly<
  Record<QuestionKind, { readonly texts: readonly string[]; readonly others: readonly string[] }>
> = {
  single: { texts: ['choices', 'other'], others: ['source', 'points'] },
  multiple: { texts: ['choices', 'alone', 'other'], others: ['source', 'min', 'max'] },
  'yes-no': { texts: [], others: [] },
  scale: { texts: ['least', 'most', 'cannotSay'], others: ['from', 'to'] },
  matrix: { texts: ['rows', 'columns', 'cannotSay'], others: ['source', 'points'] },
  number: { texts: ['unit'], others: ['min', 'max', 'decimals'] },
  date: { texts: [], others: ['precision', 'min', 'max', 'notAfterToday'] },
  text: { texts: [], others: ['long', 'format', 'minLength', 'maxLength'] },
  ranking: { texts: ['choices'], others: ['source', 'top', 'min'] },
  area: { texts: [], others: ['level', 'min', 'max'] },
  group: { texts: ['entryName', 'first'], others: ['min', 'max'] },
  roster: { texts: ['actors', 'ownLabel', 'first'], others: ['source', 'ownMax', 'min'] },
  file: { texts: [], others: ['accept', 'maxFiles', 'maxMegabytes'] },
}

/** Kinds that may stand inside a group or a roster. */
export const innerKinds: readonly QuestionKind[] = [
  'single',
  'multiple',
  'yes-no',
  'scale',
  'number',
  'date',
  'text',
  'ranking',
  'area',
]

/** Where the options are written in the question of a kind. */
export function optionsKey(kind: QuestionKind): 'choices' | 'rows' | 'actors' {
  return kind === 'matrix' ? 'rows' : kind === 'roster' ? 'actors' : 'choices'
}
