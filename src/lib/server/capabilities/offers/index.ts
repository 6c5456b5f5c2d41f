export { changeMany, wouldChange } from './change-many.ts'
export { offerIdsFound } from './change-many-store.ts'
export type { ManyChange, SeenOffer } from './change-many-types.ts'
export { changeOffer } from './change-offer.ts'
export { confirmOffer } from './confirm-offer.ts'
export { contentOf } from './content-of-offer.ts'
export { differingParts, partOf, saysNothing, withPart, type PartKey } from './content-parts.ts'
export { createOffer, type OfferSaved } from './create-offer.ts'
export { exportColumns, exportOffers, type ExportColumn, type ExportRow } from './export-store.ts'
export { germanOrder } from './german-order-store.ts'
export { findKnownElsewhere, type KnownElsewhere } from './known-elsewhere-store.ts'
export { locateSites } from './locate-sites.ts'
export { listOffers, listOfferSources, servesStep } from './offer-list-store.ts'
export { readDirectoryMonths, type MonthOfDirectory } from './changes-store.ts'
export { completeness, mostMissing, overdueCount, sumOfGroups, worstFirst } from './coverage-rules.ts'
export { readCoverage, type CoverageBy, type CoverageRow } from './coverage-store.ts'
export { crosstabMatrix, type CrosstabMatrix } from './crosstab-rules.ts'
export { crosstab, type CrosstabCell } from './crosstab-store.ts'
export {
  endingFundings,
  fundingHorizons,
  horizonsOf,
  type EndingFunding,
  type FundingHorizon,
} from './funding-rules.ts'
export { listEndingFunding, type FundedOffer } from './funding-store.ts'
export {
  crosstabDimensions,
  offerFacts,
  offerStates,
  type CrosstabDimension,
  type OfferFact,
  type OfferState,
} from './offer-facts-types.ts'
export { monthsLater } from './months-later.ts'
export { listOfferPlaces, type OfferPlace } from './offer-places-store.ts'
export { offerTextHash, textsOf } from './offer-text-hash.ts'
export { listTranslations } from './offer-translation-store.ts'
export {
  translationLanguages,
  translationWays,
  type OfferTranslation,
  type TranslationLanguage,
} from './offer-translation-types.ts'
export { listOfferVersions, listRemovedOffers } from './offer-version-store.ts'
export type { OfferVersion } from './offer-version-types.ts'
export { providerKey, sameProvider, siteAddress } from './offer-identity-rules.ts'
export { findOffer, findOffers, updateFreePlaces } from './offer-store.ts'
export {
  costKinds,
  deliveryKinds,
  noDetails,
  noPlanning,
  registrationKinds,
  schoolHolidayRules,
  type CostKind,
  type DeliveryKind,
  type OfferContact,
  type OfferDetails,
  type OfferFunding,
  type OfferPlanning,
  type OfferSchedule,
  type RegistrationKind,
  type SchoolHolidays,
} from './offer-details-types.ts'
export {
  changeWays,
  freshnessChoices,
  ownEntrySource,
  providerKinds,
  type AreaName,
  type ChangeWay,
  type FreshnessChoice,
  type Offer,
  type OfferContent,
  type OfferFilter,
  type OfferList,
  type OfferListRow,
  type OfferProblem,
  type ProviderKind,
  type SupplyOffer,
} from './offer-types.ts'
export { isForOthersOnly, isOtherThanFamilies } from './others-than-families-rules.ts'
export { parseOfferFilter } from './offers-filter-form.ts'
export { isEmptyRow } from './offers-form-fields.ts'
export { parseOfferForm, type OfferFormResult } from './offers-form.ts'
export { hsdsDefinition } from './hsds-recipe-rules.ts'
export type { OffersImportDefinition } from './offers-import-definition.ts'
export { offersImportTarget } from './offers-import-target.ts'
export { listOwnProviders, listProviders, type ProviderListRow } from './providers-store.ts'
export { removeOffer } from './remove-offer.ts'
export { bringBackOffer, restoreOfferVersion } from './restore-offer.ts'
export { servedSteps } from './served-steps-rules.ts'
export { dropTranslation, translateOffer } from './translate-offer.ts'
export { listKeptOffers, type KeptOffer } from './own-offers-store.ts'
export { problemsOf } from './store-content.ts'
export { listPrintableOffers, type PrintableOffer } from './printable-offers-store.ts'
export { lastDayOfSchedules } from './schedule-end-rules.ts'
export { readAreaFeatures, type AreaFeatures } from './supply-features-store.ts'
export { chainOffers, offerSites, type OfferSite } from './supply-store.ts'
