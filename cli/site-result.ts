import type { SparsePairs } from '@gelingen/methods/accessibility'
import type { Siting } from '@gelingen/methods/siting'
import { stringify } from 'csv-stringify/sync'
import { siteCommandDe as texts } from './site-command.de.ts'
import type { SitePlacesFile } from './site-places.ts'
import type { SiteOptions } from './site-usage.ts'

export type SiteResult = {
  readonly options: SiteOptions
  /** Every area of the file. */
  readonly all: SitePlacesFile
  /** Those that take part; the positions of the siting are positions here. */
  readonly areas: SitePlacesFile
  readonly sites: SitePlacesFile
  readonly pairs: SparsePairs
  readonly siting: Siting
}

type Row = { area: string; site: string | null; share: number | null; minutes: number | null }

/** Who goes where: CSV, or JSON with everything. `String` gives digits that read back as the same number. */
export function assignmentText(result: SiteResult): string {
  const { options, siting } = result
  const rows = rowsOf(result)
  if (options.format === 'csv')
    return stringify([
      ['area', 'site', 'share', 'minutes'],
      ...rows.map(({ area, site, share, minutes }) => [
        area,
        site ?? '',
        String(share ?? ''),
        String(minutes ?? ''),
      ]),
    ])
  const { sense, objective, bound, isProven } = siting
  const gap = Number.isFinite(siting.gap) ? siting.gap : null
  const json = {
    model: options.model,
    sense,
    objective,
    bound,
    gap,
    isProven,
    sites: chosen(result),
    assignments: rows,
  }
  return `${JSON.stringify(json, null, 1)}\n`
}

/** The chosen sites and how many people go there. */
export function sitesText(result: SiteResult): string {
  const rows = chosen(result).map(({ site, existing, people }) => [
    site,
    existing ? '1' : '0',
    String(people),
  ])
  return stringify([['site', 'existing', 'people'], ...rows])
}

/** What was found, in German sentences. */
export function summary(result: SiteResult): string[] {
  const { options, areas, siting } = result
  const said = texts.result
  const sites = chosen(result).map(({ site, existing }) => (existing ? said.existing(site) : site))
  const people = areas.places.reduce((sum, { amount }) => sum + (amount ?? 0), 0)
  const ways = walked(result)
  return [
    said.sites(sites.join(', ') || said.none),
    said.objective(digits(siting.objective), said.unit(options.model, options.needColumn !== undefined)),
    said.served(digits(ways.people), digits(people)),
    ...(ways.people > 0 ? [said.minutes(digits(ways.sum / ways.people), digits(ways.longest))] : []),
    claim(siting),
  ]
}

function claim({ isProven, gap, bound }: Siting): string {
  if (isProven) return texts.result.proven
  return Number.isFinite(gap)
    ? texts.result.gap(percent(gap), digits(bound))
    : texts.result.openGap(digits(bound))
}

/** Rounded up: a gap never looks smaller than it is. */
export function percent(share: number): string {
  return `${(Math.ceil(share * 10_000 - 1e-9) / 100).toLocaleString('de-DE')} %`
}

function digits(value: number): string {
  return value.toLocaleString('de-DE', { maximumFractionDigits: 1 })
}

function walked(result: SiteResult): { people: number; sum: number; longest: number } {
  const total = { people: 0, sum: 0, longest: 0 }
  const demandOf = new Map(result.areas.places.map(({ code, amount }) => [code, amount ?? 0]))
  for (const { area, share, minutes } of rowsOf(result)) {
    const people = (demandOf.get(area) ?? 0) * (share ?? 0)
    if (people === 0 || minutes === null) continue
    total.people += people
    total.sum += people * minutes
    total.longest = Math.max(total.longest, minutes)
  }
  return total
}

function chosen({ areas, sites, siting }: SiteResult): { site: string; existing: boolean; people: number }[] {
  const people = new Map<number, number>()
  for (const { demand, site, share } of siting.assignments)
    people.set(site, (people.get(site) ?? 0) + share * (areas.places[demand]?.amount ?? 0))
  return siting.sites.map((site) => ({
    site: sites.places[site]?.code ?? '',
    existing: sites.places[site]?.existing ?? false,
    people: people.get(site) ?? 0,
  }))
}

function rowsOf({ all, areas, sites, pairs, siting }: SiteResult): Row[] {
  const minutesOf = lookUp(pairs, siting)
  const byCode = new Map<string, Row[]>()
  for (const { demand, site, share } of siting.assignments) {
    const area = areas.places[demand]?.code ?? ''
    const row = { area, site: sites.places[site]?.code ?? '', share, minutes: minutesOf(site, demand) }
    byCode.set(area, [...(byCode.get(area) ?? []), row])
  }
  const nothing = { site: null, share: null, minutes: null }
  return all.places.flatMap(({ code }) => byCode.get(code) ?? [{ area: code, ...nothing }])
}

/** Minutes of the pairs of open sites. */
function lookUp({ start, demand, value }: SparsePairs, { sites }: Siting) {
  const rows = new Map<number, Map<number, number>>()
  for (const site of sites) {
    const row = new Map<number, number>()
    for (let position = start[site] ?? 0; position < (start[site + 1] ?? 0); position++)
      row.set(demand[position] ?? 0, value[position] ?? 0)
    rows.set(site, row)
  }
  return (site: number, place: number) => rows.get(site)?.get(place) ?? null
}
