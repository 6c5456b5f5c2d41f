import { messages } from '#lib/messages/index.ts'
import { offersBehindPlace, supplyFacts } from '#lib/server/capabilities/chain/index.ts'
import { fieldName, stepName } from '#lib/ui/chain/say-cell.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { chainNotes } from '../../cell-table.ts'
import { cellOfAddress, type WantedCell } from './cell-of-address.ts'

/** All offers that arrive in a cell, those first that give it most. */
export const offersBehindTable: ReadTable<WantedCell> = async (tx, municipality, wanted) => {
  const found = await cellOfAddress(tx, municipality, wanted)
  if (found === null) return null
  const { computed, place, step, field } = found
  const { locale, today } = wanted
  const texts = messages(locale).chain
  const { way } = supplyFacts(computed, { step, field })
  const isOneArea = place.positions.length === 1
  const title = texts.cellTitle(stepName(step, locale), fieldName(field, locale))
  return {
    name: `${messages(locale).downloads.what.offers} ${title} ${place.name} ${today}`,
    title: `${texts.offersBehind}: ${title}, ${place.name}`,
    columns: [
      textColumn('angebot', texts.offer),
      // From several areas the ways differ.
      ...(isOneArea ? [numberColumn('weg', texts.way, 'min')] : []),
      numberColumn('plaetze', texts.placesHere),
      textColumn('plaetze_angenommen', texts.capacityAssumed),
      numberColumn('plaetze_frei', texts.placesFreeColumn),
      textColumn('plaetze_frei_am', texts.placesFreeOnColumn),
      numberColumn('anteil', texts.shareOfArriving, '%'),
      textColumn('bestaetigt', texts.confirmed),
    ],
    rows: offersBehindPlace(computed, { place, step, field }).map((offer) => [
      computed.offers.get(offer.offerId)?.name ?? offer.offerId,
      ...(isOneArea ? [figure(offer.minutes / way.walkingMinutesPerMinute)] : []),
      figure(offer.places),
      offer.isCapacityAssumed ? messages(locale).offersPages.offer.yes : '',
      figure(computed.offers.get(offer.offerId)?.placesFree),
      computed.offers.get(offer.offerId)?.placesFreeOn ?? null,
      figure(offer.shareOfArriving * 100),
      offer.lastConfirmedOn,
    ]),
    notes: chainNotes(computed, locale),
    source: '',
  }
}
