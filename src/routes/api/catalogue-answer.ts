import { error } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { catalogueOf, listPublicReleases, type Catalogue } from '#lib/server/capabilities/release/index.ts'
import { context } from '#lib/server/context.ts'
import { asPublic } from '#lib/server/platform/database/tenancy.ts'
import { openHeaders } from '../(house)/daten/read-dataset.ts'

const endings: Readonly<Record<string, Catalogue['format']>> = {
  rdf: 'rdf',
  xml: 'rdf',
  ttl: 'ttl',
  jsonld: 'jsonld',
  json: 'jsonld',
}

/** The format that an ending of the address asks for; null where there is no such. */
export function formatOfEnding(ending: string): Catalogue['format'] | null {
  return endings[ending] ?? null
}

/** The format that a client would rather have, by its header; RDF/XML where it says nothing. */
export function formatOfHeader(accept: string | null): Catalogue['format'] {
  const wanted = (accept ?? '')
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((one) => one.trim().startsWith('q='))
      return { type: type.trim(), quality: quality === undefined ? 1 : Number(quality.trim().slice(2)) }
    })
    .sort((one, other) => other.quality - one.quality)
  for (const { type } of wanted) {
    if (type === 'text/turtle') return 'ttl'
    if (type === 'application/ld+json' || type === 'application/json') return 'jsonld'
    if (type === 'application/rdf+xml' || type === 'application/xml') return 'rdf'
  }
  return 'rdf'
}

/**
 * The catalogue of one municipality, or of all.
 * @throws 404 the municipality has released nothing, or there is no such
 */
export async function catalogueAnswer({
  slug,
  format,
}: {
  slug: string | null
  format: Catalogue['format']
}): Promise<Response> {
  const releases = await asPublic(context().database.kysely, (tx) =>
    listPublicReleases(tx, slug === null ? {} : { slug }),
  )
  if (slug !== null && releases.length === 0) error(404)
  // The catalogue is for German portals.
  const texts = messages('de').publicPages
  const { body, contentType } = catalogueOf({
    releases,
    origin: context().origin,
    title: texts.catalogueTitle(slug === null ? null : (releases[0]?.municipality.name ?? null)),
    description: texts.catalogueText,
    format,
  })
  return new Response(body, { headers: { ...openHeaders, 'content-type': contentType, vary: 'accept' } })
}
