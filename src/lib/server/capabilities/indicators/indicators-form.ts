import {
  indicatorDirections,
  licenceCodes,
  refreshRhythmCodes,
  topicCodes,
  unitCodes,
} from '@gelingen/catalogue'
import { z } from 'zod'

const codePattern = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** An entry as a form or a recipe gives it. */
export const indicatorEntry = z
  .strictObject({
    code: z.string().regex(codePattern),
    name: z.string().trim().min(1).max(200),
    definition: z.string().trim().max(2000).default(''),
    unit: z.enum(unitCodes),
    numerator: z.string().trim().max(500).default(''),
    denominator: z.string().trim().max(500).default(''),
    direction: z.enum(indicatorDirections),
    topic: z.enum(topicCodes),
    source: z.string().trim().max(500).default(''),
    licence: z.enum(licenceCodes).or(z.literal('')).default(''),
    refreshRhythm: z.enum(refreshRhythmCodes).or(z.literal('')).default(''),
    minimumCount: z.number().int().min(1).nullable().default(null),
    lowest: z.number().nullable().default(null),
    highest: z.number().nullable().default(null),
    decimals: z.number().int().min(0).max(6).default(1),
  })
  .refine(({ lowest, highest }) => lowest === null || highest === null || lowest <= highest, {
    path: ['highest'],
  })

export type NewIndicator = z.infer<typeof indicatorEntry>
