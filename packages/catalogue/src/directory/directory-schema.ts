import { z } from 'zod'
import { localisedSchema } from '../localised-schema.ts'
import {
  accessibilityCodes,
  evidenceKindCodes,
  fundingKindCodes,
  spokenLanguageCodes,
  targetGroupCodes,
} from './directory-codes.ts'

const named = <Code extends readonly [string, ...string[]]>(codes: Code) =>
  z.strictObject({ code: z.enum(codes), name: localisedSchema }).readonly()

export const targetGroupSchema = named(targetGroupCodes)
export type TargetGroup = z.infer<typeof targetGroupSchema>
export type TargetGroupCode = TargetGroup['code']

export const accessibilityFeatureSchema = named(accessibilityCodes)
export type AccessibilityFeature = z.infer<typeof accessibilityFeatureSchema>
export type AccessibilityCode = AccessibilityFeature['code']

export const spokenLanguageSchema = named(spokenLanguageCodes)
export type SpokenLanguage = z.infer<typeof spokenLanguageSchema>
export type SpokenLanguageCode = SpokenLanguage['code']

export const fundingKindSchema = named(fundingKindCodes)
export type FundingKind = z.infer<typeof fundingKindSchema>
export type FundingKindCode = FundingKind['code']

export const evidenceKindSchema = named(evidenceKindCodes)
export type EvidenceKind = z.infer<typeof evidenceKindSchema>
export type EvidenceKindCode = EvidenceKind['code']
