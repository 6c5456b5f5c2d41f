import type { UncheckedAnswers } from '@gelingen/questionnaire'
import type { Actor, Membership, Network, NetworkLink, Tie } from '../actors/index.ts'
import type { OfferContent } from '../offers/index.ts'

/** What becomes of answers. `provider` is only told apart from others, never written. */
export const targetKinds = ['provider', 'offer', 'actor', 'network', 'membership', 'tie', 'link'] as const
export type TargetKind = (typeof targetKinds)[number]

/** What is said of something, as it is stored there: null, '' and an empty list = nothing. */
export type FactValue = string | number | boolean | null | readonly string[] | readonly number[]
/** By the names of the fields that they stand in. */
export type Facts = Readonly<Record<string, FactValue>>

/** What one answer says, and what one who is shown `before` would have answered. */
export type Said = {
  readonly fact: string
  readonly value: FactValue
  /** Id of the question. */
  readonly question: string
  /** What the fact becomes; undefined = the answer is what was known before. */
  after(before: FactValue): FactValue | undefined
}

/** What a submitted response says of one thing. */
export type Statement = {
  readonly responseKey: string
  /** ISO date. */
  readonly submittedOn: string
  readonly recipientId: number | null
  /** Names the statement within the response; stays as it is when other answers change. */
  readonly entry: string
  readonly kind: TargetKind
  /** As it is called in the answer, or in the list that it was chosen from; '' = nobody said. */
  readonly name: string
  /** Of the list that it was chosen from, or of the recipient: `actor-7`. */
  readonly code: string | null
  readonly said: readonly Said[]
  /** What else is written where it is new. */
  readonly base: Facts
  /**
   * Entries of what it joins: of a membership and a link the network first, of a tie the one who answers. Of an offer its provider.
   */
  readonly ends: readonly string[]
}

/** A submitted response of a named survey. */
export type TakeoverResponse = {
  readonly responseKey: string
  readonly submittedOn: string
  readonly answers: UncheckedAnswers
  readonly recipient: {
    readonly recipientId: number | null
    readonly providerId: number | null
    readonly actorId: number | null
    readonly networkId: number | null
  }
}

export type KnownArea = { readonly areaId: number; readonly code: string; readonly level: string }
export type KnownProvider = {
  readonly providerId: number
  readonly name: string
  readonly kind: 'public' | 'free' | 'commercial' | null
}
export type KnownOffer = {
  readonly offerId: number
  readonly version: number
  readonly providerId: number | null
  readonly content: OfferContent
}

/** What the municipality has. */
export type Known = {
  readonly providers: readonly KnownProvider[]
  /** Of the providers concerned, and those that were named. */
  readonly offers: readonly KnownOffer[]
  readonly actors: readonly Actor[]
  readonly networks: readonly Network[]
  readonly memberships: readonly Membership[]
  readonly ties: readonly Tie[]
  readonly links: readonly NetworkLink[]
}

/** taken: written; left: not wanted; matched: which one it is, or (without a target) that it is none of ours. */
export type DecisionKind = 'taken' | 'left' | 'matched'
/** One that holds: those that were undone are not among them. */
export type Decision = {
  readonly responseKey: string
  readonly entry: string
  readonly decision: DecisionKind
  /** As `targetOf` writes it: `offer-7`, `membership-3-12`; null = nothing was written. */
  readonly target: string | null
  /** What was said then, by fact. */
  readonly said: Facts
}

export type Difference = {
  readonly fact: string
  readonly before: FactValue
  readonly after: FactValue
  /** Id of the question; null = it follows from who answers. */
  readonly question: string | null
}

/** What an answer would change. */
export type Proposal = {
  /** Says nothing of the response that it comes from. */
  readonly proposalId: string
  /** Changes with what it would change: who takes it, names what was seen. */
  readonly seen: string
  readonly kind: TargetKind
  readonly isNew: boolean
  readonly name: string
  /** Names of what a membership, a tie or a link joins; of an offer, of its provider. */
  readonly endNames: readonly string[]
  /** What it is about; null = new. Of memberships, ties and links both ends, as far as they exist. */
  readonly targetIds: readonly (number | null)[]
  /** The version that was read; null = it has none. */
  readonly version: number | null
  readonly differences: readonly Difference[]
  /** Which ones of ours it may be; empty = that is clear. */
  readonly candidates: readonly { readonly id: number; readonly name: string }[]
  /** Ids of the proposals that are taken along. */
  readonly needs: readonly string[]
  /** Ids of the proposals that have to be settled before. */
  readonly waitsFor: readonly string[]
  /** All facts where it is new, those that change otherwise. */
  readonly facts: Facts
  readonly statement: Statement
}
