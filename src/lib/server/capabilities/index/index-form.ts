import { parseIndexSpec } from '@gelingen/methods/composite-index'
import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import type { IndexSettings } from './index-types.ts'

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100)
const name = z.string().trim().min(1).max(200)
const description = z.string().trim().max(5000)
const id = z.coerce.number().int().positive()
const period = z.string().regex(/^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-Q[1-4]|\/[0-9]{2})?$/)
const seed = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 32 - 1)
const periods = z.record(z.string().min(1), period)

const place = z.object({ areaLevelId: id, period })
const fromTemplate = place.extend({
  template: z.string().min(1),
  language: z.enum(['de', 'en']).default('de'),
})
const own = place.extend({
  code: code.optional(),
  name,
  description: description.default(''),
  spec: z.unknown(),
  periods: periods.default({}),
  seed: seed.default(1),
})
const change = z.object({
  indexDefinitionId: id,
  /** The version that the person saw when they began to change it. */
  version: id,
  name: name.optional(),
  description: description.optional(),
  areaLevelId: id.optional(),
  period: period.optional(),
  spec: z.unknown().optional(),
  periods: periods.optional(),
  seed: seed.optional(),
})

export type NewIndexFromTemplate = z.infer<typeof fromTemplate>
export type NewIndex = Omit<z.infer<typeof own>, 'spec' | 'periods' | 'seed'> & { settings: IndexSettings }
export type IndexChange = Omit<z.infer<typeof change>, 'spec' | 'periods' | 'seed'> & {
  settings: Partial<IndexSettings>
}

/** @returns the input checked, or `index/field-invalid` with the field's name */
export function parseNewIndexFromTemplate(input: unknown): Outcome<NewIndexFromTemplate> {
  return parse(fromTemplate, input)
}

/** @returns the input checked, `index/field-invalid`, or the first problem of its spec (`index-spec/…`) */
export function parseNewIndex(input: unknown): Outcome<NewIndex> {
  const parsed = parse(own, input)
  if (!parsed.ok) return parsed
  const { spec: json, periods: ownPeriods, seed: ownSeed, ...rest } = parsed.value
  const spec = parseSpec(json)
  return spec.ok
    ? { ok: true, value: { ...rest, settings: { spec: spec.value, periods: ownPeriods, seed: ownSeed } } }
    : spec
}

/** @returns the input checked, with the changed parts only; refusals as of `parseNewIndex` */
export function parseIndexChange(input: unknown): Outcome<IndexChange> {
  const parsed = parse(change, input)
  if (!parsed.ok) return parsed
  const { spec: json, periods: ownPeriods, seed: ownSeed, ...rest } = parsed.value
  const settings = {
    ...(ownPeriods && { periods: ownPeriods }),
    ...(ownSeed !== undefined && { seed: ownSeed }),
  }
  if (json === undefined) return { ok: true, value: { ...rest, settings } }
  const spec = parseSpec(json)
  return spec.ok ? { ok: true, value: { ...rest, settings: { ...settings, spec: spec.value } } } : spec
}

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): Outcome<z.infer<Schema>> {
  const parsed = schema.safeParse(input)
  if (parsed.success) return { ok: true, value: parsed.data }
  return refuse('index/field-invalid', { field: String(parsed.error.issues[0]?.path[0] ?? '') })
}

function parseSpec(json: unknown): Outcome<IndexSettings['spec']> {
  const parsed = parseIndexSpec(json)
  if (parsed.ok) return { ok: true, value: parsed.spec }
  const [problem] = parsed.problems
  return refuse(problem?.code ?? 'index-spec/not-an-object', {
    ...problem?.details,
    path: problem?.path ?? '',
  })
}
