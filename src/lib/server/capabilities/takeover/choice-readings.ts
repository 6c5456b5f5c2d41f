import type { Option } from '@gelingen/questionnaire'
import { ownWords } from './plain-readings.ts'
import { single, type AskedQuestion, type Reading } from './reading-types.ts'
import type { FactValue, KnownArea } from './takeover-types.ts'

type Codes = {
  /** Codes that may be stored, in their order. */
  readonly codes: readonly string[]
  /** Whether own words may be stored, too. */
  readonly words?: true
  /** Whether the order tells something: the most important first. */
  readonly ranked?: true
  readonly most?: number
}

/** One code, or own words where they may be stored. */
export function codeReading({ codes, words }: Codes): Reading {
  return single({
    read: (answer, asked) => readPick(answer, { codes, words }, asked),
    write(fact, { question, options }) {
      if (question.kind !== 'single' || typeof fact !== 'string' || fact === '') return undefined
      const code = offered(fact, options)
      if (code !== undefined) return code
      return words && question.other !== undefined && !codes.includes(fact) ? { other: fact } : undefined
    },
  })
}

/**
 * Several codes. What the question could not show, and own words, stay whatever is said: nobody took them away.
 */
export function codesReading(kept: Codes): Reading {
  const { codes, words, ranked, most = 100 } = kept
  const inOrder = (values: readonly string[]) => [
    ...(ranked ? values.filter((one) => codes.includes(one)) : codes.filter((one) => values.includes(one))),
    ...new Set(values.filter((one) => !codes.includes(one))),
  ]
  const shown = (before: readonly string[], { question, options }: AskedQuestion) =>
    before
      .filter((one) => codes.includes(one) && offered(one, options) !== undefined)
      .slice(0, question.kind === 'ranking' ? question.top : before.length)
  return {
    read(answer, asked) {
      const picks = Array.isArray(answer) ? answer : [answer]
      const read = picks.flatMap((pick) => readPick(pick, kept, asked) ?? [])
      return read.length === 0 ? undefined : inOrder(read)
    },
    write(fact, asked) {
      const { question, options } = asked
      const values = texts(fact)
      const picks = shown(values, asked).flatMap((one) => offered(one, options) ?? [])
      const own = values.find((one) => !codes.includes(one))
      const ownOption = own === undefined ? undefined : offered(own, options)
      if (question.kind === 'ranking') return filled(picks)
      if (question.kind !== 'multiple') return undefined
      const other =
        own !== undefined && ownOption === undefined && words && question.other !== undefined
          ? [{ other: own }]
          : []
      const all = [...picks, ...(ownOption === undefined ? [] : [ownOption]), ...other]
      return all.length > (question.max ?? all.length) ? undefined : filled(all)
    },
    after(said, before, asked) {
      const [now, was] = [texts(said), texts(before)]
      const ownNow = now.filter((one) => !codes.includes(one))
      const codesNow = now.filter((one) => codes.includes(one))
      const seen = inOrder(shown(was, asked))
      const isSame =
        seen.join() === codesNow.join() && ownNow.every((one) => was.some((known) => sameWords(one, known)))
      if (isSame) return undefined
      const stays = was.filter((one) => !codes.includes(one) || offered(one, asked.options) === undefined)
      const fresh = ownNow.filter((one) => !stays.some((known) => sameWords(one, known)))
      return inOrder([...codesNow, ...fresh, ...stays]).slice(0, most)
    },
  }
}

/** Ids of areas, ascending. Areas that the question could not show stay. */
export const areasReading: Reading = {
  read(answer, asked) {
    if (!Array.isArray(answer)) return undefined
    const ids = answer.flatMap((code) => areaOf(code, asked)?.areaId ?? [])
    return ids.length === 0 ? undefined : ascending(ids)
  },
  write(fact, asked) {
    if (asked.question.kind !== 'area') return undefined
    const { max = Infinity } = asked.question
    const codes = shownAreas(numbers(fact), asked).map(({ code }) => code)
    return codes.length > max
      ? undefined
      : filled(asked.areas.flatMap(({ code }) => (codes.includes(code) ? [code] : [])))
  },
  after(said, before, asked) {
    const was = numbers(before)
    const seen = shownAreas(was, asked).map(({ areaId }) => areaId)
    const now = ascending(numbers(said))
    if (ascending(seen).join() === now.join()) return undefined
    return ascending([...now, ...was.filter((one) => !seen.includes(one))])
  },
}

function shownAreas(areaIds: readonly number[], asked: AskedQuestion): KnownArea[] {
  return asked.areas.filter((area) => areaIds.includes(area.areaId) && areaOf(area.code, asked) === area)
}

/** Of areas of the same code the finest: they come last. */
function areaOf(code: unknown, { areas }: AskedQuestion): KnownArea | undefined {
  return areas.findLast((area) => area.code === code)
}

function readPick(
  pick: unknown,
  { codes, words }: Codes | { codes: readonly string[]; words: true | undefined },
  { options }: AskedQuestion,
): string | undefined {
  if (typeof pick !== 'string') return (words && ownWords(pick)) || undefined
  if (codes.includes(pick)) return pick
  // "None of these" is no word of its own.
  const option = options.find(({ code, exclusive }) => code === pick && exclusive !== true)
  return words ? option?.label.de : undefined
}

/** The code under which the question offers what is stored: its own, or that of an option of these words. */
function offered(stored: string, options: readonly Option[]): string | undefined {
  return options.find(({ code, label }) => code === stored || sameWords(label.de, stored))?.code
}

const sameWords = (one: string, other: string) =>
  one.toLocaleLowerCase('de') === other.toLocaleLowerCase('de')
const ascending = (ids: readonly number[]) => [...new Set(ids)].sort((a, b) => a - b)
const filled = <Value>(list: readonly Value[]) => (list.length === 0 ? undefined : list)

/** Lists of facts are of one kind each; what is no list is an empty one. */
function texts(fact: FactValue): readonly string[] {
  return Array.isArray(fact) ? fact.map(String) : []
}

function numbers(fact: FactValue): readonly number[] {
  return Array.isArray(fact) ? fact.map(Number) : []
}
