import type { QuestionOf } from '../definition/question-schema.ts'
import { listOf } from '../texts/say-text.ts'
import type { AnswerRules, Column } from './answer-rules.ts'
import { checkAmount } from './amounts.ts'
import { hasChoices, prepareChoices, type ChoicesSurroundings } from './choices.ts'
import { filled } from './multiple.ts'
import { codesOf, sayPick } from './picks.ts'

/** The first so many of several options, the most important first. In forms a field per place: `q.themen.1`. */
export function rankingRules(
  question: QuestionOf<'ranking'>,
  surroundings: ChoicesSurroundings,
): AnswerRules {
  const { id, top, min } = question
  const choices = prepareChoices(question.choices, surroundings)
  const places = Array.from({ length: top }, (_, at) => at + 1)
  return {
    choices,
    answerable: hasChoices(choices),
    check(value, problems, scope) {
      if (!Array.isArray(value)) return problems.add(id, '', 'answer/wrong-type', { kind: 'ranking' })
      const now = choices.now(scope)
      checkAmount({ id, amount: value.length, min, max: top }, problems)
      for (let at = 0; at < Math.min(value.length, top); at++) {
        const suffix = `.${at + 1}`
        if (!now.has(value[at])) problems.add(id, suffix, 'answer/unknown-choice')
        else if (value.indexOf(value[at]) < at) problems.add(id, suffix, 'answer/chosen-twice')
      }
    },
    // Doubles stay: only the one who answers knows what should stand there.
    clean(value) {
      if (!Array.isArray(value)) return value === '' ? undefined : (value ?? undefined)
      return filled(value.filter((code) => code !== '' && code !== null))
    },
    ...(choices.depends && {
      prune(value, scope) {
        if (!Array.isArray(value)) return value
        const now = choices.now(scope)
        return filled(value.filter((code) => now.has(code)))
      },
    }),
    read: (fields, name) =>
      places.map((place) => fields.one(`${name}.${place}`)).filter((code) => code !== undefined),
    write(value, name, form) {
      if (!Array.isArray(value)) return
      value.forEach((code, at) => {
        if (typeof code === 'string') form.set(`${name}.${at + 1}`, [code])
      })
    },
    columns: places.map((place): Column => ({
      suffix: `.${place}`,
      type: 'code',
      label: { de: `${place}. Platz`, en: `Place ${place}` },
      codes: codesOf(choices),
    })),
    cells: (value) => places.map((place) => codeAt(value, place - 1)),
    say(value, language) {
      if (!Array.isArray(value)) return ''
      return listOf(
        value.map((code: unknown) => sayPick({ value: code, choices, language })),
        language,
      )
    },
    usualSeconds: 25,
  }
}

function codeAt(value: unknown, at: number): string | null {
  const code: unknown = Array.isArray(value) ? value[at] : null
  return typeof code === 'string' ? code : null
}
