import { providerKey } from '../offers/index.ts'
import { single, type AskedQuestion, type Reading } from './reading-types.ts'
import type { FactValue } from './takeover-types.ts'

/** Own words; of a choice the words of what was chosen. */
export const textReading = (longest: number): Reading => ofText(longest, sameText)

/** As a text; capitals and blanks make no other name. */
export const nameReading = (longest: number): Reading =>
  ofText(longest, (one, other) => providerKey(String(one)) === providerKey(String(other)))

function ofText(longest: number, isSame: (one: FactValue, other: FactValue) => boolean): Reading {
  return single(
    {
      read(answer, asked) {
        const words = wordsOf(answer, asked).trim()
        return words === '' ? undefined : words.slice(0, longest)
      },
      write(fact, { question }) {
        if (question.kind !== 'text' || typeof fact !== 'string' || fact.trim() === '') return undefined
        const line = question.long === true ? fact : tidy(fact)
        // As the question itself would complete it.
        const text = question.format === 'web-address' && /^www\./i.test(line) ? `https://${line}` : line
        return text.length > (question.maxLength ?? (question.long === true ? 10_000 : 200))
          ? undefined
          : text
      },
    },
    isSame,
  )
}

/** Own words of any kind of question; '' = none. */
export function wordsOf(answer: unknown, { options }: AskedQuestion): string {
  if (typeof answer === 'string')
    return options.find(({ code }) => code === answer)?.label.de ?? (options.length === 0 ? answer : '')
  if (Array.isArray(answer))
    return answer
      .map((one) => wordsOf(one, { options } as AskedQuestion))
      .filter((words) => words !== '')
      .join(', ')
  return ownWords(answer) ?? ''
}

/** The words beside "other". */
export function ownWords(answer: unknown): string | undefined {
  if (typeof answer !== 'object' || answer === null || !('other' in answer)) return undefined
  return typeof answer.other === 'string' ? tidy(answer.other) : undefined
}

const tidy = (text: string) => text.replace(/\s+/g, ' ').trim()
const sameText = (one: FactValue, other: FactValue) => tidy(String(one ?? '')) === tidy(String(other ?? ''))

/** A whole number between two bounds. @param per how many of the fact make one of the answer: 12 months a year */
export function numberReading({
  least,
  most,
  per = 1,
}: {
  least: number
  most: number
  per?: number
}): Reading {
  return single({
    read(answer) {
      if (typeof answer !== 'number') return undefined
      const whole = Math.round(answer * per)
      return whole >= least && whole <= most ? whole : undefined
    },
    write(fact, { question }) {
      if (typeof fact !== 'number') return undefined
      if (question.kind === 'scale') return fact >= question.from && fact <= question.to ? fact : undefined
      if (question.kind !== 'number') return undefined
      const unit = 10 ** (question.decimals ?? 0)
      const answer = Math.round((fact / per) * unit) / unit
      return answer >= (question.min ?? -Infinity) && answer <= (question.max ?? Infinity)
        ? answer
        : undefined
    },
  })
}

/** The year of a date. */
export const yearReading: Reading = single({
  read(answer) {
    const year = typeof answer === 'number' ? answer : Number(/^\d{4}/.exec(String(answer))?.[0])
    return Number.isInteger(year) && year >= 1800 && year <= 2200 ? year : undefined
  },
  write(fact, { question }) {
    if (typeof fact !== 'number') return undefined
    if (question.kind === 'number') return fact
    return question.kind === 'date' && question.precision === 'year' ? String(fact) : undefined
  },
})

export const yesNoReading: Reading = single({
  read: (answer) => (typeof answer === 'boolean' ? answer : undefined),
  // "No" and "not known" are stored alike.
  write: (fact, { question }) => (question.kind === 'yes-no' && fact === true ? true : undefined),
})
