import { ageWritten } from './search-age-rules.ts'
import type { SearchAddress } from './search-form.ts'
import type { SearchQuestion } from './search-offers.ts'
import type { SearchDirectory } from './search-types.ts'

/** What a family asks, and what of it nobody here understands. */
export type AskedQuestion = SearchQuestion & {
  readonly isPlaceUnknown: boolean
  readonly isAgeUnknown: boolean
}

/** As the portal's form says it: before birth there is no age. */
const EXPECTING = 'schwanger'

/** The question of an address, asked in this directory: places and areas are looked up in it. */
export function questionOf(directory: SearchDirectory, address: SearchAddress): AskedQuestion {
  const isExpecting = address.alter === EXPECTING
  const age = address.alter === '' || isExpecting ? null : ageWritten(address.alter)
  const place = address.ort === '' ? null : (directory.places.find(address.ort) ?? null)
  const yes = (wanted: string) => (wanted === '' ? [] : ['yes'])
  return {
    text: address.q,
    age,
    place,
    filters: {
      step: isExpecting ? ['pregnancy'] : address.phase,
      field: address.feld,
      language: address.sprachen,
      area: areaKeys(directory, address.gebiet),
      free: yes(address.kosten),
      anonymous: yes(address.anonym),
      barrierFree: yes(address.barrierefrei),
      online: yes(address.online),
      when: address.tag === '' ? [] : [address.tag === 'heute' ? 'today' : 'week'],
    },
    order: address.sortierung === 'naehe' ? 'near' : 'fit',
    page: address.seite,
    isPlaceUnknown: address.ort !== '' && place === null,
    isAgeUnknown: address.alter !== '' && !isExpecting && age === null,
  }
}

/** A code alone is that of an area which families choose among. */
function areaKeys({ areas }: SearchDirectory, wanted: string): string[] {
  if (wanted === '') return []
  if (areas.names.has(wanted)) return [wanted]
  return areas.areas.filter(({ key }) => key.endsWith(`/${wanted}`)).map(({ key }) => key)
}
