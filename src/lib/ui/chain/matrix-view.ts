import { expectedOffer, lifePhaseStep, type FieldCode, type LifePhaseStepCode } from '@gelingen/catalogue'
import { messages, type Locale } from '#lib/messages/index.ts'
import type { Judgement, PlaceBlock, PlaceCell } from '#lib/server/capabilities/chain/index.ts'
import { addresses } from './addresses.ts'
import {
  blockName,
  fieldName,
  judgementWords,
  percent,
  shortBlockName,
  shortFieldName,
  shortStepName,
  shownShare,
  stepName,
} from './say-cell.ts'

export type MatrixColumn = { readonly code: string; readonly name: string; readonly shortName: string }

export type MatrixEntry = {
  readonly column: MatrixColumn
  /** null = no offer is to be expected here. */
  readonly judgement: Judgement | null
  readonly href: string | null
  /** "45 %", or '' where there is none. */
  readonly number: string
  /** All of it for those who don't see the colours. */
  readonly words: string
}

export type MatrixView = {
  /** Blocks above the steps; empty where the columns are blocks. */
  readonly groups: readonly { readonly name: string; readonly span: number }[]
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly {
    readonly field: string
    readonly name: string
    readonly entries: readonly MatrixEntry[]
  }[]
  /** Why no offer is expected, each reason once with the steps and field that it is about. */
  readonly whyNot: readonly { readonly about: string; readonly reason: string }[]
}

type Wanted = {
  /** By field, then step. */
  readonly cells: readonly (readonly PlaceCell[])[]
  /** By field, then block. */
  readonly blocks: readonly (readonly PlaceBlock[])[]
  readonly base: string
  readonly minimumCount: number
  readonly locale: Locale
}

/** The matrix with all twelve steps under their blocks. */
export function stepMatrix(wanted: Wanted): MatrixView {
  const { cells, blocks, locale } = wanted
  const columns = (cells[0] ?? []).map(({ step }) => ({
    code: step,
    name: stepName(step, locale),
    shortName: shortStepName(step, locale),
  }))
  return {
    groups: (blocks[0] ?? []).map(({ block }) => ({
      name: blockName(block, locale),
      span: columns.filter(({ code }) => lifePhaseStep(code as LifePhaseStepCode).block === block).length,
    })),
    columns,
    rows: cells.map((row) => {
      const field = row[0]?.field ?? ''
      const entries = row.map((cell, at) =>
        cellEntry(cell, { ...wanted, column: columns[at] ?? noColumn, extra: '' }),
      )
      return { field, name: shortFieldName(field, locale), entries }
    }),
    whyNot: reasonsNotExpected(cells, locale),
  }
}

/** The matrix with the four blocks, each as strong as its weakest step. */
export function blockMatrix(wanted: Wanted): MatrixView {
  const { cells, blocks, locale } = wanted
  const columns = (blocks[0] ?? []).map(({ block }) => ({
    code: block,
    name: blockName(block, locale),
    shortName: shortBlockName(block, locale),
  }))
  return {
    groups: [],
    columns,
    rows: blocks.map((row, at) => {
      const field = row[0]?.field ?? ''
      const entries = row.map((block, position) =>
        blockEntry(block, cells[at] ?? [], { ...wanted, column: columns[position] ?? noColumn }),
      )
      return { field, name: shortFieldName(field, locale), entries }
    }),
    whyNot: [],
  }
}

const noColumn: MatrixColumn = { code: '', name: '', shortName: '' }

type EntryWanted = Wanted & { column: MatrixColumn; extra: string }

function cellEntry(cell: PlaceCell, { column, extra, base, minimumCount, locale }: EntryWanted): MatrixEntry {
  const about = `${shortFieldName(cell.field, locale)}, ${column.shortName}`
  if (!cell.isExpected)
    return {
      column,
      judgement: null,
      href: null,
      number: '',
      words: messages(locale).chain.notMeaningful,
    }
  const share = shownShare(cell)
  return {
    column,
    judgement: cell.judgement,
    href: addresses.cell(base, cell),
    number: share === null || cell.judgement === 'not-known' ? '' : percent(share, locale),
    words: `${about}: ${judgementWords(cell, { minimumCount, locale })}${extra}`,
  }
}

/** Leads to the weakest step; where none is judged, to the first in which an offer is expected. */
function blockEntry(
  { block, weakest }: PlaceBlock,
  row: readonly PlaceCell[],
  wanted: Omit<EntryWanted, 'extra'>,
): MatrixEntry {
  const ofBlock = row.filter(({ step }) => lifePhaseStep(step as LifePhaseStepCode).block === block)
  const shown = weakest ?? ofBlock.find(({ isExpected }) => isExpected) ?? ofBlock[0]
  if (shown === undefined) throw new RangeError(`block ${block}: has no step`)
  const { weakestOf } = messages(wanted.locale).chain
  const extra = weakest === null ? '' : `, ${weakestOf(shortStepName(weakest.step, wanted.locale))}`
  return cellEntry(shown, { ...wanted, extra })
}

function reasonsNotExpected(
  cells: readonly (readonly PlaceCell[])[],
  locale: Locale,
): { about: string; reason: string }[] {
  const found = new Map<string, { field: string; steps: string[] }>()
  for (const { isExpected, step, field } of cells.flat()) {
    if (isExpected) continue
    // Codes of a computed chain are the catalogue's own.
    const { reason } = expectedOffer({ step: step as LifePhaseStepCode, field: field as FieldCode })
    const known = found.get(reason?.[locale] ?? '') ?? { field, steps: [] }
    known.steps.push(shortStepName(step, locale))
    found.set(reason?.[locale] ?? '', known)
  }
  return [...found].map(([reason, { field, steps }]) => ({
    about: `${fieldName(field, locale)}: ${steps.join(', ')}`,
    reason,
  }))
}
