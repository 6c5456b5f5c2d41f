import { isFieldCode, mainstreamPosts } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { ComputedChain } from '#lib/server/capabilities/chain/index.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { fieldName } from '#lib/ui/chain/say-cell.ts'
import { bundleOffers, type PicturedOffer } from '#lib/ui/chain-picture/bundle-offers.ts'
import { formatDate, formatNumber } from '#lib/ui/format.ts'
import type { PictureQuery } from './picture-query.ts'
import { stepsInWords, type PicturedPlace } from './read-picture.ts'

const MOST = 100

/** The offers of the bar or post that an address names. */
export type BarOffers = {
  readonly title: string
  readonly steps: string
  readonly rows: readonly {
    readonly href: string
    readonly name: string
    readonly places: string
    readonly confirmed: string
  }[]
  readonly count: number
  /** Where more of them are found; null = nowhere. */
  readonly more: string | null
}

/** @returns null where no bar is named, or there are no such offers any more: then `title` is missing */
export function barOffers(
  computed: ComputedChain,
  { bar, isBarOfOther }: Pick<PictureQuery, 'bar' | 'isBarOfOther'>,
  { places, base, locale }: { places: readonly PicturedPlace[]; base: string; locale: Locale },
): BarOffers | null {
  const pictured = places[isBarOfOther ? 1 : 0]
  if (bar === null || pictured === undefined) return null
  const found = bar.startsWith('post:')
    ? offersOfPost(bar.slice('post:'.length), { pictured, locale })
    : offersOfBar(bar, { pictured, locale })
  if (found === null) return null
  const byName = new Intl.Collator(locale, { numeric: true })
  const rows = found.offers
    .toSorted((a, b) => byName.compare(a.name, b.name))
    .slice(0, MOST)
    .map(({ offerId, name }) => {
      const offer = computed.offers.get(offerId)
      const { lastConfirmedOn = null, capacity = null } = offer ?? {}
      return {
        href: addresses.offer(base, offerId),
        name,
        places: capacity === null ? '' : formatNumber(capacity, locale),
        confirmed:
          lastConfirmedOn === null
            ? messages(locale).chainPicture.never
            : formatDate(lastConfirmedOn, locale),
      }
    })
  return { title: found.title, steps: found.steps, rows, count: found.offers.length, more: found.more(base) }
}

type Found = {
  title: string
  steps: string
  offers: readonly PicturedOffer[]
  more: (base: string) => string | null
}
type Within = { pictured: PicturedPlace; locale: Locale }

function offersOfPost(code: string, { pictured, locale }: Within): Found | null {
  const post = mainstreamPosts.find((one) => one.code === code)
  const offers = pictured.offers.byPost.get(code) ?? []
  if (post === undefined || offers.length === 0) return null
  const texts = messages(locale).chainPicture
  return {
    title: texts.postTitle(texts.offers(formatNumber(offers.length, locale)), post.name[locale]),
    steps: post.reason[locale],
    offers,
    more: (base) => addresses.offers(base, { step: '', field: post.field }),
  }
}

function offersOfBar(bar: string, { pictured, locale }: Within): Found | null {
  const cut = bar.indexOf(':')
  const [field, key] = [bar.slice(0, cut), bar.slice(cut + 1)]
  if (!isFieldCode(field)) return null
  const bundle = bundleOffers(pictured.offers.byField.get(field) ?? []).find((one) => one.key === key)
  if (bundle === undefined) return null
  const texts = messages(locale).chainPicture
  return {
    title: texts.barTitle(texts.offers(formatNumber(bundle.offers.length, locale)), fieldName(field, locale)),
    steps: texts.barSteps(stepsInWords(bundle.steps, locale)),
    offers: bundle.offers,
    more: (base) => addresses.offers(base, { step: bundle.steps[0] ?? '', field }),
  }
}
