import { limits } from '../definition/limits.ts'
import type { Option, QuestionOf } from '../definition/question-schema.ts'
import type { LocalisedText } from '../definition/text-schema.ts'

type Scale = Pick<QuestionOf<'scale'>, 'from' | 'to' | 'least' | 'most' | 'cannotSay'>

/**
 * A list whose labels count up (`1 (never)`, `2`, `3`, `4 = always`) is a scale; one more option without a number at its end is the way out.
 * Null = it is none. The second: codes → numbers.
 */
export function readScale(
  options: readonly Option[],
): readonly [Scale, ReadonlyMap<string, number | string>] | null {
  const numbers = options.map(({ label }) => numberOf(label.de))
  const out = numbers.at(-1) === null ? options.at(-1) : undefined
  const points = out === undefined ? options : options.slice(0, -1)
  const from = numbers[0] ?? null
  const to = from === null ? 0 : from + points.length - 1
  if (from === null || points.length < 3 || from < -10 || from > 10 || to > 100) return null
  if (points.some((_, at) => numbers[at] !== from + at)) return null
  if (points.slice(1, -1).some(({ label }) => meaning(label.de) !== '')) return null
  const [first, last] = [points[0], points.at(-1)]
  if (first === undefined || last === undefined) return null
  const values = new Map<string, number | string>(points.map(({ code }, at) => [code, from + at]))
  if (out !== undefined) values.set(out.code, 'cannot-say')
  const ends = { least: end(first.label), most: end(last.label) }
  return [{ from, to, ...ends, ...(out !== undefined && { cannotSay: out.label }) }, values]
}

const counting = /^(-?\d{1,3})(?![\p{L}\d])\s*[-–=:(.]?\s*(.*)$/su

function numberOf(label: string): number | null {
  const found = counting.exec(label)
  return found === null ? null : Number(found[1])
}

/** What stands beside the number. */
function meaning(label: string): string {
  const rest = counting.exec(label)?.[2]?.trim() ?? label
  return /\(/.test(label) ? rest.replace(/\)$/, '') : rest
}

function end(label: LocalisedText): LocalisedText {
  const words = (text: string) => (meaning(text) || text).slice(0, limits.label)
  return {
    ...Object.fromEntries(Object.entries(label).map(([language, text]) => [language, words(text)])),
    de: words(label.de),
  }
}
