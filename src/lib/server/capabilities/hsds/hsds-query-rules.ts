import { z } from 'zod'
import { identify } from './hsds-ids-rules.ts'
import { taxonomyOfId, termOfId, type TaxonomyCode, type TermOf } from './hsds-taxonomies-rules.ts'

export const resources = [
  'services',
  'organizations',
  'service_at_locations',
  'taxonomies',
  'taxonomy_terms',
] as const
export type Resource = (typeof resources)[number]

/** What an address of the interface asks for. */
export type HsdsAddress = {
  readonly profile: 'hsds' | 'uk'
  /** null = all municipalities with an open portal. */
  readonly slug: string | null
  /** `''` = what the interface is, `openapi.json` = its description. */
  readonly resource: Resource | '' | 'openapi.json'
  readonly id: string | null
}

/** All that are given must hold. */
export type HsdsFilter = {
  readonly words: readonly string[]
  readonly terms: readonly TermOf[]
  readonly taxonomies: readonly TaxonomyCode[]
  readonly organization?: { readonly ags: string; readonly id: number }
  /** ISO instant; on or after it. */
  readonly modifiedAfter?: string
  readonly postcode?: string
  /** From the middle of the places with that postcode. */
  readonly proximityMetres?: number
  /** Years. */
  readonly minimumAge?: number
  readonly maximumAge?: number
  /** 1 = Monday. */
  readonly weekday?: number
  /** `HH:MM`. */
  readonly startTime?: string
  readonly endTime?: string
}

export type HsdsQuery = {
  readonly filter: HsdsFilter
  readonly page: number
  readonly perPage: number
  readonly minimal: boolean
  readonly full: boolean
  readonly fullService: boolean
  readonly stream: boolean
  readonly parentId: string | null
}

export type QueryReading =
  | { readonly ok: true; readonly query: HsdsQuery }
  | { readonly ok: false; readonly parameter: string; readonly value: string }

export const USUAL_PER_PAGE = 50
/** Flat objects are small; with everything nested they are not. */
export const MOST_PER_PAGE = 1000
export const MOST_FULL_PER_PAGE = 200

/** The parts of the path behind `/api/hsds`; undefined where it leads nowhere. */
export function readAddress(path: string): HsdsAddress | undefined {
  const parts = path.split('/').filter((part) => part !== '')
  const profile = parts[0] === 'uk' ? 'uk' : 'hsds'
  if (profile === 'uk') parts.shift()
  const slug = parts[0] === undefined || isResource(parts[0]) ? null : (parts.shift() ?? null)
  const [resource = '', id = null, ...more] = parts
  if (!(resource === '' || isResource(resource)) || more.length > 0) return undefined
  if (id !== null && (resource === '' || resource === 'openapi.json')) return undefined
  return { profile, slug, resource, id }
}

function isResource(part: string): part is Resource | 'openapi.json' {
  return part === 'openapi.json' || resources.some((resource) => resource === part)
}

/** Reads the parameters; unknown ones are left alone, as the standard's servers do. */
export function readQuery(parameters: URLSearchParams): QueryReading {
  const bad: { parameter: string; value: string }[] = []
  const read = <Value>(name: string, reader: (text: string) => Value | undefined): Value | undefined => {
    const text = parameters.get(name)?.trim() ?? ''
    if (text === '') return undefined
    const value = reader(text)
    if (value === undefined) bad.push({ parameter: name, value: text.slice(0, 100) })
    return value
  }
  const all = <Value>(name: string, reader: (text: string) => Value | undefined): Value[] =>
    parameters.getAll(name).flatMap((text) => {
      const value = reader(text.trim())
      if (value === undefined) bad.push({ parameter: name, value: text.slice(0, 100) })
      return value === undefined ? [] : [value]
    })
  const organization = read('organization_id', (text) => {
    const found = identify(text)
    return found?.kind === 'organization' ? found : undefined
  })
  const filter: HsdsFilter = present({
    words: (read('search', (text) => text.slice(0, 200)) ?? '')
      .split(/\s+/)
      .filter((word) => word !== '')
      .slice(0, 12),
    terms: all('taxonomy_term_id', termOfId),
    taxonomies: all('taxonomy_id', taxonomyOfId),
    organization: organization && { ags: organization.ags, id: organization.id },
    modifiedAfter: read('modified_after', instant),
    postcode: read('postcode', (text) => (/^[0-9A-Za-z -]{1,10}$/.test(text) ? text : undefined)),
    proximityMetres: read('proximity', (text) => between(text, 0, 1_000_000)),
    minimumAge: read('minimum_age', (text) => between(text, 0, 120)),
    maximumAge: read('maximum_age', (text) => between(text, 0, 120)),
    weekday: read('day', weekday),
    startTime: read('start_time', clock),
    endTime: read('end_time', clock),
  })
  if (filter.proximityMetres !== undefined && filter.postcode === undefined)
    bad.push({ parameter: 'postcode', value: '' })
  const full = read('full', yesNo) ?? false
  const fullService = read('full_service', yesNo) ?? false
  const most = full || fullService ? MOST_FULL_PER_PAGE : MOST_PER_PAGE
  const query = {
    filter,
    page: read('page', (text) => whole(text)) ?? 1,
    perPage: Math.min(read('per_page', (text) => whole(text)) ?? USUAL_PER_PAGE, most),
    minimal: read('minimal', yesNo) ?? false,
    full,
    fullService,
    stream: read('format', (text) => formats.get(text.toLowerCase())) ?? false,
    parentId: parameters.get('parent_id'),
  }
  const [first] = bad
  return first === undefined ? { ok: true, query } : { ok: false, ...first }
}

const formats = new Map([
  ['json', false],
  ['ndjson', true],
])

function yesNo(text: string): boolean | undefined {
  return text === 'true' ? true : text === 'false' ? false : undefined
}

function whole(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}

function between(text: string, least: number, most: number): number | undefined {
  const value = /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : undefined
}

const isoInstant = z.iso.datetime({ offset: true })
const isoDate = z.iso.date()

/** A date or an instant of ISO 8601; without an offset it is UTC. In addresses `+` may have become a blank. */
function instant(text: string): string | undefined {
  if (isoDate.safeParse(text).success) return `${text}T00:00:00Z`
  const given = text.replace(/ (?=\d{2}:\d{2}$)/, '+')
  return [given, `${given}Z`].find((one) => isoInstant.safeParse(one).success)
}

const days = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su']

function weekday(text: string): number | undefined {
  const position = days.indexOf(text.slice(0, 2).toLowerCase())
  return position < 0 || !/^[a-z]{2,9}$/i.test(text) ? undefined : position + 1
}

function clock(text: string): string | undefined {
  return /^([01]\d|2[0-3]):[0-5]\d/.exec(text)?.[0]
}

function present<Given extends object>(
  given: Given,
): { [Key in keyof Given]: Exclude<Given[Key], undefined> } {
  // What is absent is left out, which is what the type says.
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never
}
