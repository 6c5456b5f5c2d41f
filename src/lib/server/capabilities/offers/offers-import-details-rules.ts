import { accessibilityCodes, codesMeant, languageCodes, targetGroupCodes } from './offer-codes.ts'
import { costKindOf, readCostKind, readDelivery, readRegistration } from './offer-choices-rules.ts'
import type { OfferDetails } from './offer-details-types.ts'
import { inOrder } from './offer-rules.ts'
import { cleanLine, cleanText, readCapacity, readDate, readEmail, readYesNo } from './offer-texts-rules.ts'
import type { OfferCells } from './offers-import-cells-rules.ts'
import type { OfferColumn, OfferSettings } from './offers-import-definition.ts'
import { readScheduleText } from './read-schedule-text-rules.ts'

/** Longest texts of the details, in characters. */
const longest = {
  howItGoes: 5000,
  whatToBring: 2000,
  registrationNote: 1000,
  accessibilityNote: 1000,
  contact: 200,
}

export type ReadDetails = {
  /** Only what the recipe has a column or a setting for: the rest is kept as it is stored. */
  readonly says: Partial<OfferDetails>
  /** Opening times that could not be read at all; the description keeps them, so that nothing is lost. */
  readonly unreadTimes: string
}

/**
 * Reads what families are told beyond the first cut.
 * @param today ISO date: when places are free, where the file names no day
 */
export function readDetails(
  cells: OfferCells,
  set: OfferSettings,
  { decimal, today }: { decimal: ',' | '.'; today: string },
): ReadDetails {
  const { schedules, unreadTimes } = schedulesOf(cells)
  const says = {
    ...textsOf(cells),
    ...registrationOf(cells, set),
    ...codesSaid(cells, set),
    ...answersOf(cells, set),
    ...costKindSaid(cells, set),
    ...placesFreeOf(cells, decimal, today),
    ...contactsOf(cells),
    ...(schedules === undefined ? {} : { schedules }),
  }
  return { says, unreadTimes }
}

function textsOf(cells: OfferCells): Partial<OfferDetails> {
  const fields = ['howItGoes', 'whatToBring', 'registrationNote', 'accessibilityNote'] as const
  const texts = fields
    .filter((field) => cells.has(field))
    .map((field) => [field, shortEnough(cells, field, cleanText(cells.text(field)), longest[field])])
  const email = cells.has('email') ? { email: cells.read('email', readEmail, 'noted') ?? '' } : {}
  return { ...Object.fromEntries(texts), ...email }
}

/** A text that is none of the words says how one registers, unless the file has a column for that. */
function registrationOf(cells: OfferCells, set: OfferSettings): Partial<OfferDetails> {
  if (!cells.has('registration'))
    return set.registration === undefined ? {} : { registration: set.registration }
  const kind = cells.read('registration', readRegistration, 'noted')
  if (kind !== null) return { registration: kind }
  const text = cleanText(cells.text('registration'))
  const note =
    text === '' || cells.has('registrationNote')
      ? {}
      : { registrationNote: text.slice(0, longest.registrationNote) }
  return { registration: set.registration ?? null, ...note }
}

function codesSaid(cells: OfferCells, set: OfferSettings): Partial<OfferDetails> {
  const said = codeLists
    .filter(({ field }) => cells.has(field) || set[field] !== undefined)
    .map(({ field, order }) => [field, codesOf(cells, field, set[field], order)])
  return Object.fromEntries(said) as Partial<OfferDetails> // The keys are those of `codeLists`.
}

function answersOf(cells: OfferCells, set: OfferSettings): Partial<OfferDetails> {
  const yesNo = (['butEligible', 'anonymous'] as const)
    .filter((field) => cells.has(field) || set[field] !== undefined)
    .map((field) => [field, cells.read(field, readYesNo) ?? set[field] ?? null])
  const isSaid = cells.has('delivery') || set.delivery !== undefined
  const delivery = isSaid
    ? { delivery: cells.read('delivery', readDelivery, 'noted') ?? set.delivery ?? [] }
    : {}
  return { ...Object.fromEntries(yesNo), ...delivery }
}

/** Nothing, where nothing in the file says whether it costs something. */
function costKindSaid(cells: OfferCells, set: OfferSettings): Partial<OfferDetails> {
  const kind = cells.read('costKind', readCostKind, 'noted')
  if (kind !== null) return { costKind: kind }
  const free = cells.read('free', readYesNo)
  if (free !== null) return { costKind: free ? 'free' : 'paid' }
  const said = set.costKind ?? costKindOf(cells.line('cost') || (set.cost ?? ''))
  return said !== null || cells.has('costKind') || cells.has('free') ? { costKind: said } : {}
}

function placesFreeOf(cells: OfferCells, decimal: ',' | '.', today: string): Partial<OfferDetails> {
  if (!cells.has('placesFree')) return {}
  const placesFree = cells.read('placesFree', (text) => readCapacity(text, decimal))
  const day = cells.read('placesFreeOn', readDate) ?? cells.read('lastConfirmedOn', readDate) ?? today
  return { placesFree, placesFreeOn: placesFree === null ? null : day }
}

function schedulesOf(cells: OfferCells): { schedules?: OfferDetails['schedules']; unreadTimes: string } {
  if (!cells.has('schedules')) return { unreadTimes: '' }
  const text = cells.text('schedules')
  const { schedules, unread } = readScheduleText(text)
  if (unread.length > 0)
    cells.tell({
      meaning: 'schedules',
      code: schedules.length > 0 ? 'offers/schedule-partly-read' : 'offers/schedule-not-read',
      details: { value: unread.join('; ').slice(0, 200) },
      weight: 'noted',
    })
  return { schedules, unreadTimes: schedules.length === 0 ? cleanLine(text) : '' }
}

const codeLists = [
  { field: 'targetGroups', order: targetGroupCodes },
  { field: 'languages', order: languageCodes },
  { field: 'accessibility', order: accessibilityCodes },
] as const

/** Of codes that nobody knows the file is told; the others are taken. */
function codesOf(
  cells: OfferCells,
  field: (typeof codeLists)[number]['field'],
  set: readonly string[] | undefined,
  order: readonly string[],
): readonly string[] {
  const named = codesMeant(field, cells.text(field))
  const unknown = named.filter((code) => !order.includes(code))
  if (unknown.length > 0)
    cells.tell({
      meaning: field,
      code: 'offers/code-left-out',
      details: { value: unknown.join('; ').slice(0, 200), field },
      weight: 'noted',
    })
  const known = inOrder(
    named.filter((code) => order.includes(code)),
    order,
  )
  return known.length > 0 ? known : inOrder(set ?? [], order)
}

const contactColumns = [
  'contactName',
  'contactPhone',
  'contactEmail',
  'contactHours',
] as const satisfies OfferColumn[]

function contactsOf(cells: OfferCells): Partial<OfferDetails> {
  if (!contactColumns.some((column) => cells.has(column))) return {}
  const part = (column: (typeof contactColumns)[number]) =>
    shortEnough(cells, column, cells.line(column), longest.contact)
  const contact = {
    name: part('contactName'),
    phone: part('contactPhone'),
    email: cells.read('contactEmail', readEmail, 'noted') ?? '',
    hours: part('contactHours'),
  }
  return { contacts: Object.values(contact).every((said) => said === '') ? [] : [contact] }
}

function shortEnough(cells: OfferCells, field: string, text: string, most: number): string {
  if (text.length > most)
    cells.tell({
      meaning: field,
      code: 'offers/text-too-long',
      details: { field, length: text.length, longest: most },
      weight: 'refused',
    })
  return text
}
