import { accessibilityFeatures, fields, lifePhaseSteps, standards, targetGroups } from '@gelingen/catalogue'
import { deliveryKinds, registrationKinds } from '../offers/index.ts'
import { partId } from './hsds-ids-rules.ts'
import type { HsdsObject, HsdsTexts, OpenOffer } from './hsds-types.ts'

/** Root of all ids of taxonomies and terms: they are the same in every municipality and installation. */
const NAMESPACE = '6f1a1b52-0d5b-5c0e-9a53-6b6f2c1d7a10'

/** Where the standard has no field for something, an attribute says it, or its value. */
export const featureCodes = ['outreach', 'mainstream', 'but', 'anonymous'] as const
export const figureCodes = [
  'places',
  'places-free',
  'places-free-on',
  'how-it-goes',
  'registration-note',
] as const
const holidayCodes = ['also', 'not', 'only'] as const

const byCatalogue = (entries: readonly { code: string; name: { de: string } }[]) =>
  entries.map(({ code, name }) => ({ code, name: name.de }))
const byText = (codes: readonly string[]) => codes.map((code) => ({ code, name: null }))

const taxonomies = {
  'life-phases': byCatalogue(lifePhaseSteps),
  fields: byCatalogue(fields),
  'target-groups': byCatalogue(targetGroups),
  standards: byCatalogue(standards),
  accessibility: byCatalogue(accessibilityFeatures),
  registration: byText(registrationKinds),
  delivery: byText(deliveryKinds),
  features: byText(featureCodes),
  figures: byText(figureCodes),
  'school-holidays': byText(holidayCodes),
}

export type TaxonomyCode = keyof typeof taxonomies
/** An entry of one of the taxonomies, with its value where it has one. */
export type TermOf = { readonly taxonomy: TaxonomyCode; readonly code: string; readonly value?: string }

export const taxonomyCodes = Object.keys(taxonomies) as TaxonomyCode[] // Keys of the object.

/** What an offer says in terms of the taxonomies, in their order. */
export function termsOf(offer: OpenOffer): TermOf[] {
  const { details, capacity } = offer
  const all = (taxonomy: TaxonomyCode, codes: readonly string[]): TermOf[] =>
    codes.map((code) => ({ taxonomy, code }))
  const features = [
    ...(offer.outreach ? ['outreach'] : []),
    ...(offer.mainstream ? ['mainstream'] : []),
    ...(details.butEligible === true ? ['but'] : []),
    ...(details.anonymous === true ? ['anonymous'] : []),
  ]
  const figures = {
    places: capacity,
    'places-free': details.placesFree,
    'places-free-on': details.placesFreeOn,
    'how-it-goes': details.howItGoes,
    'registration-note': details.registrationNote,
  }
  return [
    ...all('life-phases', offer.steps),
    ...all('fields', offer.fields),
    ...all('target-groups', details.targetGroups),
    ...all('standards', offer.standards),
    ...all('accessibility', details.accessibility),
    ...all('registration', details.registration === null ? [] : [details.registration]),
    ...all('delivery', details.delivery),
    ...all('features', features),
    ...Object.entries(figures).flatMap(([code, value]): TermOf[] =>
      value === null || value === '' ? [] : [{ taxonomy: 'figures', code, value: String(value) }],
    ),
  ].filter(({ taxonomy, code }) => taxonomies[taxonomy].some((term) => term.code === code))
}

/** The attribute that links something to a term. */
export function attributeOf(
  whole: { id: string; entity: string },
  { taxonomy, code, value }: TermOf,
  texts: HsdsTexts,
): HsdsObject {
  return {
    id: partId(whole.id, `attribute ${taxonomy} ${code}`),
    link_id: whole.id,
    link_entity: whole.entity,
    link_type: taxonomy,
    taxonomy_term_id: termId(taxonomy, code),
    ...(value === undefined ? {} : { value }),
    taxonomy_term: termObject(taxonomy, code, texts),
  }
}

export function taxonomyObject(taxonomy: TaxonomyCode, texts: HsdsTexts): HsdsObject {
  const { name = taxonomy, description = '' } = texts.taxonomies[taxonomy] ?? {}
  return { id: taxonomyId(taxonomy), name, description, version: '1' }
}

export function termObject(taxonomy: TaxonomyCode, code: string, texts: HsdsTexts): HsdsObject {
  const term = taxonomies[taxonomy].find((entry) => entry.code === code)
  const name = term?.name ?? texts.terms[code] ?? code
  return {
    id: termId(taxonomy, code),
    code,
    name,
    description: name,
    taxonomy,
    taxonomy_id: taxonomyId(taxonomy),
    language: 'de',
  }
}

/** All terms of a taxonomy, or of all of them. */
export function termsIn(taxonomy?: TaxonomyCode): TermOf[] {
  return taxonomyCodes
    .filter((one) => taxonomy === undefined || one === taxonomy)
    .flatMap((one) => taxonomies[one].map(({ code }) => ({ taxonomy: one, code })))
}

export function taxonomyOfId(id: string): TaxonomyCode | undefined {
  return taxonomyCodes.find((taxonomy) => taxonomyId(taxonomy) === id.toLowerCase())
}

export function termOfId(id: string): TermOf | undefined {
  return termsIn().find(({ taxonomy, code }) => termId(taxonomy, code) === id.toLowerCase())
}

const ids = new Map<string, string>()

/** Hashed once: pages of services ask thousands of times. */
function idFor(name: string): string {
  const known = ids.get(name)
  if (known !== undefined) return known
  const id = partId(NAMESPACE, name)
  ids.set(name, id)
  return id
}

function taxonomyId(taxonomy: TaxonomyCode): string {
  return idFor(`taxonomy ${taxonomy}`)
}

function termId(taxonomy: TaxonomyCode, code: string): string {
  return idFor(`term ${taxonomy} ${code}`)
}
