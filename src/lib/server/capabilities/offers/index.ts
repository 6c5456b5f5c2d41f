export { readDirectoryMonths, type MonthOfDirectory } from './changes-store.ts'
export { changeOffer } from './change-offer.ts'
export { confirmOffer } from './confirm-offer.ts'
export { completeness, mostMissing, overdueCount, sumOfGroups, worstFirst } from './coverage-rules.ts'
export { readCoverage, type CoverageBy, type CoverageRow } from './coverage-store.ts'
export { createOffer, type OfferSaved } from './create-offer.ts'
export { crosstabMatrix, type CrosstabMatrix } from './crosstab-rules.ts'
export { crosstab, type CrosstabCell } from './crosstab-store.ts'
export { exportColumns, exportOffers, type ExportRow } from './export-store.ts'
export {
  endingFundings,
  fundingHorizons,
  horizonsOf,
  type EndingFunding,
  type FundingHorizon,
} from './funding-rules.ts'
export { listEndingFunding, type FundedOffer } from './funding-store.ts'
export { locateSites } from './locate-sites.ts'
export { listOffers, listOfferSources } from './offer-list-store.ts'
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
export { findOffer } from './offer-store.ts'
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
  ownEntrySource,
  providerKinds,
  type AreaName,
  type ChangeWay,
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
export { parseOfferForm, type OfferFormResult } from './offers-form.ts'
export type { OffersImportDefinition } from './offers-import-definition.ts'
export { offersImportTarget } from './offers-import-target.ts'
export { listPrintableOffers, type PrintableOffer } from './printable-offers-store.ts'
export { listProviders, type ProviderListRow } from './providers-store.ts'
export { removeOffer } from './remove-offer.ts'
export { lastDayOfSchedules } from './schedule-end-rules.ts'
export { servedSteps } from './served-steps-rules.ts'
export { readAreaFeatures, type AreaFeatures } from './supply-features-store.ts'
export { chainOffers, offerSites, type OfferSite } from './supply-store.ts'
