import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import { areaDirectory } from '../../../gebiete/area-directory.ts'

/** The municipality's areas as people write and read them. */
export type SurveyAreas = {
  /** What a field suggests, coarse levels first. */
  readonly texts: readonly string[]
  /** '' = none. */
  textOf(areaId: number | null): string
  /** @returns null for an empty text, undefined where no area is called so */
  find(text: string): number | null | undefined
  /** The area itself and all below it. */
  within(areaId: number): number[]
}

/** @param today ISO date */
export async function surveyAreas(tx: Tx, municipality: Municipality, today: string): Promise<SurveyAreas> {
  const { levels, areas, find } = await areaDirectory(tx, municipality, today)
  const levelNames = new Map(levels.map(({ areaLevelId, name }) => [areaLevelId, name]))
  const named = areas.map((area) => ({
    area,
    text: `${area.name} (${levelNames.get(area.areaLevelId) ?? ''})`,
  }))
  const often = Map.groupBy(named, ({ text }) => text)
  const texts = named.map(({ area, text }) => ({
    areaId: area.areaId,
    text: often.get(text)?.length === 1 ? text : `${area.code} ${text}`,
  }))
  const byId = new Map(texts.map(({ areaId, text }) => [areaId, text]))
  const byText = new Map(texts.map(({ areaId, text }) => [text.toLowerCase(), areaId]))
  const byName = Map.groupBy(areas, ({ name }) => name.toLowerCase())
  return {
    texts: texts.map(({ text }) => text),
    textOf: (areaId) => (areaId === null ? '' : (byId.get(areaId) ?? '')),
    find: (given) => {
      const text = given.trim().toLowerCase()
      if (text === '') return null
      const ofName = byName.get(text) ?? []
      return (
        byText.get(text) ??
        (ofName.length === 1 ? ofName[0]?.areaId : undefined) ??
        find(given.trim(), null)?.areaId
      )
    },
    within: (areaId) =>
      areas
        .filter((area) => area.areaId === areaId || area.ancestorIds.includes(areaId))
        .map((area) => area.areaId),
  }
}
