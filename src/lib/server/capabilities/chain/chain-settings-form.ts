import { fieldCodes } from '@gelingen/catalogue'
import { z } from 'zod'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { defaultChainSettings } from './chain-settings-rules.ts'
import { travelChoices, type MunicipalSettings } from './municipal-chain-types.ts'

const capacityRules = ['median-of-known', 'one-where-unknown', 'every-offer-one'] as const

const { needStrength, detourFactor, gapBelow, thinBelow, moreAbove, capacityRule, staleAfterMonths } =
  defaultChainSettings

/** Where a municipality starts. */
export const defaultMunicipalSettings: MunicipalSettings = {
  needStrength,
  detourFactor,
  gapBelow,
  thinBelow,
  moreAbove,
  capacityRule,
  staleAfterMonths,
  indexDefinitionId: null,
  scoreByField: {},
  travel: 'loaded',
}

const storedSettings = z
  .object({
    needStrength: z.number(),
    detourFactor: z.number(),
    gapBelow: z.number(),
    thinBelow: z.number(),
    moreAbove: z.number(),
    capacityRule: z.enum(capacityRules),
    staleAfterMonths: z.number(),
    scoreByField: z.record(z.string(), z.string()),
    travel: z.enum(travelChoices),
  })
  .partial()

/** What is not stored is as in the defaults. */
export function settingsFromStored(json: unknown, indexDefinitionId: number | null): MunicipalSettings {
  const known = Object.entries(storedSettings.parse(json)).filter(([, value]) => value !== undefined)
  return { ...defaultMunicipalSettings, ...Object.fromEntries(known), indexDefinitionId }
}

/** Both notations, since people type as they are used to: 0,25 and 0.25. */
const decimal = z
  .string()
  .trim()
  .regex(/^\d{1,4}([.,]\d{1,6})?$/)
  .transform((text) => Number(text.replace(',', '.')))
const between = (least: number, most: number) => decimal.pipe(z.number().min(least).max(most))

const numbers = z.object({
  needStrength: between(0, 3),
  detourFactor: between(1, 10),
  gapBelow: between(0, 10),
  thinBelow: between(0, 10),
  moreAbove: between(0, 10),
  staleAfterMonths: decimal.pipe(z.number().int().min(1).max(240)),
})

const choices = z.object({
  /** '' = none. */
  index: z
    .string()
    .regex(/^\d{0,9}$/)
    .transform((text) => (text === '' ? null : Number(text))),
  capacityRule: z.enum(capacityRules),
  travel: z.enum(travelChoices),
  ...Object.fromEntries(fieldCodes.map((field) => [scoreInput(field), z.string().max(200).default('')])),
})

/** Name of the input that chooses the score of a field; '' = as in the template. */
export function scoreInput(field: string): string {
  return `score-${field}`
}

/**
 * The settings out of a form's texts. Whether the index exists is not known here.
 *
 * @returns or a refusal: `chain/number` with the input's name, `chain/choice` with the input's name, `chain/thresholds`
 */
export function parseSettingsForm(form: Readonly<Record<string, unknown>>): Outcome<MunicipalSettings> {
  const numbersRead = numbers.safeParse(form)
  if (!numbersRead.success)
    return refuse('chain/number', { field: String(numbersRead.error.issues[0]?.path[0]) })
  const chosen = choices.safeParse(form)
  if (!chosen.success) return refuse('chain/choice', { field: String(chosen.error.issues[0]?.path[0]) })
  const { gapBelow: gap, thinBelow: thin, moreAbove: more } = numbersRead.data
  if (gap > thin || thin > 1 || more < 1) return refuse('chain/thresholds')
  const { index, capacityRule: rule, travel, ...scores } = chosen.data
  return {
    ok: true,
    value: {
      ...numbersRead.data,
      capacityRule: rule,
      travel,
      indexDefinitionId: index,
      scoreByField: Object.fromEntries(
        fieldCodes.flatMap((field) => {
          const score = (scores as Record<string, string>)[scoreInput(field)] ?? ''
          return score === '' ? [] : [[field, score] as const]
        }),
      ),
    },
  }
}
