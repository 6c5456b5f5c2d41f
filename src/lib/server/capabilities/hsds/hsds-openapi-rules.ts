import { MOST_FULL_PER_PAGE, MOST_PER_PAGE, USUAL_PER_PAGE } from './hsds-query-rules.ts'
import type { HsdsObject } from './hsds-types.ts'

const SCHEMAS = 'https://raw.githubusercontent.com/openreferral/specification/3.1/schema'
const UK_SCHEMAS = 'https://raw.githubusercontent.com/OpenReferralUK/uk-profile/main/schema'

/** The description of this interface (OpenAPI 3.1); its answers point to the published schemas. */
export function openApiDocument({ home, profile }: { home: string; profile: 'hsds' | 'uk' }): HsdsObject {
  const schemas = profile === 'uk' ? UK_SCHEMAS : SCHEMAS
  const compiled = (name: string, uk: string) =>
    profile === 'uk' ? `${schemas}/${uk}.json` : `${schemas}/compiled/${name}.json`
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Gelingen: open directory of offers for families',
      version: '3.1',
      description:
        'Human Services Data Specification 3.1 (Open Referral). What families see in the portals, and nothing else. Texts are German.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: home }],
    paths: {
      '/': { get: operation('About this interface', [], meta) },
      ...paths('services', 'service', filters, compiled('service_list', 'service'), compiled('service_with_definitions', 'service')),
      ...paths('organizations', 'organization', ['search', 'full', 'full_service'], compiled('organization_list', 'organization'), `${schemas}/organization.json`),
      ...paths('service_at_locations', 'service at a location', [...filters, 'postcode', 'proximity'], compiled('service_at_location_list', 'service_at_location'), `${schemas}/service_at_location.json`),
      ...paths('taxonomies', 'taxonomy', ['search'], `${schemas}/taxonomy.json`, `${schemas}/taxonomy.json`),
      ...paths('taxonomy_terms', 'taxonomy term', ['search', 'taxonomy_id', 'top_only', 'parent_id'], `${schemas}/taxonomy_term.json`, `${schemas}/taxonomy_term.json`),
    },
    components: { schemas: { Page: pageSchema, Problem: problemSchema }, parameters: Object.fromEntries(parameters.map((parameter) => [String(parameter['name']), parameter])) },
  } // prettier-ignore
}

const filters = [
  'search', 'taxonomy_term_id', 'taxonomy_id', 'organization_id', 'modified_after', 'minimal', 'full', 'minimum_age', 'maximum_age',
  'day', 'start_time', 'end_time', 'postcode', 'proximity',
] // prettier-ignore

function paths(
  resource: string,
  name: string,
  query: readonly string[],
  inList: string,
  alone: string,
): HsdsObject {
  const wanted = [...new Set([...query, 'page', 'per_page', 'format'])]
  const contents = { type: 'array', items: { $ref: inList } }
  const page = { allOf: [{ $ref: '#/components/schemas/Page' }], properties: { contents } }
  const id = { in: 'path', name: 'id', required: true, schema: { type: 'string', format: 'uuid' } }
  return {
    [`/${resource}`]: { get: operation(`All of: ${name}`, wanted.map((one) => ({ $ref: `#/components/parameters/${one}` })), page) },
    [`/${resource}/{id}`]: { get: operation(`One ${name}`, [id], { $ref: alone }) },
  } // prettier-ignore
}

function operation(summary: string, parameters: HsdsObject[], schema: HsdsObject): HsdsObject {
  const problem = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return {
    summary,
    parameters,
    responses: {
      '200': { description: summary, content: { 'application/json': { schema } } },
      '304': { description: 'Unchanged since the ETag that was sent with If-None-Match' },
      '400': { description: 'A parameter cannot be understood', content: problem },
      '404': { description: 'There is no such thing, or it is not open', content: problem },
    },
  }
}

const text = { type: 'string' }
const whole = { type: 'integer' }
const yesNo = { type: 'boolean' }

const parameters: readonly HsdsObject[] = [
  { name: 'search', description: 'Each word must occur in name, description or organization', schema: text },
  { name: 'page', description: 'From 1 on', schema: { ...whole, minimum: 1, default: 1 } },
  { name: 'per_page', description: `At most ${MOST_PER_PAGE}, with everything nested ${MOST_FULL_PER_PAGE}`, schema: { ...whole, minimum: 1, maximum: MOST_PER_PAGE, default: USUAL_PER_PAGE } },
  { name: 'format', description: '`ndjson`: everything at once, one object a line', schema: { ...text, pattern: '^(json|ndjson)$' } },
  { name: 'taxonomy_term_id', description: 'May be given several times: all must hold', schema: text },
  { name: 'taxonomy_id', description: 'Has any term of it', schema: text },
  { name: 'organization_id', description: 'Of this organization', schema: text },
  { name: 'modified_after', description: 'Changed on or after this instant', schema: { ...text, format: 'date-time' } },
  { name: 'minimal', description: 'Only id and modified_date, all in one page', schema: yesNo },
  { name: 'full', description: 'Everything nested', schema: yesNo },
  { name: 'full_service', description: 'Services of organizations with everything nested', schema: yesNo },
  { name: 'postcode', description: 'The place has this postcode, or lies around its middle', schema: text },
  { name: 'proximity', description: 'Metres from the middle of the postcode', schema: text },
  { name: 'minimum_age', description: 'For children of this age (years) and older', schema: { type: 'number' } },
  { name: 'maximum_age', description: 'For children of this age (years) and younger', schema: { type: 'number' } },
  { name: 'day', description: 'Weekday: MO, TU, …', schema: text },
  { name: 'start_time', description: 'Begins then or later, HH:MM', schema: text },
  { name: 'end_time', description: 'Ends then or earlier, HH:MM', schema: text },
  { name: 'top_only', description: 'No term has a parent here', schema: yesNo },
  { name: 'parent_id', description: 'No term has a parent here', schema: text },
].map((parameter) => ({ in: 'query', required: false, ...parameter })) // prettier-ignore

const meta = { type: 'object', properties: { version: text, profile: { ...text, format: 'uri' }, openapi_url: { ...text, format: 'uri' } } } // prettier-ignore

const pageSchema = {
  type: 'object',
  properties: { total_items: whole, total_pages: whole, page_number: whole, size: whole, first_page: yesNo, last_page: yesNo, empty: yesNo },
} // prettier-ignore

/** RFC 9457. */
const problemSchema = { type: 'object', properties: { title: text, status: whole, detail: text } }
