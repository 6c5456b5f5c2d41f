import { z } from 'zod'
import { localisedSchema } from '../localised-schema.ts'
import { roleCodes } from './role-codes.ts'

export const roleCodeSchema = z.enum(roleCodes)
export type RoleCode = z.infer<typeof roleCodeSchema>

export const roleSchema = z
  .strictObject({ code: roleCodeSchema, name: localisedSchema, description: localisedSchema })
  .readonly()
export type RoleEntry = z.infer<typeof roleSchema>
