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
  partOf,
  saysNothing,
  type OfferContent,
  type OfferContact,
  type OfferFunding,
  type OfferSchedule,
  type PartKey,
} from '#lib/server/capabilities/offers/index.ts'
import { formatDate } from '#lib/ui/format.ts'
import { agesText } from '#lib/ui/offers/ages.ts'
import type { PartInWords } from '#lib/ui/offers/part-types.ts'

type Wanted = { readonly areaName: (areaId: number) => string; readonly locale: Locale }

/** Where two contents differ, each part in words; '' = nothing is said. */
export function differencesInWords(
  { left, right }: { left: OfferContent | null; right: OfferContent },
  wanted: Wanted,
): PartInWords[] {
  const empty: OfferContent = { ...right, ...nothingSaid, details: noDetails }
  const texts = messages(wanted.locale).keeping
  return differingParts(left ?? empty, right).map((key) => ({
    key,
    label: texts.parts[key],
    left: left === null ? '' : partInWords(left, key, wanted),
    right: partInWords(right, key, wanted),
  }))
}

/** A part of an offer in words; '' = nothing is said. */
export function partInWords(content: OfferContent, key: PartKey, { areaName, locale }: Wanted): string {
  const part = partOf(content, key)
  const { keeping, offers } = messages(locale)
  const { words } = keeping
  if (typeof part === 'boolean') return part ? words.yes : words.no
  if (saysNothing(part)) return ''
  const { details, planning } = content
  switch (key) {
    case 'provider': {
      const { provider } = content
      const kind = provider?.kind == null ? '' : ` (${offers.providerKinds[provider.kind]})`
      return `${provider?.name ?? ''}${kind}`
    }
    case 'place': {
      const { place } = content
      const point = place?.longitude == null ? '' : `${place.latitude} N, ${place.longitude} O`
      return [place?.street, `${place?.postalCode ?? ''} ${place?.town ?? ''}`.trim(), point]
        .filter((line) => line)
        .join('\n')
    }
    case 'ages':
      return agesText(content, locale)
    case 'areasServed':
      return content.areasServed.map(areaName).join(', ')
    case 'lastConfirmedOn':
      return formatDate(content.lastConfirmedOn ?? '', locale)
    case 'details.registration':
      return details.registration === null ? '' : words.registration[details.registration]
    case 'details.costKind':
      return details.costKind === null ? '' : words.costKind[details.costKind]
    case 'details.delivery':
      return details.delivery.map((kind) => words.delivery[kind]).join(', ')
    case 'details.schedules':
      return details.schedules.map((schedule) => scheduleInWords(schedule, locale)).join('\n')
    case 'details.placesFree':
      return words.freeOn(details.placesFree ?? 0, formatDate(details.placesFreeOn ?? '', locale))
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

function scheduleInWords(schedule: OfferSchedule, locale: Locale): string {
  const times = [schedule.from, schedule.to].filter((time) => time !== '').join('–')
  const { everyOtherWeek } = messages(locale).keeping.words
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const days =
    schedule.kind === 'date'
      ? formatDate(schedule.date, locale)
      : // The first of January 2024 was a Monday.
        schedule.weekdays.map((weekday) => day.format(Date.UTC(2024, 0, weekday))).join(', ')
  const rhythm = schedule.kind === 'weekly' && schedule.everyWeeks === 2 ? everyOtherWeek : ''
  return [days, times, rhythm, schedule.note].filter((part) => part !== '').join(' · ')
}

function contactInWords({ name, phone, email, hours }: OfferContact): string {
  return [name, phone, email, hours].filter((part) => part !== '').join(' · ')
}

function fundingInWords({ kind, name, until }: OfferFunding, locale: Locale): string {
  const { words } = messages(locale).keeping
  return [
    nameOf('planning.funding', kind, locale),
    name,
    until === null ? '' : words.until(formatDate(until, locale)),
  ]
    .filter((part) => part !== '')
    .join(' · ')
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
