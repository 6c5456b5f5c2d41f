import { limits } from '../definition/limits.ts'
import type { QuestionOf } from '../definition/question-schema.ts'
import { cleanLine } from '../texts/clean-text.ts'
import type { AnswerRules } from './answer-rules.ts'
import {
  hasChoices,
  isOther,
  otherCode,
  pickCode,
  prepareChoices,
  type ChoicesSurroundings,
} from './choices.ts'
import { checkOther, cleanPick, codesOf, otherColumn, sayPick } from './picks.ts'

/** One of several options. */
export function singleRules(question: QuestionOf<'single'>, surroundings: ChoicesSurroundings): AnswerRules {
  const { id, other } = question
  const choices = prepareChoices(question.choices, surroundings)
  return {
    choices,
    answerable: hasChoices(choices, other),
    check(value, problems, scope) {
      if (typeof value === 'string') {
        if (!choices.now(scope).has(value)) problems.add(id, '', 'answer/unknown-choice')
      } else if (other !== undefined && isOther(value)) checkOther({ id, words: value.other }, problems)
      else problems.add(id, '', 'answer/wrong-type', { kind: 'single' })
    },
    clean: cleanPick,
    ...(choices.depends && {
      prune: (value, scope) =>
        typeof value === 'string' && !choices.now(scope).has(value) ? undefined : value,
    }),
    read(fields, name) {
      const code = fields.one(name)
      if (code !== otherCode || other === undefined) return code
      return { other: cleanLine(fields.one(`${name}.other`) ?? '') }
    },
    write(value, name, form) {
      const code = pickCode(value)
      if (code !== null) form.set(name, [code])
      if (isOther(value)) form.set(`${name}.other`, [value.other])
    },
    columns: [
      { suffix: '', type: 'code', label: null, codes: codesOf(choices, other) },
      ...otherColumn(other),
    ],
    cells(value) {
      const words = isOther(value) ? value.other : null
      return other === undefined ? [pickCode(value)] : [pickCode(value), words]
    },
    say: (value, language) => sayPick({ value, choices, language }).slice(0, limits.pipedText),
    usualSeconds: 10,
  }
}
