import { topics, units } from '@gelingen/catalogue'
import { messages } from '#lib/messages/index.ts'
import type { DataCell } from '#lib/server/platform/downloads/index.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { wordsOf } from '../../../indikatoren/indicator-words.ts'
import { levelVersions } from '../../../karte/level-outlines.ts'
import { readMapChoices } from '../../../karte/map-choices.ts'
import { figure, numberColumn, textColumn, type ReadTable } from '../../../table.ts'
import { areaOfAddress, type WantedArea } from '../../area-of-address.ts'
import { figuresOfLevel } from '../../profile/figures-of-level.ts'
import { standingOf } from '../../profile/standing-of-figures.ts'

/** Every indicator of an area in its newest period, beside its rank and the middle of all areas of the level. */
export const areaFiguresTable: ReadTable<WantedArea> = async (tx, municipality, wanted) => {
  const found = await areaOfAddress(tx, municipality, wanted)
  if (found === null) return null
  const { area, level } = found
  const { locale, today } = wanted
  const choices = await readMapChoices(tx, municipality, today)
  const figures = await figuresOfLevel(tx, municipality, { ...choices, areaLevelId: level.areaLevelId })
  const versions = await levelVersions(tx, municipality, level.areaLevelId)
  const areaIds = versions.filter(({ code }) => code === area.code).map(({ areaId }) => areaId)
  const { downloads, areasPages, indicators: texts } = messages(locale)
  const { fields, values } = texts.page
  const named = figures.map((one) => ({ ...one, words: wordsOf(one.indicator, locale) }))
  const rows = named.map(({ words, ...one }): DataCell[] => {
    const { code, topic, unit, decimals } = one.indicator
    const { found, rank } = standingOf(one, areaIds)
    const cell = found?.cell ?? null
    return [
      topics.find((other) => other.code === topic)?.name[locale] ?? topic,
      words.name,
      code,
      formatPeriod(one.period, locale),
      cell?.kind === 'value' ? { ...cell, decimals } : cell,
      units.find((other) => other.code === unit)?.sign?.[locale] ?? '',
      figure(rank?.rank),
      figure(one.sorted.length),
      figure(one.sorted.length === 0 ? null : one.median, decimals),
      words.source,
    ]
  })
  return {
    name: `${downloads.what.figures} ${area.name} ${today}`,
    title: `${area.name}: ${areasPages.area.indicators}`,
    columns: [
      textColumn('thema', fields.topic),
      textColumn('indikator', values.indicator),
      textColumn('kurzname', fields.code),
      textColumn('zeitraum', values.period),
      numberColumn('wert', values.value),
      textColumn('einheit', fields.unit),
      numberColumn('rang', downloads.columns.rank),
      numberColumn('von', downloads.columns.ofAreas),
      numberColumn('mitte', downloads.columns.median),
      textColumn('quelle', fields.source),
    ],
    rows,
    notes: [
      { term: downloads.notes.level, text: level.name },
      { term: downloads.columns.rank, text: areasPages.area.rankExplain },
      { term: downloads.columns.median, text: areasPages.area.medianMeans },
    ],
    source: [...new Set(named.map(({ words }) => words.source).filter((source) => source !== ''))].join('; '),
  }
}
