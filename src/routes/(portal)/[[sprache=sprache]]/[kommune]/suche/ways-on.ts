import { searchTexts } from '#lib/messages/portal/search/index.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import type {
  Found,
  OpenPortal,
  SearchAddress,
  SearchDirectory,
} from '#lib/server/capabilities/portal/index.ts'
import { chosenFilters } from './filter-view.ts'
import type { SearchLinks } from './search-links.ts'

/** What to try where nothing was found: how many there are then is said where it is known. */
export type WaysOn = {
  leaveOut: { label: string; href: string; count: number }[]
  elsewhere: { name: string; href: string }[]
}

const MOST_STEPS = 4
const MOST_NEIGHBOURS = 4

/** Where nothing was found there is always a next step; empty where something was. */
export function waysOn(given: {
  found: Found
  address: SearchAddress
  directory: SearchDirectory
  portal: OpenPortal
  portals: readonly OpenPortal[]
  language: PortalLanguage
  links: SearchLinks
}): WaysOn {
  const { found, portal, portals, links } = given
  return {
    leaveOut: found.nextSteps
      .slice(0, MOST_STEPS)
      .map((step) => ({ ...stepOf(step, given), count: step.total })),
    elsewhere: portals
      .filter(({ slug }) => slug !== portal.slug)
      .toSorted((one, other) => common(other.ags, portal.ags) - common(one.ags, portal.ags))
      .slice(0, MOST_NEIGHBOURS)
      .map(({ slug, name }) => ({ name, href: links.elsewhere(slug) })),
  }
}

/** The more digits of their keys agree from the left, the nearer two municipalities are: Land, Regierungsbezirk, Kreis. */
function common(one: string, other: string): number {
  let digits = 0
  while (digits < one.length && one[digits] === other[digits]) digits++
  return digits
}

const without = {
  step: { phase: [], alter: '' },
  field: { feld: [] },
  language: { sprachen: [] },
  area: { gebiet: '' },
  free: { kosten: '' },
  anonymous: { anonym: '' },
  barrierFree: { barrierefrei: '' },
  online: { online: '' },
  when: { tag: '' },
} as const

function stepOf(
  { leaveOut }: Found['nextSteps'][number],
  {
    address,
    directory,
    language,
    links,
  }: { address: SearchAddress; directory: SearchDirectory; language: PortalLanguage; links: SearchLinks },
): { label: string; href: string } {
  const texts = searchTexts(language)
  if (leaveOut.kind === 'age') return { label: texts.anyAge, href: links.with({ alter: '' }) }
  if (leaveOut.kind === 'words') return { label: texts.withoutWords, href: links.with({ q: '' }) }
  if (leaveOut.kind === 'filters') return { label: texts.withoutFilters, href: links.bare }
  if (leaveOut.kind === 'word')
    return { label: texts.without(leaveOut.word), href: links.with({ q: leaveOut.rest }) }
  // The facets of the index are the keys above.
  const change = without[leaveOut.facet as keyof typeof without]
  const left = { ...address, ...change }
  const gone = chosenFilters({ address, directory, language, links }).filter(
    ({ label }) =>
      !chosenFilters({ address: left, directory, language, links }).some((other) => other.label === label),
  )
  const label = gone.length === 0 ? texts.anyAge : texts.without(gone.map((one) => one.label).join(', '))
  return { label, href: links.with(change) }
}
