import { searchTexts } from '#lib/messages/portal/search/index.ts'
import { termsTexts } from '#lib/messages/portal/terms/index.ts'
import { ageWords } from '#lib/portal/age-words.ts'
import { forEachLanguage } from '#lib/portal/for-each-language.ts'
import { formatDay } from '#lib/portal/format-day.ts'
import { languageTag, type PortalLanguage } from '#lib/portal/languages.ts'
import { phoneLink } from '#lib/portal/phone-link.ts'
import { occurrenceWords } from '#lib/portal/schedule-words.ts'
import {
  holidaysOf,
  isFreeOffer,
  occurrences,
  PAGE_SIZE,
  saidMetres,
  type Found,
  type ListedOffer,
  type OpenPortal,
} from '#lib/server/capabilities/portal/index.ts'
import { confirmationState } from '#lib/server/capabilities/upkeep/index.ts'
import type { SearchLinks } from './search-links.ts'

/** An offer as it stands in the list. Everything is in the words of the page; '' = not known. */
export type FoundCard = {
  offerId: number
  /** From 1, through all pages; it also stands on the map. */
  number: number
  name: string
  href: string
  text: string
  /** The texts are a translation; otherwise they are German. */
  isTranslated: boolean
  facts: string[]
  tags: string[]
  next: string
  phone: { text: string; href: string } | null
  mayBeOld: boolean
  keep: { href: string; isKept: boolean }
}

type Given = {
  found: Found
  rows: readonly ListedOffer[]
  portal: OpenPortal
  language: PortalLanguage
  kept: readonly number[]
  links: SearchLinks
  /** ISO date. */
  today: string
  page: number
}

/** How far ahead the next time is looked for. */
const DAYS_SOON = 35

export function foundCards({ found, rows, page, ...given }: Given): FoundCard[] {
  const metres = new Map(found.offers.map(({ offerId, metres }) => [offerId, metres]))
  return rows.map((row, at) => {
    const number = (page - 1) * PAGE_SIZE + at + 1
    return cardOf(row, { ...given, number, metres: metres.get(row.offerId) ?? null })
  })
}

type OfCard = Omit<Given, 'found' | 'rows' | 'page'> & { number: number; metres: number | null }

function cardOf(
  row: ListedOffer,
  { portal, language, kept, links, today, number, metres }: OfCard,
): FoundCard {
  const texts = searchTexts(language)
  const isKept = kept.includes(row.offerId)
  const list = isKept ? kept.filter((id) => id !== row.offerId) : [...kept, row.offerId]
  const ages = ageWords(row, language)
  const rhythm = { ...portal, hideAfterDays: null }
  return {
    offerId: row.offerId,
    number,
    name: row.name,
    href: links.offer(row.offerId),
    text: firstWords(row.description),
    isTranslated: row.isTranslated,
    facts: [
      row.providerName,
      placeOf(row),
      metres === null ? '' : texts.distance(wayInWords(saidMetres(metres), language)),
      ages === '' ? '' : `${texts.age}: ${ages}`,
    ].filter((fact) => fact !== ''),
    tags: tagsOf(row, language),
    next: nextTime(row, { portal, language, today }),
    phone: row.phone === '' ? null : { text: row.phone, href: phoneLink(row.phone) },
    mayBeOld: confirmationState(row, rhythm, today) === 'marked',
    keep: { href: links.keeping(list), isKept },
  }
}

/** Quarter or street; the town only where nothing finer is known. */
function placeOf({ areaName, street, town }: ListedOffer): string {
  const where = [street, areaName].filter((part) => part !== '')
  return where.length > 0 ? where.join(', ') : town
}

const MOST_CHARACTERS = 160
const MOST_OF_PRICE = 40

/** The first words of a text, whole ones. */
function firstWords(text: string, most = MOST_CHARACTERS): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= most) return line
  return `${line.slice(0, line.lastIndexOf(' ', most)).replace(/[.,;:–-]+$/, '')} …`
}

/** What an offer costs is written in German: others read what kind of price it is. */
function tagsOf(row: ListedOffer, language: PortalLanguage): string[] {
  const texts = searchTexts(language)
  const terms = termsTexts(language)
  const { costKind, anonymous, accessibility, delivery } = row.details
  const isGerman = language === 'de' || language === 'leicht'
  const price =
    isGerman && row.cost !== ''
      ? firstWords(row.cost, MOST_OF_PRICE)
      : costKind === null
        ? ''
        : terms.costs[costKind]
  return [
    isFreeOffer(row) ? texts.free : price,
    anonymous === true ? texts.anonymous : '',
    accessibility.includes('step-free') ? terms.accessibility['step-free'] : '',
    delivery.includes('online') ? texts.online : '',
  ].filter((tag) => tag !== '')
}

function nextTime(
  { details }: ListedOffer,
  { portal, language, today }: { portal: OpenPortal; language: PortalLanguage; today: string },
): string {
  const [next] = occurrences(details.schedules, {
    from: today,
    days: DAYS_SOON,
    most: 1,
    isHoliday: holidaysOf(portal),
  })
  if (next === undefined) return ''
  const day = next.day === today ? searchTexts(language).today : formatDay(next.day, language, 'soon')
  return occurrenceWords(next, language, day)
}

/** "700 m", "1,2 km". */
function wayInWords(metres: number, language: PortalLanguage): string {
  return metres < 1_000 ? metresIn(language).format(metres) : kilometresIn(language).format(metres / 1_000)
}

const metresIn = forEachLanguage((language) => lengthFormat('meter', language))
const kilometresIn = forEachLanguage((language) => lengthFormat('kilometer', language))

function lengthFormat(unit: 'meter' | 'kilometer', language: PortalLanguage): Intl.NumberFormat {
  return new Intl.NumberFormat(languageTag(language), { style: 'unit', unit, numberingSystem: 'latn' })
}
