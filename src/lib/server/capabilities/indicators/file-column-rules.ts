import { catalogueIndicators, indicatorOfFileColumn } from '@gelingen/catalogue'
import { likeness, plainName } from '../../platform/plain-text-rules.ts'
import { readPeriod } from './period-rules.ts'

type Known = { readonly code: string; readonly name: string }

/** What the name of a column says: what is counted, and for when. „Kinderarmut in %, 2023“ is Kinderarmut in 2023. */
export type ColumnSays = { subject: string; period: string | null }

export function readColumnName(column: string): ColumnSays {
  const found = /(?:^|[\s,;_(|/–-])((?:31\.12\.|30\.06\.)?(?:19|20)\d\d(?:\/\d\d)?)(?=$|[\s,;_)|–-])/.exec(
    column,
  )
  const period = found?.[1] === undefined ? null : readPeriod(found[1])
  const subject = period === null || found === null ? column : column.replace(found[1] ?? '', ' ')
  return { subject: subject.replace(/[\s,;_|–-]+$|^[\s,;_|–-]+|\(\s*\)/g, '').trim(), period }
}

/** The period that titles name: the last day or year that stands in them. */
export function periodInTitles(titles: readonly string[]): { period: string; title: string } | null {
  for (const title of titles) {
    const day = /\b(\d{1,2}\.\d{1,2}\.(?:19|20)\d\d)\b/.exec(title)?.[1]
    const year = /(?:^|\D)((?:19|20)\d\d(?:\/\d\d)?)(?!\d)/.exec(title)?.[1]
    const period = readPeriod(day ?? year ?? '')
    if (period !== null) return { period, title }
  }
  return null
}

export type MatchedIndicator = Known & { how: 'file-column' | 'same-name' | 'like-name' }

const LEAST_LIKENESS = 0.82

/** Matches what columns say with the municipality's indicators and those of the catalogue; the own ones go first. */
export function indicatorMatcher(own: readonly Known[]): (column: string) => MatchedIndicator | null {
  const codes = new Set(own.map(({ code }) => code))
  const others = catalogueIndicators.filter(({ code }) => !codes.has(code))
  const known = [
    ...own.map(({ code, name }) => ({ code, name, plain: subjectOf(name) })),
    ...others.flatMap(({ code, name }) =>
      // The remark in brackets is what tells one office's indicator from another's.
      [name.de, name.en].map((text) => ({
        code,
        name: name.de,
        plain: subjectOf(withoutBrackets(text)),
      })),
    ),
  ]
  return (column) => {
    const published = indicatorOfFileColumn(column)
    if (published !== null) return { code: published.code, name: published.name.de, how: 'file-column' }
    const { subject } = readColumnName(column)
    const wanted = subjectOf(subject)
    const whole = subjectOf(withoutBrackets(subject))
    if (whole.length < 3) return null
    const same = known.find(
      ({ plain, code }) => plain === wanted || plain === whole || code === column.trim(),
    )
    if (same !== undefined) return { code: same.code, name: same.name, how: 'same-name' }
    let best: { code: string; name: string; sureness: number } | undefined
    for (const { code, name, plain } of known) {
      const sureness = likeness(plain, wanted)
      if (sureness >= Math.max(LEAST_LIKENESS, best?.sureness ?? 0)) best = { code, name, sureness }
    }
    return best === undefined ? null : { code: best.code, name: best.name, how: 'like-name' }
  }
}

function withoutBrackets(text: string): string {
  return text.replace(/[()]/g, ' ')
}

/** Unit and „share of“ say nothing about what is counted. */
function subjectOf(text: string): string {
  return plainName(text.replace(/\bin (%|prozent)|%|\banteil( der| von| an)?\b|\bquote\b/gi, ' '))
}

/** Whether a name says that a column holds shares. */
export function saysPercent(text: string): boolean {
  return /%|prozent|anteil|quote/i.test(text)
}
