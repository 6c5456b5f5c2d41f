import type { OfferDetails } from '../offers/index.ts'

/** What links of this capability are for; a link opens a request. */
export const CONFIRM_OFFERS = 'confirm-offers'

/** An offer that is to be confirmed, or soon. */
export type DueOffer = {
  readonly offerId: number
  readonly name: string
  readonly providerId: number | null
  readonly providerName: string | null
  /** Of the provider, else of the offer; '' = none. */
  readonly address: string
  /** ISO date. */
  readonly dueOn: string
}

/** Somebody who is asked about all of their offers at once. */
export type Recipient = {
  readonly address: string
  /** Of the provider; '' where offers of several have the address. */
  readonly name: string
  readonly offers: readonly DueOffer[]
}

/** A question that has been put to a recipient and is not answered in full yet. */
export type OpenRequest = {
  readonly requestId: number
  readonly address: string
  readonly name: string
  /** Mails since the newest of its offers came in. */
  readonly mails: number
  /** ISO date; null = none yet. */
  readonly lastMailOn: string | null
  /** ISO date. */
  readonly openedOn: string
  /** The offers that a mail has named. */
  readonly askedOfferIds: readonly number[]
}

export const answerKinds = ['confirmed', 'gone', 'changed'] as const
export type AnswerKind = (typeof answerKinds)[number]

/** What somebody says has changed; absent = as it was. */
export type ChangedFields = {
  readonly description?: string
  readonly howItGoes?: string
  /** In words; a person puts them into the form. */
  readonly times?: string
  readonly cost?: string
  readonly website?: string
  readonly phone?: string
  readonly email?: string
  readonly placesFree?: number
}

/** An offer as its provider sees it by the link. */
export type AskedOffer = {
  readonly offerId: number
  readonly version: number
  readonly name: string
  readonly description: string
  readonly providerName: string | null
  readonly street: string
  readonly postalCode: string
  readonly town: string
  readonly ageFromMonths: number | null
  readonly ageToMonths: number | null
  readonly cost: string
  readonly website: string
  readonly phone: string
  readonly details: OfferDetails
  /** ISO date; null = never. */
  readonly lastConfirmedOn: string | null
  /** The latest answer to this request. */
  readonly answer: { readonly kind: AnswerKind; readonly at: Date } | null
}

/** What somebody has to decide: an offer is gone, or has changed. */
export type OpenAnswer = {
  readonly answerId: number
  readonly kind: 'gone' | 'changed'
  readonly offerId: number
  readonly offerName: string
  /** What the entry says now, of the fields that a link can change. */
  readonly now: Required<Omit<ChangedFields, 'times' | 'placesFree'>> & { readonly placesFree: number | null }
  readonly changes: ChangedFields
  readonly note: string
  readonly at: Date
  readonly address: string
}
