export type ReadAge = {
  fromMonths: number
  /** inclusive */
  toMonths: number
  /** the question without the words of age */
  rest: string
}

/**
 * The age that a question names, in months: "3 Jahre", "3-jährige", "ab 6 Monaten", "2 bis 4 Jahre", "1 1/2 Jahre", "dreijährig".
 * A year means its twelve months. The first age counts; null without one.
 */
export function readAge(question: string): ReadAge | null {
  const match = spelt(question).match(age)
  if (match?.groups === undefined) return null
  const { from = '', half, to, unit = '' } = match.groups
  const inMonths = /^(mon|mo\b)/i.test(unit)
  const months = (figure: string) => Math.round(Number(figure.replace(',', '.')) * (inMonths ? 1 : 12))
  const fromMonths = months(from) + (half === undefined ? 0 : 6)
  const last = to === undefined ? fromMonths : months(to)
  const toMonths = inMonths || half !== undefined || /[.,]/.test(to ?? from) ? last : last + 11
  if (toMonths < fromMonths || toMonths > 1_200) return null
  return { fromMonths, toMonths, rest: spelt(question).replace(match[0], ' ').replace(/\s+/g, ' ').trim() }
}

/** Numbers written as words become figures where a word of age follows. */
function spelt(question: string): string {
  return question.replace(numberWord, (_, word: string) => `${numbers.indexOf(word.toLowerCase()) + 1} `)
}

const numbers = 'ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ')
const numberWord = new RegExp(
  `(?<![\\p{L}])(${numbers.join('|')})(?:e[ns]?)?[\\s-]*(?=jähr|jaehr|jahr|monat)`,
  'giu',
)
const age =
  /(?:\b(?:ab|von|mit|für)\s+)?(?<from>\d{1,3}(?:[.,]\d)?)(?<half>\s*(?:1\/2|½))?(?:\s*(?:-|–|bis|und|oder)\s*(?<to>\d{1,3}(?:[.,]\d)?))?[\s-]*(?<unit>jährig|jaehrig|jahre?|j\b|monat|mon\b)\p{L}*(?:\s+alt\p{L}*)?/iu
