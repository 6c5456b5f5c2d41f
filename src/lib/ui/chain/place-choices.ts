import type { ChainPlace, ComputedChain } from '#lib/server/capabilities/chain/index.ts'

export type PlaceChoice = {
  readonly level: string
  readonly places: readonly { readonly key: string; readonly name: string; readonly isChosen: boolean }[]
}

const byWords = new Intl.Collator('de', { numeric: true })

/** The areas to choose from, by level from the coarsest, each level by name. Names that come twice get their code. */
export function placeChoices(
  { levels, places }: Pick<ComputedChain, 'levels' | 'places'>,
  { chosen, keyOf }: { chosen: ChainPlace | undefined; keyOf: (place: ChainPlace) => string },
): PlaceChoice[] {
  return levels.map((level) => {
    const ofLevel = places.filter((place) => place.level?.areaLevelId === level.areaLevelId)
    const counts = new Map<string, number>()
    for (const { name } of ofLevel) counts.set(name, (counts.get(name) ?? 0) + 1)
    const choices = ofLevel.map((place) => ({
      key: keyOf(place),
      name: (counts.get(place.name) ?? 0) > 1 ? `${place.name} (${place.code})` : place.name,
      isChosen: place.areaId === chosen?.areaId,
    }))
    return { level: level.name, places: choices.sort((a, b) => byWords.compare(a.name, b.name)) }
  })
}
