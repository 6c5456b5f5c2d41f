import { partId } from './hsds-ids-rules.ts'
import type { HsdsObject, HsdsValue } from './hsds-types.ts'

/** The fields that Open Referral UK takes, by entity; `parts` says which of them are entities again. */
const profile: Readonly<Record<string, { readonly fields: string; readonly parts?: Readonly<Record<string, string>> }>> = {
  service: {
    fields: 'id organization_id name description url email status fees accreditations minimum_age maximum_age assured_date assurer_email alert last_modified',
    parts: { schedules: 'schedule', service_areas: 'service_area', service_at_locations: 'service_at_location', languages: 'language', organization: 'organization', cost_options: 'cost_option', contacts: 'contact', attributes: 'attribute' },
  },
  service_at_location: { fields: 'id service_id location_id', parts: { location: 'location', service: 'service' } },
  location: {
    fields: 'id location_type name description latitude longitude',
    parts: { addresses: 'address', accessibility: 'accessibility', attributes: 'attribute' },
  },
  address: { fields: 'id location_id attention address_1 city region state_province postal_code country address_type' },
  accessibility: { fields: 'id location_id description details url accessibility' },
  organization: { fields: 'id name description email website logo uri', parts: { services: 'service' } },
  schedule: { fields: 'id service_id valid_from valid_to dtstart freq interval byday bymonthday description opens_at closes_at schedule_link attending_type notes' },
  service_area: { fields: 'id service_id name extent extent_type uri service_area' },
  language: { fields: 'id service_id name code' },
  cost_option: { fields: 'id service_id valid_from valid_to option amount amount_description' },
  contact: { fields: 'id service_id name title email', parts: { phones: 'phone' } },
  phone: { fields: 'id contact_id number description' },
  attribute: { fields: 'id link_id taxonomy_term_id link_type value', parts: { taxonomy_term: 'taxonomy_term' } },
  taxonomy_term: { fields: 'id name description taxonomy taxonomy_id term' },
  taxonomy: { fields: 'id name description version' },
} // prettier-ignore

/**
 * An answer of the standard in the profile of Open Referral UK: only its fields, under its names. Beyond the profile stay the
 * language's name and code, a contact's mail and phones and an attribute's value: without them the entries would say nothing.
 */
export function inUkProfile(entity: string, object: HsdsObject): HsdsObject {
  const { fields, parts = {} } = profile[entity] ?? { fields: '' }
  const wanted = new Set(fields.split(' '))
  return Object.fromEntries(
    Object.entries({ ...object, ...underItsNames(entity, object) }).flatMap(
      ([key, value]): [string, HsdsValue][] => {
        const part = parts[key]
        if (part !== undefined) return [[key, ofParts(part, value)]]
        return wanted.has(key) ? [[key, value]] : []
      },
    ),
  )
}

function ofParts(entity: string, value: HsdsValue): HsdsValue {
  if (typeof value !== 'object') return value
  // A list has no keys that an object of the standard could have.
  return isList(value) ? value.map((one) => inUkProfile(entity, one)) : inUkProfile(entity, value)
}

function isList(value: HsdsObject | readonly HsdsObject[]): value is readonly HsdsObject[] {
  return Array.isArray(value)
}

function underItsNames(entity: string, object: HsdsObject): HsdsObject {
  const { name, description } = object
  if (entity === 'service') return serviceUnderItsNames(object)
  if (entity === 'taxonomy_term' && name !== undefined) return { term: name }
  if (entity === 'service_area' && name !== undefined) return { service_area: name }
  if (entity === 'accessibility' && description !== undefined) return { accessibility: description }
  return {}
}

/** A service of the profile has no phones of its own, but contacts have. */
function serviceUnderItsNames({ id, fees_description, phones, contacts }: HsdsObject): HsdsObject {
  const lines = Array.isArray(phones) ? phones : []
  const others: readonly HsdsObject[] = Array.isArray(contacts) ? contacts : []
  const contact = { id: partId(String(id), 'contact of phones'), service_id: String(id), phones: lines }
  return {
    ...(fees_description === undefined ? {} : { fees: fees_description }),
    ...(lines.length === 0 ? {} : { contacts: [contact, ...others] }),
  }
}
