import type { ImportIssue, SourceRow } from '../imports/index.ts'
import { codesMeant, fieldCodes, standardCodes, stepCodes } from './offer-codes.ts'
import { stableKey } from './offer-identity-rules.ts'
import { noDetails, noPlanning, type OfferDetails } from './offer-details-types.ts'
import { checkOffer, inOrder, longestTexts } from './offer-rules.ts'
import {
  cleanText,
  readAgeMonths,
  readAgeYears,
  readCapacity,
  readDate,
  readList,
  readWebsite,
  readYesNo,
} from './offer-texts-rules.ts'
import type { OfferContent } from './offer-types.ts'
import { OfferCells } from './offers-import-cells-rules.ts'
import type { OfferSettings, OffersImportDefinition } from './offers-import-definition.ts'
import { readDetails } from './offers-import-details-rules.ts'
import { readPlace } from './offers-import-place-rules.ts'

export type ReadingContext = {
  definition: OffersImportDefinition
  /** The file's decimal mark. */
  decimal: ',' | '.'
  /** ISO date. */
  today: string
  /** Empty where no column names areas. */
  areaIdsByCode: ReadonlyMap<string, number>
}

/** What a row is: an offer (of its details only those that it `says` replace stored ones), none by a rule of the recipe, or nothing that could be taken. */
export type RowReading =
  | {
      kind: 'offer'
      externalId: string
      content: OfferContent
      says: Partial<OfferDetails>
      issues: ImportIssue[]
    }
  | { kind: 'refused'; externalId: string; issues: ImportIssue[] }
  | { kind: 'skipped'; issues: ImportIssue[] }

/** Reads one row of a file as the recipe says; tells everything that is wrong with it, not only the first. */
export function readOfferRow(row: SourceRow, context: ReadingContext): RowReading {
  const { columns } = context.definition
  const cells = new OfferCells(row, columns)
  const settings = settingsFor(row, context.definition)
  if ('skip' in settings) {
    cells.tell({ code: 'offers/skipped', details: { reason: settings.skip }, weight: 'noted' })
    return { kind: 'skipped', issues: cells.issues }
  }
  const { content, says } = readContent(cells, settings.set, context)
  const externalId = cells.line('externalId') || stableKey(content)
  if (externalId.length > longestTexts.externalId && cells.line('externalId') !== '')
    tellTooLong(cells, externalId.length)
  for (const { field, code, details } of checkOffer(content, context.today))
    cells.tell({ meaning: field, code, details, weight: 'refused' })
  noteWhatIsMissing(cells, content)
  const isRefused = cells.issues.some(({ weight }) => weight === 'refused')
  return isRefused
    ? { kind: 'refused', externalId, issues: cells.issues }
    : { kind: 'offer', externalId, content, says, issues: cells.issues }
}

/** What the recipe sets for this row: the constants, over them the rules that fit, later ones over earlier ones. */
export function settingsFor(
  row: SourceRow,
  { constants, rules }: Pick<OffersImportDefinition, 'constants' | 'rules'>,
): { set: OfferSettings } | { skip: string } {
  const fitting = rules.filter(({ when }) =>
    Object.entries(when).every(([column, texts]) =>
      [texts].flat().some((text) => text.trim() === (row.cells[column] ?? '').trim()),
    ),
  )
  const skip = fitting.find((rule) => rule.skip !== undefined)?.skip
  return skip === undefined
    ? { set: Object.assign({}, constants, ...fitting.map(({ set }) => set)) }
    : { skip }
}

function readContent(
  cells: OfferCells,
  set: OfferSettings,
  context: ReadingContext,
): { content: OfferContent; says: Partial<OfferDetails> } {
  const { decimal } = context
  const provider = cells.line('provider') || (set.provider ?? '')
  const ageFrom = cells.read('ageFromYears', (text) => readAgeYears(text, decimal, 'from'))
  const ageTo = cells.read('ageToYears', (text) => readAgeYears(text, decimal, 'to'))
  const { says, unreadTimes } = readDetails(cells, set, context)
  const description = cleanText(cells.text('description')) || (set.description ?? '')
  const content = {
    name: cells.line('name'),
    description: [description, unreadTimes].filter((part) => part !== '').join('\n'),
    provider: provider === '' ? null : { name: provider, kind: set.providerKind ?? null },
    place: readPlace(cells, set.town),
    ageFromMonths: cells.read('ageFromMonths', readAgeMonths) ?? ageFrom ?? set.ageFromMonths ?? null,
    ageToMonths: cells.read('ageToMonths', readAgeMonths) ?? ageTo ?? set.ageToMonths ?? null,
    steps: codesOf(cells, 'steps', set.steps, stepCodes),
    fields: codesOf(cells, 'fields', set.fields, fieldCodes),
    standards: codesOf(cells, 'standards', set.standards, standardCodes),
    capacity: cells.read('capacity', (text) => readCapacity(text, decimal)),
    outreach: cells.read('outreach', readYesNo) ?? set.outreach ?? false,
    mainstream: cells.read('mainstream', readYesNo) ?? set.mainstream ?? false,
    cost: cells.line('cost') || (set.cost ?? ''),
    website: cells.read('website', readWebsite, 'noted') ?? '',
    phone: cells.line('phone'),
    lastConfirmedOn: cells.read('lastConfirmedOn', readDate) ?? set.lastConfirmedOn ?? null,
    areasServed: areasOf(cells, context.areaIdsByCode),
    details: { ...noDetails, ...says },
    planning: noPlanning,
    inPortal: true,
  }
  return { content, says }
}

function codesOf(
  cells: OfferCells,
  meaning: 'steps' | 'fields' | 'standards',
  set: readonly string[] | undefined,
  order: readonly string[],
): string[] {
  const named = codesMeant(meaning, cells.text(meaning))
  return inOrder(named.length > 0 ? named : (set ?? []), order)
}

function areasOf(cells: OfferCells, areaIdsByCode: ReadonlyMap<string, number>): number[] {
  const ids = new Set<number>()
  for (const code of readList(cells.text('areasServed'))) {
    const id = areaIdsByCode.get(code)
    if (id === undefined)
      cells.tell({
        meaning: 'areasServed',
        code: 'offers/unknown-area-served',
        details: { value: code },
        weight: 'refused',
      })
    else ids.add(id)
  }
  return [...ids].sort((a, b) => a - b)
}

function tellTooLong(cells: OfferCells, length: number): void {
  const details = { field: 'externalId', length, longest: longestTexts.externalId }
  cells.tell({ meaning: 'externalId', code: 'offers/text-too-long', details, weight: 'refused' })
}

/** What a preview shows beside the row. */
export function meaningOf(content: OfferContent): Record<string, string | number | null> {
  const { name, provider, place, ageFromMonths, ageToMonths, steps, fields, standards, capacity } = content
  return {
    name,
    provider: provider?.name ?? null,
    longitude: place?.longitude ?? null,
    latitude: place?.latitude ?? null,
    ageFromMonths,
    ageToMonths,
    steps: steps.join(', '),
    fields: fields.join(', '),
    standards: standards.join(', '),
    capacity,
    lastConfirmedOn: content.lastConfirmedOn,
  }
}

/** What an offer may lack, but what the chain or its reader would miss. */
function noteWhatIsMissing(cells: OfferCells, content: OfferContent): void {
  const { steps, ageFromMonths, ageToMonths, fields, capacity } = content
  const note = (meaning: string, code: string) => cells.tell({ meaning, code, weight: 'noted' })
  if (steps.length === 0 && ageFromMonths === null && ageToMonths === null)
    note('steps', 'offers/no-life-phase')
  if (fields.length === 0) note('fields', 'offers/no-field-of-action')
  if (capacity === 0) note('capacity', 'offers/no-places')
}
