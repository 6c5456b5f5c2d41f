export type { Language, Localised } from './localised-schema.ts'

export { lifePhaseBlockCodes, lifePhaseStepCodes } from './life-phases/life-phase-codes.ts'
export {
  isLifePhaseBlockCode,
  isLifePhaseStepCode,
  lifePhaseBlock,
  lifePhaseBlocks,
  lifePhaseStep,
  lifePhaseSteps,
} from './life-phases/life-phases.ts'
export type {
  LifePhaseBlock,
  LifePhaseBlockCode,
  LifePhaseStep,
  LifePhaseStepCode,
} from './life-phases/life-phase-schema.ts'

export { fieldCodes } from './fields/field-codes.ts'
export { field, fields, isFieldCode } from './fields/fields.ts'
export { suggestFields } from './fields/suggest-fields.ts'
export type { Field, FieldCode } from './fields/field-schema.ts'

export { expectedOffer, expectedOffers } from './expected-offers/expected-offers.ts'
export type { ExpectedOffer } from './expected-offers/expected-offer-schema.ts'

export { standardCodes } from './standards/standard-codes.ts'
export { isStandardCode, standard, standards } from './standards/standards.ts'
export type { Standard, StandardCode } from './standards/standard-schema.ts'

export { mainstreamPostCodes } from './mainstream-posts/mainstream-post-codes.ts'
export { mainstreamPostOf, mainstreamPosts } from './mainstream-posts/mainstream-posts.ts'
export type { MainstreamPost } from './mainstream-posts/mainstream-post-schema.ts'

export { stationCodes } from './quality-cycle/station-codes.ts'
export { isStationCode, station, stations } from './quality-cycle/stations.ts'
export type { Station, StationCode, StationStandard } from './quality-cycle/station-schema.ts'

export {
  indicatorDirections,
  licenceCodes,
  refreshRhythmCodes,
  topicCodes,
  unitCodes,
} from './indicators/indicator-codes.ts'
export { catalogueIndicator, catalogueIndicators, indicatorOfFileColumn } from './indicators/indicators.ts'
export { licence, licences } from './indicators/licences.ts'
export { refreshRhythm, refreshRhythms } from './indicators/refresh-rhythms.ts'
export { topic, topics } from './indicators/topics.ts'
export { unit, units } from './indicators/units.ts'
export type {
  CatalogueIndicator,
  IndicatorDirection,
  Licence,
  LicenceCode,
  RefreshRhythm,
  RefreshRhythmCode,
  Topic,
  TopicCode,
  Unit,
  UnitCode,
} from './indicators/indicator-schema.ts'

export { indexTemplate, indexTemplates } from './index-templates/index-templates.ts'
export type {
  IndexTemplate,
  SubIndex,
  TemplateIndex,
  TemplateSpec,
} from './index-templates/index-template-schema.ts'

export { tableSignCharacters, tableSignCodes } from './table-signs/table-sign-codes.ts'
export { tableSign, tableSignInFile, tableSigns } from './table-signs/table-signs.ts'
export type { TableSign, TableSignCharacter, TableSignCode } from './table-signs/table-sign-schema.ts'

export { ageGroupName, ageGroupSet, ageGroupSets } from './age-groups/age-groups.ts'
export type { AgeGroup, AgeGroupSet } from './age-groups/age-group-schema.ts'

export { canonModuleCodes, canonQuestionnaireCodes, canonTargets } from './question-canon/canon-codes.ts'
export { buildFromCanon, coreCodes, type BuiltFromCanon } from './question-canon/build-from-canon.ts'
export { canonModules, canonQuestionnaire, canonQuestionnaires } from './question-canon/canon-modules.ts'
export { canonQuestion, canonQuestions } from './question-canon/question-canon.ts'
export type {
  CanonModule,
  CanonModuleCode,
  CanonQuestion,
  CanonQuestionnaire,
  CanonQuestionnaireCode,
  CanonTarget,
} from './question-canon/canon-schema.ts'

export { roleCodes } from './roles/role-codes.ts'
export { isRoleCode, role, roles } from './roles/roles.ts'
export type { RoleCode, RoleEntry } from './roles/role-schema.ts'

export { thesaurusLanguages, thesaurusRelations } from './thesaurus/thesaurus-codes.ts'
export { thesaurus } from './thesaurus/thesaurus.ts'
export type { ThesaurusEntry, ThesaurusLanguage } from './thesaurus/thesaurus-schema.ts'

export {
  accessibilityCodes,
  evidenceKindCodes,
  fundingKindCodes,
  spokenLanguageCodes,
  targetGroupCodes,
} from './directory/directory-codes.ts'
export {
  accessibilityFeature,
  accessibilityFeatures,
  isAccessibilityCode,
} from './directory/accessibility-features.ts'
export { evidenceKind, evidenceKinds, isEvidenceKindCode } from './directory/evidence-kinds.ts'
export { fundingKind, fundingKinds, isFundingKindCode } from './directory/funding-kinds.ts'
export { isSpokenLanguageCode, spokenLanguage, spokenLanguages } from './directory/spoken-languages.ts'
export { isTargetGroupCode, targetGroup, targetGroups } from './directory/target-groups.ts'
export type {
  AccessibilityCode,
  AccessibilityFeature,
  EvidenceKind,
  EvidenceKindCode,
  FundingKind,
  FundingKindCode,
  SpokenLanguage,
  SpokenLanguageCode,
  TargetGroup,
  TargetGroupCode,
} from './directory/directory-schema.ts'

export { emergencyNumberCodes, emergencyOccasionCodes } from './emergency-numbers/emergency-number-codes.ts'
export { emergencyNumber, emergencyNumbers } from './emergency-numbers/emergency-numbers.ts'
export type {
  EmergencyNumber,
  EmergencyNumberCode,
  EmergencyOccasionCode,
} from './emergency-numbers/emergency-number-schema.ts'
export { landNames } from './emergency-numbers/land-names.ts'
