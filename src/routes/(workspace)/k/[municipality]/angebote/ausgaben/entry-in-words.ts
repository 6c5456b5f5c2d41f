import {
  accessibilityFeature,
  spokenLanguage,
  targetGroup,
  type AccessibilityCode,
  type SpokenLanguageCode,
  type TargetGroupCode,
} from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import type { EditionContent } from '#lib/server/capabilities/editions/index.ts'
import type { PrintableOffer } from '#lib/server/capabilities/offers/index.ts'
import { agesText } from '#lib/ui/offers/ages.ts'
import { scheduleText } from '#lib/ui/offers/schedule-text.ts'

/** An offer as an edition prints it. */
export type EditionEntry = {
  readonly offerId: number
  readonly name: string
  readonly provider: string
  /** '' where only the essentials are printed. */
  readonly text: string
  /** Terms with what is said; `href` where it leads somewhere. */
  readonly facts: readonly { readonly term: string; readonly text: string; readonly href?: string }[]
  /** Families read that it may be out of date; '' = it is not. */
  readonly remark: string
}

/** @param portal address of the families' portal; null = closed */
export function entryInWords(
  offer: PrintableOffer,
  {
    edition,
    isUnconfirmed,
    portal,
  }: {
    edition: Pick<EditionContent, 'entries' | 'language'>
    isUnconfirmed: boolean
    portal: string | null
  },
): EditionEntry {
  const { language: locale } = edition
  const texts = messages(locale).editions.print
  const terms = texts.facts
  const { details } = offer
  const isFull = edition.entries === 'full'
  const more: EditionEntry['facts'] = [
    {
      term: terms.registration,
      text: joined([
        details.registration && texts.registration[details.registration],
        details.registrationNote,
      ]),
    },
    { term: terms.bring, text: details.whatToBring },
    { term: terms.languages, text: listed(details.languages.map((code) => languageName(code))) },
    {
      term: terms.accessibility,
      text: joined([
        listed(details.accessibility.map((code) => accessName(code))),
        details.accessibilityNote,
      ]),
    },
    {
      term: terms.contact,
      text: details.contacts
        .map(({ name, phone, email, hours }) => listed([name, phone, email, hours]))
        .join('; '),
    },
  ]
  const address = [offer.place?.street, `${offer.place?.postalCode ?? ''} ${offer.place?.town ?? ''}`.trim()]
  const facts: EditionEntry['facts'] = [
    {
      term: terms.who,
      text: listed([agesText(offer, locale), ...details.targetGroups.map((code) => groupName(code))]),
    },
    { term: terms.when, text: details.schedules.map((one) => scheduleText(one, locale, 'full')).join('; ') },
    {
      term: terms.where,
      text: listed([
        ...address,
        ...details.delivery.filter((kind) => kind !== 'place').map((kind) => texts.delivery[kind]),
      ]),
    },
    { term: terms.cost, text: costOf(offer, locale) },
    ...(isFull ? more : []),
    { term: terms.phone, text: offer.phone },
    { term: terms.email, text: isFull ? details.email : '' },
    webOf(terms.web, offer.website),
    ...(portal !== null && isFull ? [webOf(terms.portal, `${portal}/angebot/${offer.offerId}`)] : []),
  ]
  return {
    offerId: offer.offerId,
    name: offer.name,
    provider: offer.provider ?? '',
    text: isFull ? joined([offer.description, details.howItGoes], '\n') : '',
    facts: facts.filter(({ text }) => text !== ''),
    remark: isUnconfirmed ? texts.unconfirmed : '',
  }

  // Stored are codes of the catalogue; one that it does not have any more says itself.
  function groupName(code: string): string {
    return named(() => targetGroup(code as TargetGroupCode).name[locale], code)
  }
  function languageName(code: string): string {
    return named(() => spokenLanguage(code as SpokenLanguageCode).name[locale], code)
  }
  function accessName(code: string): string {
    return named(() => accessibilityFeature(code as AccessibilityCode).name[locale], code)
  }
}

function costOf({ cost, details }: PrintableOffer, locale: EditionContent['language']): string {
  const texts = messages(locale).editions.print
  const kinds = { free: texts.free, paid: cost === '' ? texts.paid : '', 'by-income': texts.byIncome }
  return listed([
    details.costKind === null ? '' : kinds[details.costKind],
    cost,
    details.butEligible === true ? texts.but : '',
    details.anonymous === true ? texts.anonymous : '',
  ])
}

/** Printed without what programs need only. */
function webOf(term: string, address: string): EditionEntry['facts'][number] {
  const text = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
  return /^https?:\/\//.test(address) ? { term, text, href: address } : { term, text }
}

const listed = (parts: readonly (string | null | undefined)[]) => joined(parts, ', ')

function joined(parts: readonly (string | null | undefined)[], between = '. '): string {
  return parts.filter((part) => part !== null && part !== undefined && part !== '').join(between)
}

function named(name: () => string, code: string): string {
  try {
    return name()
  } catch {
    return code
  }
}
