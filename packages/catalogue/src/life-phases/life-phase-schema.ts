import { z } from 'zod'
import { localisedSchema } from '../localised-schema.ts'
import { lifePhaseBlockCodes, lifePhaseStepCodes } from './life-phase-codes.ts'

export const lifePhaseBlockCodeSchema = z.enum(lifePhaseBlockCodes)
export type LifePhaseBlockCode = z.infer<typeof lifePhaseBlockCodeSchema>

export const lifePhaseStepCodeSchema = z.enum(lifePhaseStepCodes)
export type LifePhaseStepCode = z.infer<typeof lifePhaseStepCodeSchema>

export const lifePhaseBlockSchema = z
  .strictObject({ code: lifePhaseBlockCodeSchema, name: localisedSchema, shortName: localisedSchema })
  .readonly()
export type LifePhaseBlock = z.infer<typeof lifePhaseBlockSchema>

/**
 * How far a family or a young person goes on foot. `walkKmPerHour` is the speed on the way itself, waiting at crossings
 * included; `reachMinutes` the longest one-way walk that is still usual for the age.
 */
export const walkingSchema = z
  .strictObject({
    walkKmPerHour: z.number().min(2).max(6),
    reachMinutes: z.number().int().min(5).max(60),
    /** Why these two numbers, and where they come from. */
    walkReason: localisedSchema,
  })
  .readonly()
export type WalkingDefault = z.infer<typeof walkingSchema>

export const lifePhaseStepSchema = z
  .strictObject({
    code: lifePhaseStepCodeSchema,
    block: lifePhaseBlockCodeSchema,
    name: localisedSchema,
    shortName: localisedSchema,
    ageFromYears: z.number().int().min(0).max(27),
    /** Exclusive. */
    ageToYears: z.number().int().min(1).max(27),
    /** A passage between two institutions; its ages overlap those of its neighbours. */
    transition: z.boolean(),
    /**
     * Whether an offer that states ages only serves this step if the ages fit. False where the age is a proxy or the step
     * is a passage: a Kita takes five-year-olds, but that alone does not accompany them into school.
     */
    impliedByAge: z.boolean(),
    ...walkingSchema.unwrap().shape,
    /** What is special about the ages; null = nothing. */
    note: localisedSchema.nullable(),
  })
  .readonly()
  .refine((step) => step.ageToYears > step.ageFromYears, { path: ['ageToYears'] })
export type LifePhaseStep = z.infer<typeof lifePhaseStepSchema>
