import type { ChoicesSource, Option } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'
import type { ConditionCheck, Scope } from './scope.ts'

type OptionMap = ReadonlyMap<string, Option>

/** What can be chosen. */
export type Choices = {
  /** All that may ever be chosen, in order. */
  readonly known: OptionMap
  /** What may be chosen now: less than `known` where an earlier answer decides. */
  now(scope: Scope): OptionMap
  /** Whether an earlier answer decides. */
  readonly depends: boolean
}

/** The choices of an earlier question and where its answer stands. */
export type EarlierChoices = {
  readonly at: number
  readonly choices: Choices
  readonly other: LocalisedText | null
}

export type ChoicesSurroundings = {
  /** Lists that the municipality brings along. */
  list(id: string): readonly Option[]
  earlier(id: string): EarlierChoices
}

/** @throws RangeError a list that was not brought along */
export function prepareChoices(source: ChoicesSource, surroundings: ChoicesSurroundings): Choices {
  if ('answersOf' in source) return chosenEarlier(surroundings.earlier(source.answersOf))
  const options = 'list' in source ? surroundings.list(source.list) : source
  const known = new Map(options.map((option) => [option.code, option]))
  return { known, now: () => known, depends: false }
}

function chosenEarlier({ at, choices, other }: EarlierChoices): Choices {
  const ownWords: Option[] = other === null ? [] : [{ code: otherCode, label: other }]
  const options = [...choices.known.values()].filter(({ exclusive }) => !exclusive)
  const known = new Map([...options, ...ownWords].map((option) => [option.code, option]))
  return {
    known,
    depends: true,
    now(scope) {
      const chosen = new Map<string, Option>()
      const answer = scope.values[at]
      if (!Array.isArray(answer)) return chosen
      const earlier = choices.now(scope)
      const picks = new Map<unknown, unknown>(answer.map((pick) => [pickCode(pick), pick]))
      for (const [code, option] of known) {
        const pick = picks.get(code)
        if (isOther(pick)) chosen.set(code, { code, label: { de: pick.other } })
        else if (pick !== undefined) chosen.set(code, earlier.get(code) ?? option)
      }
      return chosen
    },
  }
}

/** Whether there is anything to choose; undefined = always. Where there is nothing, the question is not asked. */
export function hasChoices(choices: Choices, other?: unknown): ConditionCheck | undefined {
  if (other !== undefined || (!choices.depends && choices.known.size > 0)) return undefined
  return (scope) => choices.now(scope).size > 0
}

export const otherCode = 'other'
export const cannotSayCode = 'cannot-say'

/** `{ other: 'words' }` and nothing else. */
export function isOther(value: unknown): value is { readonly other: string } {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'other')) return false
  // Own key, checked above.
  return typeof (value as { other: unknown }).other === 'string' && Object.keys(value).length === 1
}

/** The code under which a pick is known in conditions and tables; null = no pick. */
export function pickCode(value: unknown): string | null {
  if (typeof value === 'string') return value
  return isOther(value) ? otherCode : null
}
