import type { LookAfterwards, TargetName } from '#lib/server/capabilities/imports/index.ts'
import { pictureOfAreas } from './picture-of-areas.ts'
import { pictureOfFigures } from './picture-of-figures.ts'
import { pictureOfOffers } from './picture-of-offers.ts'
import { pictureOfResidents } from './picture-of-residents.ts'
import type { PictureWish, PreviewPicture } from './preview-picture.ts'

/** Draws the data as they would be, while the transaction that holds them is still open. */
export function lookAfterwards(target: TargetName, wish: PictureWish): LookAfterwards<PreviewPicture | null> {
  return async (tx, municipality, sampled) =>
    (await pictures[target]?.(wish, tx, municipality, sampled)) ?? null
}

type Picture = (
  wish: PictureWish,
  ...place: Parameters<LookAfterwards<PreviewPicture | null>>
) => Promise<PreviewPicture | null>

const pictures: Partial<Record<TargetName, Picture>> = {
  areas: pictureOfAreas,
  indicators: pictureOfFigures,
  offers: pictureOfOffers,
  residents: pictureOfResidents,
}
