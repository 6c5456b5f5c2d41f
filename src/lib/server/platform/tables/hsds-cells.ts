import { scheduleInWords } from './hsds-schedule-words.ts'

export type Json = { readonly [key: string]: unknown }

/** The columns that every file of services gets, in the words of the standard where it has some. */
export const hsdsColumns = [
  'id', 'name', 'description', 'status', 'organization', 'url', 'email', 'phone', 'application_process', 'fees', 'cost_option',
  'minimum_age', 'maximum_age', 'assured_date', 'address_1', 'postal_code', 'city', 'latitude', 'longitude', 'accessibility_note',
  'languages', 'schedules', 'required_documents', 'service_areas', 'contact_name', 'contact_phone', 'contact_email', 'contact_hours',
  'life-phases', 'fields', 'target-groups', 'standards', 'accessibility', 'registration', 'delivery', 'outreach', 'mainstream', 'but',
  'anonymous', 'places', 'places-free', 'places-free-on', 'how-it-goes', 'terms',
] as const // prettier-ignore

type Column = (typeof hsdsColumns)[number]

/** What a service of any publisher says, flat. Several places become the first; what is nested deeper is left out. */
export function cellsOfService(service: Json): Record<Column, string> {
  const organization = objectIn(service, 'organization')
  const location = objectIn(listIn(service, 'service_at_locations')[0] ?? {}, 'location')
  const address = listIn(location, 'addresses')[0] ?? {}
  const contacts = listIn(service, 'contacts')
  // In the UK profile a service's phone hangs on a contact without a name.
  const contact = contacts.find((one) => text(one, 'name') !== '') ?? {}
  const contactPhone = listIn(contact, 'phones')[0] ?? {}
  const nameless = contacts.find((one) => text(one, 'name') === '') ?? {}
  const terms = termsOf(service)
  // What another installation of this program says is taken word for word, without what it adds for other readers.
  const isOurs = terms.some(({ code }) => code !== '')
  const phone =
    listIn(service, 'phones')[0] ??
    listIn(nameless, 'phones')[0] ??
    (isOurs ? undefined : listIn(organization, 'phones')[0]) ??
    {}
  const codes = (taxonomy: string) =>
    terms.filter((term) => term.taxonomy === taxonomy).map(({ code }) => code)
  const answer = (code: string) => (codes('features').includes(code) ? 'ja' : '')
  const figure = (code: string) =>
    terms.find((term) => term.taxonomy === 'figures' && term.code === code)?.value ?? ''
  const options = listIn(service, 'cost_options')
  const fees = withoutMarkup(text(service, 'fees_description') || text(service, 'fees'))
  return {
    id: text(service, 'id'),
    name: text(service, 'name'),
    description: withoutMarkup(text(service, 'description')),
    status: text(service, 'status'),
    organization: text(organization, 'name'),
    url: text(service, 'url'),
    email: text(service, 'email'),
    phone: text(phone, 'number'),
    application_process: isOurs
      ? figure('registration-note')
      : withoutMarkup(text(service, 'application_process')),
    fees: isOurs && options[0] ? text(options[0], 'amount_description') : fees,
    cost_option: costOf(options),
    minimum_age: ageOf(service['minimum_age']),
    maximum_age: ageOf(service['maximum_age']),
    assured_date: text(service, 'assured_date').slice(0, 10),
    address_1: text(address, 'address_1'),
    postal_code: text(address, 'postal_code'),
    city: text(address, 'city'),
    latitude: text(location, 'latitude'),
    longitude: text(location, 'longitude'),
    accessibility_note: join(
      listIn(location, 'accessibility').map((one) => text(one, 'description') || text(one, 'accessibility')),
    ),
    languages: join(listIn(service, 'languages').map((one) => text(one, 'code') || text(one, 'name'))),
    schedules: join(listIn(service, 'schedules').map(scheduleInWords)),
    required_documents: listIn(service, 'required_documents')
      .map((one) => text(one, 'document'))
      .join('\n'),
    service_areas: join(listIn(service, 'service_areas').map((one) => text(one, 'name'))),
    contact_name: text(contact, 'name'),
    contact_phone: text(contactPhone, 'number'),
    contact_email: text(contact, 'email'),
    contact_hours: text(contactPhone, 'description'),
    'life-phases': join(codes('life-phases')),
    fields: join(codes('fields')),
    'target-groups': join(codes('target-groups')),
    standards: join(codes('standards')),
    accessibility: join(codes('accessibility')),
    registration: codes('registration')[0] ?? '',
    delivery: join(codes('delivery')),
    outreach: answer('outreach'),
    mainstream: answer('mainstream'),
    but: answer('but'),
    anonymous: answer('anonymous'),
    places: figure('places'),
    'places-free': figure('places-free'),
    'places-free-on': figure('places-free-on'),
    'how-it-goes': figure('how-it-goes'),
    terms: join(terms.filter(({ code }) => code === '').map(({ name }) => name)),
  }
}

/** Terms of taxonomies of this house by their codes, those of others by their names: rules of a recipe may say what they mean. */
function termsOf(service: Json): { taxonomy: string; code: string; name: string; value: string }[] {
  return listIn(service, 'attributes').map((attribute) => {
    const term = objectIn(attribute, 'taxonomy_term')
    const taxonomy = text(term, 'taxonomy')
    const isOurs = ownTaxonomies.has(taxonomy)
    return {
      taxonomy,
      code: isOurs ? text(term, 'code') : '',
      name: text(term, 'name') || text(term, 'term'),
      value: text(attribute, 'value'),
    }
  })
}

const ownTaxonomies = new Set(['life-phases', 'fields', 'target-groups', 'standards', 'accessibility', 'registration', 'delivery', 'features', 'figures']) // prettier-ignore

function costOf(options: readonly Json[]): string {
  if (options.length === 0) return ''
  if (options.every((option) => option['amount'] === 0)) return 'free'
  const named = options
    .map((option) => text(option, 'option'))
    .find((option) => /einkommen|income/i.test(option))
  return named === undefined ? 'paid' : 'by-income'
}

/** Publishers write 0, 99 or 120 where they mean that there is no limit above. */
function ageOf(value: unknown): string {
  return typeof value === 'number' && value >= 0 && value < 99 ? String(value) : ''
}

/** The standard lets texts be HTML; here they are plain. Scripts and styles, which have no place in it, stay for whoever imports to tell. */
function withoutMarkup(given: string): string {
  if (!/<\/?(p|br|ul|ol|li|a|b|i|em|strong|h[1-6]|div|span|script|style)\b[^>]*>/i.test(given)) return given
  return given
    .split(/(<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$))/i)
    .map((part, index) => (index % 2 === 1 ? part : withoutTags(part)))
    .join('')
    .trim()
}

function withoutTags(html: string): string {
  return html
    .replace(/<(br|\/p|\/li|\/h[1-6]|\/div)\b[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/\n{3,}/g, '\n\n')
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ')
}

function text(object: Json, key: string): string {
  const value = object[key]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
}

function objectIn(object: Json, key: string): Json {
  const value = object[key]
  return isObject(value) ? value : {}
}

function listIn(object: Json, key: string): Json[] {
  const value = object[key]
  return Array.isArray(value) ? value.filter(isObject) : []
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
