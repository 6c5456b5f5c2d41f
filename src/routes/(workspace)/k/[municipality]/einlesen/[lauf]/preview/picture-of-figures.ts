import { messages } from '#lib/messages/index.ts'
import { readLevels, readShapes } from '#lib/server/capabilities/areas/index.ts'
import type { LookAfterwards } from '#lib/server/capabilities/imports/index.ts'
import { readIndicators } from '#lib/server/capabilities/indicators/index.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { indicatorView } from '../../../karte/indicator-view.ts'
import { text } from '../mapping/mapping-types.ts'
import type { PictureWish, PreviewPicture } from './preview-picture.ts'

const EVER = '9999-12-31'
const MOST_CHOICES = 60

/** One of the file's indicators in one period on the level of the file, as its map would be. */
export async function pictureOfFigures(
  { locale, base, definition, wanted }: PictureWish,
  ...[tx, municipality, { meanings }]: Parameters<LookAfterwards<PreviewPicture | null>>
): Promise<PreviewPicture | null> {
  const all = messages(locale)
  const levels = await readLevels(tx, municipality, EVER)
  const level = levels.find(({ code }) => code === text(definition, 'level'))
  const figures = new Map(
    meanings.map(({ means }) => {
      const [name, period] = [String(means['indicator']), String(means['period'])]
      return [`${name} ${period}`, { name, period }]
    }),
  )
  const shown = figures.get(wanted ?? '') ?? [...figures.values()].at(0)
  if (level === undefined || shown === undefined) return null
  const indicator = (await readIndicators(tx, municipality)).find(({ name }) => name === shown.name)
  if (indicator === undefined) return null
  const { areaLevelId } = level
  const place = { areaLevelId, period: shown.period }
  const view = await indicatorView(tx, municipality, {
    indicator,
    place,
    classes: 'quantile',
    locale,
    messages: all,
    base,
  })
  const { frame, shapes } = await readShapes(tx, municipality, { areaLevelId, date: view.areasOn })
  if (frame === null) return null
  const rows = new Map(view.rows.map((row) => [row.areaId, row]))
  const choices = [...figures].slice(0, MOST_CHOICES).map(([value, { name, period }]) => ({
    value,
    text: `${name}, ${formatPeriod(period, locale)}`,
    isChosen: name === shown.name && period === shown.period,
  }))
  return {
    title: `${view.title}, ${view.lead}`,
    ...frame,
    shapes: shapes.map(({ areaId, name, outline }) => ({
      areaId,
      name,
      outline,
      says: rows.get(areaId)?.says ?? name,
      colour: rows.get(areaId)?.colour ?? 'no-value',
    })),
    points: [],
    legendTitle: view.legendTitle,
    legend: view.legend,
    withoutRow: view.rows.filter(({ colour }) => colour === 'no-value').map(({ name }) => name),
    outside: [],
    choices: choices.length > 1 ? choices : [],
  }
}
