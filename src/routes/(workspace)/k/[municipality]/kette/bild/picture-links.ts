import { placeKey, type ComputedChain } from '#lib/server/capabilities/chain/index.ts'
import { addresses } from '#lib/ui/chain/addresses.ts'
import { wholeKey } from './picture-choices.ts'
import type { PictureQuery } from './picture-query.ts'

/** The parameters of a picture's choice, as its address has them. */
export function choiceParameters(
  computed: ComputedChain,
  { other, standard, block, only }: Pick<PictureQuery, 'other' | 'standard' | 'block' | 'only'>,
): Record<string, string | undefined> {
  return {
    mit: other === null ? undefined : other.areaId === null ? wholeKey : placeKey(computed, other),
    standard: standard ?? undefined,
    abschnitt: block ?? undefined,
    nur: only === 'alle' ? undefined : only,
  }
}

/** Addresses of the picture as it is shown, each with something more chosen. */
export function pictureLinks(computed: ComputedChain, base: string, query: PictureQuery) {
  const chosen = choiceParameters(computed, query)
  const { place } = query
  return {
    asShown: addresses.picture(base, { place }, chosen),
    /** @param isOther whether the bar is one of the place beside */
    bar: (key: string, isOther: boolean) =>
      `${addresses.picture(base, { place }, { ...chosen, balken: key, von: isOther ? 'mit' : undefined })}#angebote`,
    /** For files: the choice as a query, with its question mark. */
    query: addresses.picture('', { place }, chosen).replace(/^[^?]*/, ''),
  }
}
