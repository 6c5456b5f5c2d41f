import type { ProblemList } from '../answers/answer-problems.ts'
import type { QuestionOf } from '../definition/question-schema.ts'
import { cleanLine } from '../texts/clean-text.ts'
import { listOf } from '../texts/say-text.ts'
import type { AnswerRules } from './answer-rules.ts'
import type { Scope } from './scope.ts'
import { checkAmount } from './amounts.ts'
import {
  hasChoices,
  isOther,
  otherCode,
  pickCode,
  prepareChoices,
  type Choices,
  type ChoicesSurroundings,
} from './choices.ts'
import { checkOther, cleanPick, otherColumn, sayPick } from './picks.ts'

/** Several of several options, in the order of the options. */
export function multipleRules(
  question: QuestionOf<'multiple'>,
  surroundings: ChoicesSurroundings,
): AnswerRules {
  const { id, other } = question
  const choices = prepareChoices(question.choices, surroundings)
  const clean = cleanPicks(choices)
  return {
    choices,
    answerable: hasChoices(choices, other),
    check(value, problems, scope) {
      if (Array.isArray(value)) checkPicks({ question, choices, picks: value, scope }, problems)
      else problems.add(id, '', 'answer/wrong-type', { kind: 'multiple' })
    },
    clean,
    ...(choices.depends && {
      prune(value, scope) {
        if (!Array.isArray(value)) return value
        const now = choices.now(scope)
        return filled(value.filter((pick) => typeof pick !== 'string' || now.has(pick)))
      },
    }),
    read(fields, name) {
      return fields.all(name).map((code) => {
        if (code !== otherCode || other === undefined) return code
        return { other: cleanLine(fields.one(`${name}.other`) ?? '') }
      })
    },
    write(value, name, form) {
      if (!Array.isArray(value)) return
      form.set(
        name,
        value.map(pickCode).filter((code) => code !== null),
      )
      const words = value.find(isOther)
      if (words !== undefined) form.set(`${name}.other`, [words.other])
    },
    columns: [
      ...[...choices.known.values()].map(({ code, label }) => ({
        suffix: `.${code}`,
        type: 'yes-no' as const,
        label,
        codes: [],
      })),
      ...otherColumn(other),
    ],
    cells(value) {
      const picks: readonly unknown[] = Array.isArray(value) ? value : []
      const chosen = new Set(picks)
      const cells = [...choices.known.keys()].map((code) => (value === undefined ? null : chosen.has(code)))
      return other === undefined ? cells : [...cells, picks.find(isOther)?.other ?? null]
    },
    say(value, language) {
      if (!Array.isArray(value)) return ''
      return listOf(
        value.map((pick: unknown) => sayPick({ value: pick, choices, language })),
        language,
      )
    },
    usualSeconds: 15,
  }
}

function checkPicks(
  {
    question: { id, other, min, max },
    choices,
    picks,
    scope,
  }: {
    question: QuestionOf<'multiple'>
    choices: Choices
    picks: readonly unknown[]
    scope: Scope
  },
  problems: ProblemList,
): void {
  const now = choices.now(scope)
  if (picks.length > now.size + 1) return problems.add(id, '', 'answer/too-many', { most: now.size + 1 })
  let exclusive = false
  for (let at = 0; at < picks.length; at++) {
    const pick = picks[at]
    const option = typeof pick === 'string' ? now.get(pick) : undefined
    if (option !== undefined) exclusive ||= option.exclusive === true
    else if (other !== undefined && isOther(pick)) checkOther({ id, words: pick.other }, problems)
    else problems.add(id, '', typeof pick === 'string' ? 'answer/unknown-choice' : 'answer/wrong-type')
    if (hasDouble(picks, at)) problems.add(id, '', 'answer/chosen-twice')
  }
  if (exclusive && picks.length > 1) problems.add(id, '', 'answer/exclusive')
  else if (!exclusive) checkAmount({ id, amount: picks.length, min, max }, problems)
}

/** Whether the pick at this place stood before; lists of choices are short. */
function hasDouble(picks: readonly unknown[], at: number): boolean {
  const pick = picks[at]
  for (let before = 0; before < at; before++) {
    if (picks[before] === pick || (isOther(pick) && isOther(picks[before]))) return true
  }
  return false
}

/** In the order of the options, each once; what is unknown goes last. */
function cleanPicks(choices: Choices): (value: unknown) => unknown {
  const order = new Map<unknown, number>([...choices.known.keys()].map((code, at) => [code, at]))
  const place = (pick: unknown) => order.get(pick) ?? (isOther(pick) ? order.size : order.size + 1)
  return (value) => {
    if (!Array.isArray(value)) return value === null || value === '' ? undefined : value
    const picks = new Set(value.map(cleanPick).filter((pick) => pick !== undefined))
    return filled([...picks].sort((a, b) => place(a) - place(b)))
  }
}

/** An empty list is no answer. */
export function filled<Value>(list: readonly Value[]): readonly Value[] | undefined {
  return list.length === 0 ? undefined : list
}
