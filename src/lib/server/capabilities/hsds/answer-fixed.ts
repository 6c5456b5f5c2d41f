import { openApiDocument } from './hsds-openapi-rules.ts'
import type { HsdsAddress, HsdsQuery } from './hsds-query-rules.ts'
import {
  taxonomyCodes,
  taxonomyObject,
  taxonomyOfId,
  termObject,
  termOfId,
  termsIn,
} from './hsds-taxonomies-rules.ts'
import type { HsdsObject, HsdsTexts } from './hsds-types.ts'

/**
 * What is the same whatever the offers are: what the interface is, its description, the taxonomies.
 * @returns undefined: something else is asked for
 */
export function fixedAnswer(
  { address, origin }: { address: HsdsAddress; origin: string },
  query: HsdsQuery,
  texts: HsdsTexts,
): HsdsObject | HsdsObject[] | 'not-found' | undefined {
  const { resource, id, profile, slug } = address
  const home = [
    origin,
    'api',
    'hsds',
    ...(profile === 'uk' ? ['uk'] : []),
    ...(slug === null ? [] : [slug]),
  ].join('/')
  if (resource === '')
    return { version: '3.1', profile: profiles[profile], openapi_url: `${home}/openapi.json` }
  if (resource === 'openapi.json') return openApiDocument({ home, profile })
  if (resource === 'taxonomies') return id === null ? taxonomies(query, texts) : taxonomy(id, texts)
  if (resource === 'taxonomy_terms') return id === null ? terms(query, texts) : term(id, texts)
  return undefined
}

/** Where a reader learns about the profile. */
const profiles = { hsds: 'https://docs.openreferral.org/en/v3.1/', uk: 'https://docs.openreferraluk.org/' }

function taxonomies({ filter: { words } }: HsdsQuery, texts: HsdsTexts): HsdsObject[] {
  return taxonomyCodes.map((code) => taxonomyObject(code, texts)).filter((object) => says(object, words))
}

function taxonomy(id: string, texts: HsdsTexts): HsdsObject | 'not-found' {
  const code = taxonomyOfId(id)
  return code === undefined ? 'not-found' : taxonomyObject(code, texts)
}

/** None has a parent: whoever asks for children gets none. */
function terms({ filter, parentId }: HsdsQuery, texts: HsdsTexts): HsdsObject[] {
  if (parentId !== null && parentId !== '') return []
  const [only] = filter.taxonomies
  return termsIn(only)
    .map(({ taxonomy, code }) => termObject(taxonomy, code, texts))
    .filter((object) => says(object, filter.words))
}

function term(id: string, texts: HsdsTexts): HsdsObject | 'not-found' {
  const found = termOfId(id)
  return found === undefined ? 'not-found' : termObject(found.taxonomy, found.code, texts)
}

function says({ name, description }: HsdsObject, words: readonly string[]): boolean {
  const text = `${String(name)} ${String(description)}`.toLocaleLowerCase('de')
  return words.every((word) => text.includes(word.toLocaleLowerCase('de')))
}
