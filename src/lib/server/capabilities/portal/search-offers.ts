import { readAge, search, type FacetCount, type NextStep } from '@gelingen/search'
import { ageFit, mayBeForAge, type AgeRange } from './search-age-rules.ts'
import type { FacetName } from './search-design.ts'
import { distanceMetres, nearnessFit } from './search-nearness-rules.ts'
import type { FoundPlace, SearchDirectory } from './search-types.ts'

/** What a family asks. */
export type SearchQuestion = {
  /** As they wrote it; an age in it counts. */
  readonly text: string
  /** Said apart: what is known to be for other ages is left out. */
  readonly age: AgeRange | null
  readonly place: FoundPlace | null
  /** Values by facet: one of them in each. */
  readonly filters: Partial<Record<FacetName, readonly string[]>>
  readonly order: 'fit' | 'near'
  /** 1 = first. */
  readonly page: number
}

export type FoundOffer = {
  readonly offerId: number
  /** As the crow flies; null = no place was given, or that of the offer is not known. */
  readonly metres: number | null
}

export type Found = {
  readonly total: number
  readonly offers: readonly FoundOffer[]
  /** By facet, how many there would be with this value alone chosen in it; most first. */
  readonly facets: Readonly<Record<string, readonly FacetCount[]>>
  readonly didYouMean: string | null
  /** Where nothing was found: what to leave out, and how many there are then. */
  readonly nextSteps: readonly (NextStep | { leaveOut: { kind: 'age' }; total: number })[]
  /** The text that was looked for, without an age. */
  readonly words: string
  /** Offers that the words alone would find; null where something was found anyway. */
  readonly totalByWords: number | null
}

export const PAGE_SIZE = 20
/** Beyond it nobody reads on, and every page costs more. */
const MOST_PAGES = 500

/** Finds what fits a question: words first, then age and nearness. */
export function searchOffers(directory: SearchDirectory, question: SearchQuestion): Found {
  const { index, offers } = directory
  const read = readAge(question.text)
  const words = read?.rest ?? question.text
  const age = question.age ?? read
  const from = question.place?.position ?? null
  const metresTo = (id: string) => distanceMetres(from, offers.get(id)?.position ?? null)
  const fit = (id: string) => {
    const facts = offers.get(id)
    const ofAge = age === null ? 1 : ageFit(facts?.ages ?? null, age)
    const ofPlace = from === null ? 1 : nearnessFit(metresTo(id), facts?.comesToFamilies ?? false)
    return ofAge * ofPlace
  }
  const near = (id: string) => {
    const metres = metresTo(id)
    return metres === null ? 0 : 1 / (1 + metres)
  }
  const isByNearness = question.order === 'near' && from !== null
  const { filters } = question
  const asked = {
    text: words,
    filters,
    order: isByNearness ? ('fit' as const) : ('score' as const),
    ...(isByNearness ? { fit: near } : age === null && from === null ? {} : { fit }),
    offset: (Math.min(question.page, MOST_PAGES) - 1) * PAGE_SIZE,
    size: PAGE_SIZE,
  }
  const admits = admittedBy(directory, question.age)
  const found = search(index, { ...asked, ...admits })
  const withoutAge =
    found.total > 0 || question.age === null ? 0 : search(index, { text: words, filters, size: 0 }).total
  return {
    total: found.total,
    offers: found.hits.map(({ id }) => ({ offerId: Number(id), metres: metresTo(id) })),
    facets: found.facets,
    didYouMean: found.didYouMean,
    nextSteps: [
      ...(withoutAge > 0 ? [{ leaveOut: { kind: 'age' as const }, total: withoutAge }] : []),
      ...found.nextSteps,
    ],
    words,
    totalByWords: found.total > 0 ? null : search(index, { text: words, size: 0 }).total,
  }
}

function admittedBy({ offers }: SearchDirectory, age: AgeRange | null) {
  if (age === null) return {}
  return { admits: (id: string) => mayBeForAge(offers.get(id)?.ages ?? null, age) }
}
