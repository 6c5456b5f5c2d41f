import { lightUp } from './light-up.ts'
import { offerMovingMap } from './offer-moving-map.ts'
import { selectInPlace } from './select-in-place.ts'

/**
 * What the map page does besides where there is script: areas light up together, are chosen without a new page, and the
 * map can be moved. The page is whole without it.
 */
lightUp()
offerMovingMap()
selectInPlace({ afterwards: offerMovingMap })
