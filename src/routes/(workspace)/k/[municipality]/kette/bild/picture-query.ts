import { isLifePhaseBlockCode, isStandardCode } from '@gelingen/catalogue'
import type { LifePhaseBlockCode, StandardCode } from '@gelingen/catalogue'
import { onlyChoices, wholeKey, type OnlyChoice } from './picture-choices.ts'
import { placeInAddress, type ChainPlace, type ComputedChain } from '#lib/server/capabilities/chain/index.ts'

/** What a picture shows. */
export type PictureChoice = {
  readonly place: ChainPlace
  /** To compare with. */
  readonly other: ChainPlace | null
  /** Only offers with this standard. */
  readonly standard: StandardCode | null
  /** Only this stretch of life. */
  readonly block: LifePhaseBlockCode | null
  /** `luecken`: only holes; `fehlt`: what is thin, too. */
  readonly only: OnlyChoice
}

export type PictureQuery = PictureChoice & {
  /** The bar whose offers are listed, as `FIELD:STEP.STEP:KIND` or `post:CODE`; null = none. */
  readonly bar: string | null
  /** Whether the bar is one of the other place. */
  readonly isBarOfOther: boolean
}

/**
 * The picture that an address asks for: `?gebiet=&ebene=&mit=&standard=&abschnitt=&nur=&balken=&von=mit`, places as the
 * other pages of the chain have them. What cannot be read is as if it were not there.
 *
 * @returns undefined where there is no such area
 */
export function readPictureQuery(
  computed: ComputedChain,
  address: URLSearchParams,
): PictureQuery | undefined {
  const place = placeInAddress(computed, address)
  if (place === undefined) return undefined
  const key = address.get('mit') ?? ''
  const whole = key === wholeKey ? computed.whole : null
  const other =
    key === '' ? null : (whole ?? placeInAddress(computed, new URLSearchParams({ gebiet: key })) ?? null)
  const [standard, block] = [address.get('standard') ?? '', address.get('abschnitt') ?? '']
  return {
    place,
    other: other?.areaId === place.areaId ? null : other,
    standard: isStandardCode(standard) ? standard : null,
    block: isLifePhaseBlockCode(block) ? block : null,
    only: onlyChoices.find((choice) => choice === address.get('nur')) ?? 'alle',
    bar: address.get('balken'),
    isBarOfOther: address.get('von') === 'mit',
  }
}
