import { lifePhaseBlocks, lifePhaseSteps } from '@gelingen/catalogue'
import { z } from 'zod'
import { messages } from '#lib/messages/index.ts'
import { isGap, placeInAddress, placeMatrix, type PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import { shortFieldName } from '#lib/ui/chain/say-cell.ts'
import { chainOfPiece, nothingYet, placeField } from './chain-of-piece.ts'
import { definePiece } from './piece-types.ts'
import { chosen } from './settings.ts'

/** In how many fields of action the chain holds, phase by phase, and where it does not. */
export const standingPiece = definePiece({
  kind: 'standing',
  settings: z.object({ gebiet: chosen, form: z.enum(['', 'schritte']).default('') }),
  async fields(about) {
    const { standing } = messages(about.locale).reports.pieces
    return [
      placeField(await chainOfPiece(about), about.locale),
      {
        kind: 'choice',
        name: 'form',
        label: standing.form,
        groups: [
          {
            title: '',
            choices: [
              { value: '', text: standing.phases },
              { value: 'schritte', text: standing.steps },
            ],
          },
        ],
      },
    ]
  },
  async compose(about, { gebiet, form }) {
    const { locale } = about
    const texts = messages(locale).reports.pieces.standing
    const computed = await chainOfPiece(about)
    if (computed === null) return nothingYet(locale, texts.nothing)
    const place = placeInAddress(computed, new URLSearchParams({ gebiet })) ?? computed.whole
    const cells = placeMatrix(computed, place)
      .cells.flat()
      .filter(({ isExpected }) => isExpected)
    const phases =
      form === 'schritte'
        ? lifePhaseSteps.map(({ code, name }) => ({ code, name: name[locale], steps: [code as string] }))
        : lifePhaseBlocks.map(({ code, name }) => ({
            code,
            name: name[locale],
            steps: lifePhaseSteps.filter(({ block }) => block === code).map((step) => step.code as string),
          }))
    const rows = phases.map((phase) => {
      const own = cells.filter(({ step }) => phase.steps.includes(step))
      const judged = own.filter(({ judgement }) => judgement !== 'not-known')
      const lacking = judged.filter(({ judgement }) => isGap(judgement))
      return { ...phase, judged, lacking, notKnown: own.length - judged.length }
    })
    const sum = (counted: (row: (typeof rows)[number]) => number) =>
      rows.reduce((total, row) => total + counted(row), 0)
    const lacking = sum((row) => row.lacking.length)
    const judged = sum((row) => row.judged.length)
    return {
      blocks: [
        {
          kind: 'heading',
          level: 2,
          text: place === computed.whole ? texts.title : texts.titleIn(place.name),
        },
        { kind: 'paragraph', text: texts.lead },
        {
          kind: 'paragraph',
          text: texts.sentence({
            lacking,
            judged,
            notKnown: sum((row) => row.notKnown),
            place: place.areaId === null ? null : place.name,
          }),
        },
        {
          kind: 'table',
          caption: null,
          columns: [{ title: texts.phase }, { title: texts.lacking, isNarrow: true }, { title: texts.where }],
          rows: rows.map((row) => [
            row.name,
            texts.of(row.lacking.length, row.judged.length),
            fieldsOf(row.lacking)
              .map((code) => shortFieldName(code, locale))
              .join(', ') || '–',
          ]),
        },
      ],
      figures: [
        { key: 'lacking', label: texts.figure, text: texts.of(lacking, judged) },
        ...rows.map((row) => ({
          key: row.code,
          label: texts.figureOf(row.name),
          text: texts.of(row.lacking.length, row.judged.length),
        })),
      ],
    }
  },
})

/** Each once, in the order of the fields. */
function fieldsOf(cells: readonly PlaceCell[]): string[] {
  return [...new Set(cells.map(({ field }) => field))]
}
