import {
  accessibilityFeatures,
  evidenceKinds,
  fundingKinds,
  spokenLanguages,
  targetGroups,
} from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { Offer, OfferContact, OfferFunding } from '#lib/server/capabilities/offers/index.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import { scheduleText } from '#lib/ui/offers/schedule-text.ts'

export type Fact = { term: string; text: string; href?: string }

/** When it takes place, how one registers and what it costs. */
export function whenAndHow({ details, cost }: Offer, locale: Locale): Fact[] {
  const { offers, offerForm } = messages(locale)
  const names = offers.fieldNames
  return [
    { term: names.schedules, text: details.schedules.map((one) => scheduleText(one, locale)).join('\n') },
    {
      term: names.registration,
      text: joined([
        details.registration === null ? '' : offerForm.registration[details.registration],
        details.registrationNote,
      ]),
    },
    {
      term: names.cost,
      text: joined([details.costKind === null ? '' : offerForm.costKinds[details.costKind], cost]),
    },
    { term: names.butEligible, text: yesNo(details.butEligible, locale) },
    { term: names.anonymous, text: yesNo(details.anonymous, locale) },
    {
      term: names.placesFree,
      text:
        details.placesFree === null
          ? ''
          : offerForm.freeOn(
              formatNumber(details.placesFree, locale),
              details.placesFreeOn === null ? '' : formatDate(details.placesFreeOn, locale),
            ),
    },
    { term: names.whatToBring, text: details.whatToBring },
  ]
}

/** For whom it is above all, in which languages, and whether everybody can get in. */
export function forWhomAbove({ details }: Offer, locale: Locale): Fact[] {
  const { offers, offerForm } = messages(locale)
  const names = offers.fieldNames
  return [
    { term: names.targetGroups, text: namesOf(targetGroups, details.targetGroups, locale) },
    { term: names.languages, text: namesOf(spokenLanguages, details.languages, locale) },
    {
      term: names.accessibility,
      text: joined([
        namesOf(accessibilityFeatures, details.accessibility, locale),
        details.accessibilityNote,
      ]),
    },
    { term: names.delivery, text: details.delivery.map((kind) => offerForm.delivery[kind]).join(', ') },
  ]
}

/** Whom one may ask. */
export function whomToAsk({ details }: Offer, locale: Locale): Fact[] {
  const names = messages(locale).offers.fieldNames
  return [
    {
      term: names.email,
      text: details.email,
      ...(details.email !== '' && {
        href: `mailto:${encodeURIComponent(details.email).replace('%40', '@')}`,
      }),
    },
    { term: names.contacts, text: details.contacts.map(contactText).join('\n') },
  ]
}

/** What planners keep; never public. */
export function planningFacts({ planning }: Offer, locale: Locale): Fact[] {
  const names = messages(locale).offers.fieldNames
  return [
    { term: names.funding, text: planning.funding.map((one) => fundingText(one, locale)).join('\n') },
    { term: names.networks, text: planning.networks.join(', ') },
    {
      term: names.evidence,
      text: namesOf(evidenceKinds, planning.evidence === null ? [] : [planning.evidence], locale),
    },
    { term: names.evidenceNote, text: planning.evidenceNote },
    { term: names.planningNote, text: planning.note },
  ]
}

export function fundingText({ kind, name, until }: OfferFunding, locale: Locale): string {
  const end = until === null ? '' : messages(locale).offerForm.span.to(formatDate(until, locale))
  return joined([namesOf(fundingKinds, [kind], locale), name, end])
}

function contactText({ name, phone, email, hours }: OfferContact): string {
  return joined([name, phone, email, hours])
}

type Named = { readonly code: string; readonly name: Readonly<Record<Locale, string>> }

function namesOf(entries: readonly Named[], codes: readonly string[], locale: Locale): string {
  return codes.map((code) => entries.find((entry) => entry.code === code)?.name[locale] ?? code).join(', ')
}

function yesNo(holds: boolean | null, locale: Locale): string {
  const { offerForm } = messages(locale)
  return holds === null ? '' : holds ? offerForm.yes : offerForm.no
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ')
}
