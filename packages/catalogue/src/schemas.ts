/**
 * The schemas behind the types, for whoever checks content from outside. They bring zod along: the door for content, index.ts, does not,
 * so that pages stay small.
 */
export { ageGroupSetSchema } from './age-groups/age-group-schema.ts'
export {
  accessibilityFeatureSchema,
  evidenceKindSchema,
  fundingKindSchema,
  spokenLanguageSchema,
  targetGroupSchema,
} from './directory/directory-schema.ts'
export { emergencyNumberSchema } from './emergency-numbers/emergency-number-schema.ts'
export { excludedGroupSchema, expectedOfferSchema } from './expected-offers/expected-offer-schema.ts'
export { fieldSchema } from './fields/field-schema.ts'
export { indexTemplateSchema } from './index-templates/index-template-schema.ts'
export {
  catalogueIndicatorSchema,
  licenceSchema,
  refreshRhythmSchema,
  topicSchema,
  unitSchema,
} from './indicators/indicator-schema.ts'
export { lifePhaseBlockSchema, lifePhaseStepSchema } from './life-phases/life-phase-schema.ts'
export { mainstreamPostSchema } from './mainstream-posts/mainstream-post-schema.ts'
export {
  canonModuleSchema,
  canonQuestionnaireSchema,
  canonQuestionSchema,
} from './question-canon/canon-schema.ts'
export { stationSchema } from './quality-cycle/station-schema.ts'
export { roleSchema } from './roles/role-schema.ts'
export { standardSchema } from './standards/standard-schema.ts'
export { tableSignSchema } from './table-signs/table-sign-schema.ts'
export { thesaurusEntrySchema } from './thesaurus/thesaurus-schema.ts'
