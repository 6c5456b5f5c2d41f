import type { Locale } from '#lib/messages/index.ts'
import type { IndexDefinition, IndexToCompute } from '#lib/server/capabilities/index/index.ts'
import type { MapChoices, PlaceInTime } from '../../../karte/map-choices.ts'
import { addRows } from './add-rows.ts'
import { draftOfDefinition, knownNames } from './draft-of-definition.ts'
import { addedIn, readDraft, type Draft, type FormLike } from './draft.ts'
import { settingsOfDraft, type DraftProblem } from './settings-of-draft.ts'

type Context = { readonly choices: MapChoices; readonly locale: Locale }

/** The saved index as a draft. */
export function savedDraft(definition: IndexDefinition, { choices, locale }: Context): Draft {
  const level = choices.levels.find(({ areaLevelId }) => areaLevelId === definition.areaLevelId)
  return draftOfDefinition(definition, { levelCode: level?.code ?? '', locale })
}

/** The draft that a form or an address holds, with what it asks to be added; else the saved index. */
export function askedDraft(
  definition: IndexDefinition,
  { form, ...context }: Context & { readonly form: FormLike },
): Draft {
  const draft = readDraft(form) ?? savedDraft(definition, context)
  const { choices } = context
  const place = placeOfDraft(draft, { choices, otherwise: definition })
  return addRows(draft, { codes: addedIn(form), choices, place })
}

/** Where a draft is to be computed; what it cannot name is the saved index's. */
export function placeOfDraft(
  draft: Draft,
  { choices, otherwise }: { choices: MapChoices; otherwise: PlaceInTime },
): PlaceInTime {
  const level = choices.levels.find(({ code }) => code === draft.level)
  return {
    areaLevelId: level?.areaLevelId ?? otherwise.areaLevelId,
    period: isPeriod(draft.period) ? draft.period : otherwise.period,
  }
}

/** The draft as something to compute or to save, or every problem with its place on the page. */
export function readTrial(
  definition: IndexDefinition,
  { draft, choices }: { draft: Draft; choices: MapChoices },
): { ok: true; toCompute: IndexToCompute } | { ok: false; problems: DraftProblem[] } {
  const { spec, seed } = definition.settings
  const read = settingsOfDraft(draft, { ...knownNames(definition), ties: spec.ties })
  const level = choices.levels.find(({ code }) => code === draft.level)
  const periods = [draft.period, ...draft.rows.map(({ period }) => period).filter((own) => own !== '')]
  const lost: DraftProblem[] =
    level === undefined || !periods.every(isPeriod) ? [{ at: 'place', code: 'place', details: {} }] : []
  if (!read.ok) return { ok: false, problems: [...lost, ...read.problems] }
  if (level === undefined || lost.length > 0) return { ok: false, problems: lost }
  const ofRules = rulePeriods(definition)
  return {
    ok: true,
    toCompute: {
      areaLevelId: level.areaLevelId,
      period: draft.period,
      settings: { spec: read.settings.spec, periods: { ...ofRules, ...read.settings.periods }, seed },
    },
  }
}

/** Own periods of columns that only rules look at; the form does not show them, so they stay. */
function rulePeriods({ settings: { spec, periods } }: IndexDefinition): Record<string, string> {
  const isIndicator = (column: string) => spec.indicators.some((indicator) => indicator.column === column)
  return Object.fromEntries(Object.entries(periods).filter(([column]) => !isIndicator(column)))
}

/** As the form of the capability takes it. */
function isPeriod(text: string): boolean {
  return /^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4]|\/[0-9]{2})?$/.test(text)
}
