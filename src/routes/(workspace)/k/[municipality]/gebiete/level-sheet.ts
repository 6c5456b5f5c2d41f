import { messages } from '#lib/messages/index.ts'
import { levelOutlines, levelVersions } from '../karte/level-outlines.ts'
import type { ReadMap } from '../picture-download.ts'
import { areaDirectory } from './area-directory.ts'
import { areaRows } from './area-rows.ts'
import { levelMap } from './level-map.ts'
import { shownResidents } from './shown-residents.ts'

/** The map of a level as its page shows it, as a picture; null where there is no such level, or it has no shapes. */
export const levelSheet: ReadMap = async (tx, municipality, { address, locale, today }) => {
  const directory = await areaDirectory(tx, municipality, today)
  const wanted = address.get('ebene')
  const level = directory.levels.find(({ code }) => code === wanted) ?? directory.levels[0]
  if (level === undefined) return null
  const { areaLevelId } = level
  const residents = await shownResidents(tx, municipality, { year: Number(today.slice(0, 4)), date: today })
  const versions = await levelVersions(tx, municipality, areaLevelId)
  const areas = directory.areas.filter((area) => area.areaLevelId === areaLevelId)
  const rows = areaRows(areas, { base: '', directory, residents, versions })
  const outlines = await levelOutlines(tx, municipality, { areaLevelId, date: today })
  const texts = messages(locale)
  const map = levelMap(outlines, { rows, locale, texts })
  if (map === null) return null
  const { width, height, shapes, legend } = map
  const { list } = texts.areasPages
  const year = residents.year === null ? '' : texts.downloads.residentsOf(String(residents.year))
  return {
    title: legend.length === 0 ? level.name : list.share,
    lead: [legend.length === 0 ? '' : level.name, year].filter(Boolean).join(', '),
    frame: { width, height },
    shapes,
    legendTitle: legend.length === 0 ? '' : list.share,
    legend,
    source: '',
  }
}
