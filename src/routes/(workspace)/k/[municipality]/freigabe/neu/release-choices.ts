import { messages, type Locale } from '#lib/messages/index.ts'
import { readLevels, readResidentsYears } from '#lib/server/capabilities/areas/index.ts'
import { listIndices } from '#lib/server/capabilities/index/index.ts'
import { readCoverage, readIndicators } from '#lib/server/capabilities/indicators/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { formatPeriod } from '#lib/ui/format.ts'

export type ReleaseChoices = {
  readonly groups: readonly {
    readonly title: string
    readonly options: readonly { readonly value: string; readonly text: string }[]
  }[]
  /** All levels, the coarsest first. */
  readonly levels: readonly { readonly code: string; readonly name: string }[]
  /** Codes of the levels that may have values of a subject, by the value of its option; an index has its own. */
  readonly levelsOf: ReadonlyMap<string, readonly string[]>
}

/** Everything that could be released: indicators with a period each, the newest first, and indices. */
export async function readReleaseChoices(
  tx: Tx,
  municipality: Municipality,
  locale: Locale,
): Promise<ReleaseChoices> {
  const texts = messages(locale).release.plan
  const levels = await readLevels(tx, municipality, '9999-12-31')
  const indicators = new Map((await readIndicators(tx, municipality)).map((one) => [one.indicatorId, one]))
  const levelsOf = new Map<string, string[]>()
  const names = new Map<string, string>()
  for (const { indicatorId, period, areaLevelId } of await readCoverage(tx, municipality)) {
    const indicator = indicators.get(indicatorId)
    const level = levels.find((one) => one.areaLevelId === areaLevelId)
    if (indicator === undefined || level === undefined) continue
    const value = `indicator ${indicator.code} ${period}`
    names.set(value, `${indicator.name} · ${formatPeriod(period, locale)}`)
    levelsOf.set(value, [...(levelsOf.get(value) ?? []), level.code])
  }
  const indices = await listIndices(tx, municipality)
  const years = await readResidentsYears(tx, municipality, '9999-12-31')
  for (const year of years)
    levelsOf.set(
      `residents ${year}`,
      levels.map(({ code }) => code),
    )
  return {
    levels: levels.map(({ code, name }) => ({ code, name })),
    levelsOf,
    groups: [
      {
        title: texts.residents,
        options: years.map((year) => ({ value: `residents ${year}`, text: texts.residentsOf(String(year)) })),
      },
      {
        title: texts.indices,
        options: indices.map(({ code, name }) => ({ value: `index ${code}`, text: name })),
      },
      {
        title: texts.indicators,
        options: [...names]
          .map(([value, text]) => ({ value, text }))
          .sort((one, other) => one.text.localeCompare(other.text, locale)),
      },
    ].filter(({ options }) => options.length > 0),
  }
}

/** What an option and the levels beside it stand for, unchecked; without levels all that have values. null: nothing chosen. */
export function subjectOf(
  what: string | null,
  levels: readonly string[],
  choices: ReleaseChoices | null,
): object | null {
  if (what === null || what === '') return null
  const [kind, code, period] = what.split(' ')
  if (kind === 'index') return { kind, code }
  const possible = choices?.levelsOf.get(what) ?? []
  const wanted = choices === null ? levels : levels.filter((level) => possible.includes(level))
  const chosen = { kind, levels: wanted.length > 0 ? wanted : possible }
  return kind === 'residents' ? { ...chosen, year: Number(code) } : { ...chosen, code, period }
}
