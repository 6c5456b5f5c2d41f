import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import { formatPeriod } from '#lib/ui/format.ts'
import { fieldText } from '../../karte/map-view.ts'
import { readMapChoices } from '../../karte/map-choices.ts'
import { orderRows, readOrder } from '../../karte/order-rows.ts'
import { nothingYet } from './chain-of-piece.ts'
import { periodField } from './map-fields.ts'
import { definePiece } from './piece-types.ts'
import { chosen, count } from './settings.ts'
import { subjectOfPiece } from './subject-of-piece.ts'

const MOST_AREAS = 60
const COMPARED = 5

/** The areas that an index finds most burdened, with the ranks that they deserve. */
export const indexTablePiece = definePiece({
  kind: 'index-table',
  defaults: { anzahl: '10' },
  settings: z.object({
    zeige: chosen,
    zeitraum: chosen,
    anzahl: count({ least: 1, most: MOST_AREAS, usual: 10 }),
  }),
  async fields({ tx, municipality, today, locale }) {
    const choices = await readMapChoices(tx, municipality, today)
    const { fields: texts, pieces } = messages(locale).reports
    const periods = [...new Set(choices.coverage.map(({ period }) => period))].toSorted().toReversed()
    return [
      {
        kind: 'choice',
        name: 'zeige',
        label: pieces['index-table'].index,
        groups: [
          {
            title: '',
            choices: [
              { value: '', text: pieces['index-table'].usual },
              ...choices.indices.map(({ code, name }) => ({ value: `index:${code}`, text: name })),
            ],
          },
        ],
      },
      periodField(periods, { label: texts.period, newest: texts.newest, locale }),
      { kind: 'number', name: 'anzahl', label: pieces['index-table'].howMany, least: 1, most: MOST_AREAS },
    ]
  },
  async compose(about, { anzahl, ...wanted }) {
    const { tx, municipality, today, locale } = about
    const texts = messages(locale).reports.pieces['index-table']
    const [usual] = (await readMapChoices(tx, municipality, today)).indices
    const zeige = wanted.zeige || (usual === undefined ? '' : `index:${usual.code}`)
    const shown = zeige === '' ? null : await subjectOfPiece(about, { ...wanted, zeige })
    if (shown === null) return nothingYet(locale, texts.nothing)
    const { view, levelName } = shown
    const ordered = orderRows(view.rows, readOrder(null, view))
    const rows = ordered.slice(0, anzahl)
    const columns = view.columns.filter(({ code }) => code !== 'indexwert')
    return {
      blocks: [
        { kind: 'heading', level: 2, text: texts.title(view.title) },
        { kind: 'paragraph', text: texts.lead },
        {
          kind: 'table',
          caption: texts.caption(rows.length, view.rows.length, levelName, view.lead),
          columns: [
            { title: texts.area },
            ...columns.map(({ title, isNumber }) => ({ title, isNumber, isNarrow: true })),
          ],
          rows: rows.map(({ name, fields }) => [
            name,
            ...columns.map(({ code }) => fieldText(fields[code], locale)),
          ]),
        },
      ],
      figures: [
        { key: 'period', label: texts.period(view.title), text: formatPeriod(view.lead, locale) },
        ...ordered.slice(0, COMPARED).map(({ name }, at) => ({
          key: `rank ${at + 1}`,
          label: texts.rank(String(at + 1), view.title),
          text: name,
        })),
      ],
    }
  },
})
