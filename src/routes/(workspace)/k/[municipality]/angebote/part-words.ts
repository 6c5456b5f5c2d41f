import {
  accessibilityFeatures,
  evidenceKinds,
  fields,
  fundingKinds,
  lifePhaseSteps,
  spokenLanguages,
  standards,
  targetGroups,
} from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import {
  differingParts,
  noDetails,
  noPlanning,
  partOf,
  saysNothing,
  type OfferContent,
  type OfferContact,
  type OfferFunding,
  type PartKey,
} from '#lib/server/capabilities/offers/index.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import { agesText } from '#lib/ui/offers/ages.ts'
import type { PartInWords } from '#lib/ui/offers/part-types.ts'
import { scheduleText } from '#lib/ui/offers/schedule-text.ts'

type Wanted = { readonly areaName: (areaId: number) => string; readonly locale: Locale }

/**
 * Where two contents differ, each part in words; '' = nothing is said.
 * @param contents `left` is null where there was no offer before
 * @param wanted `withPlanning`: whether the reader sees what planners keep
 */
export function differencesInWords(
  { left, right }: { left: OfferContent | null; right: OfferContent },
  wanted: Wanted & { readonly withPlanning: boolean },
): PartInWords[] {
  const empty: OfferContent = { ...right, ...nothingSaid, details: noDetails, planning: noPlanning }
  return (
    differingParts(left ?? empty, right)
      .filter((key) => wanted.withPlanning || !key.startsWith('planning.'))
      .map((key) => ({
        key,
        label: partLabel(key, wanted.locale),
        left: left === null ? '' : partInWords(left, key, wanted),
        right: partInWords(right, key, wanted),
      }))
      // Of coordinates more is stored than is read.
      .filter((part) => part.left !== part.right)
  )
}

/** What a part is called: as in the form, but for what goes together as one. */
export function partLabel(key: PartKey, locale: Locale): string {
  const { keeping, offers } = messages(locale)
  if (key === 'place' || key === 'ages' || key === 'inPortal') return keeping.parts[key]
  if (key === 'planning.note') return offers.fieldNames.planningNote
  const name = key.slice(key.indexOf('.') + 1)
  return offers.fieldNames[name as keyof typeof offers.fieldNames] // what follows the point is a field's name
}

/** A part of an offer in words; '' = nothing is said. */
export function partInWords(content: OfferContent, key: PartKey, { areaName, locale }: Wanted): string {
  const part = partOf(content, key)
  const { offerForm, offers } = messages(locale)
  if (typeof part === 'boolean') return part ? offerForm.yes : offerForm.no
  if (saysNothing(part)) return ''
  const { details, planning } = content
  switch (key) {
    case 'provider': {
      const { provider } = content
      const kind = provider?.kind == null ? '' : ` (${offers.providerKinds[provider.kind]})`
      return `${provider?.name ?? ''}${kind}`
    }
    case 'place':
      return placeInWords(content.place, locale)
    case 'ages':
      return agesText(content, locale)
    case 'areasServed':
      return content.areasServed.map(areaName).join(', ')
    case 'lastConfirmedOn':
      return formatDate(content.lastConfirmedOn ?? '', locale)
    case 'details.registration':
      return details.registration === null ? '' : offerForm.registration[details.registration]
    case 'details.costKind':
      return details.costKind === null ? '' : offerForm.costKinds[details.costKind]
    case 'details.delivery':
      return details.delivery.map((kind) => offerForm.delivery[kind]).join(', ')
    case 'details.schedules':
      return details.schedules.map((schedule) => scheduleText(schedule, locale)).join('\n')
    case 'details.placesFree': {
      const { placesFree, placesFreeOn } = details
      const day = placesFreeOn === null ? '' : formatDate(placesFreeOn, locale)
      return offerForm.freeOn(formatNumber(placesFree ?? 0, locale), day)
    }
    case 'details.contacts':
      return details.contacts.map(contactInWords).join('\n')
    case 'planning.funding':
      return planning.funding.map((funding) => fundingInWords(funding, locale)).join('\n')
    default:
      return Array.isArray(part)
        ? part.map((code) => nameOf(key, String(code), locale)).join(', ')
        : nameOf(key, String(part), locale)
  }
}

function placeInWords(place: OfferContent['place'], locale: Locale): string {
  if (place === null) return ''
  const { street, postalCode, town, longitude, latitude } = place
  const degrees = (value: number) => formatNumber(value, locale, 5)
  const point =
    longitude === null || latitude === null
      ? ''
      : messages(locale).keeping.point(degrees(latitude), degrees(longitude))
  return [street, `${postalCode} ${town}`.trim(), point].filter((line) => line !== '').join('\n')
}

function contactInWords({ name, phone, email, hours }: OfferContact): string {
  return [name, phone, email, hours].filter((part) => part !== '').join(', ')
}

function fundingInWords({ kind, name, until }: OfferFunding, locale: Locale): string {
  const { span } = messages(locale).offerForm
  return [
    nameOf('planning.funding', kind, locale),
    name,
    until === null ? '' : span.to(formatDate(until, locale)),
  ]
    .filter((part) => part !== '')
    .join(', ')
}

type Named = { readonly code: string; readonly name: Readonly<Record<Locale, string>> }

const lists: { readonly [key in PartKey]?: readonly Named[] } = {
  steps: lifePhaseSteps,
  fields,
  standards,
  'details.targetGroups': targetGroups,
  'details.languages': spokenLanguages,
  'details.accessibility': accessibilityFeatures,
  'planning.funding': fundingKinds,
  'planning.evidence': evidenceKinds,
}

function nameOf(key: PartKey, code: string, locale: Locale): string {
  return lists[key]?.find((entry) => entry.code === code)?.name[locale] ?? code
}

/** Of a new offer only what is said is shown. */
const nothingSaid: Partial<OfferContent> = {
  name: '',
  description: '',
  provider: null,
  place: null,
  ageFromMonths: null,
  ageToMonths: null,
  steps: [],
  fields: [],
  standards: [],
  capacity: null,
  outreach: false,
  mainstream: false,
  cost: '',
  website: '',
  phone: '',
  lastConfirmedOn: null,
  areasServed: [],
}
