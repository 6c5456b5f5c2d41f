import { areaProfileDe } from './area-profile.de.ts'
import { areaProfileEn } from './area-profile.en.ts'
import { areasPagesDe } from './areas-pages.de.ts'
import { areasPagesEn } from './areas-pages.en.ts'
import { areasDe } from './areas.de.ts'
import { areasEn } from './areas.en.ts'
import { chainPictureDe } from './chain-picture.de.ts'
import { chainPictureEn } from './chain-picture.en.ts'
import { atlasDe } from './atlas.de.ts'
import { atlasEn } from './atlas.en.ts'
import { chainDe } from './chain.de.ts'
import { chainEn } from './chain.en.ts'
import { commonDe } from './common.de.ts'
import { commonEn } from './common.en.ts'
import { directoryReportsDe } from './directory-reports.de.ts'
import { directoryReportsEn } from './directory-reports.en.ts'
import { downloadsDe } from './downloads.de.ts'
import { downloadsEn } from './downloads.en.ts'
import { editionsDe } from './editions.de.ts'
import { editionsEn } from './editions.en.ts'
import { embeddingDe } from './embedding.de.ts'
import { embeddingEn } from './embedding.en.ts'
import { feedbackDe } from './feedback.de.ts'
import { feedbackEn } from './feedback.en.ts'
import { importFixDe } from './import-fix.de.ts'
import { importFixEn } from './import-fix.en.ts'
import { importPagesDe } from './import-pages.de.ts'
import { importPagesEn } from './import-pages.en.ts'
import { importsDe } from './imports.de.ts'
import { importsEn } from './imports.en.ts'
import { indexPagesDe } from './index-pages.de.ts'
import { indexPagesEn } from './index-pages.en.ts'
import { indexDe } from './index-room.de.ts'
import { indexEn } from './index-room.en.ts'
import { indicatorsDe } from './indicators.de.ts'
import { indicatorsEn } from './indicators.en.ts'
import { keepingDe } from './keeping.de.ts'
import { keepingEn } from './keeping.en.ts'
import { mapDe } from './map.de.ts'
import { mapEn } from './map.en.ts'
import { offerFormDe } from './offer-form.de.ts'
import { offerFormEn } from './offer-form.en.ts'
import { offerHistoryDe } from './offer-history.de.ts'
import { offerHistoryEn } from './offer-history.en.ts'
import { offerLanguagesDe } from './offer-languages.de.ts'
import { offerLanguagesEn } from './offer-languages.en.ts'
import { missedSearchesDe } from './missed-searches.de.ts'
import { missedSearchesEn } from './missed-searches.en.ts'
import { offersPagesDe } from './offers-pages.de.ts'
import { offersPagesEn } from './offers-pages.en.ts'
import { hsdsDe } from './hsds.de.ts'
import { hsdsEn } from './hsds.en.ts'
import { offersDe } from './offers.de.ts'
import { offersEn } from './offers.en.ts'
import { overviewDe } from './overview.de.ts'
import { overviewEn } from './overview.en.ts'
import { publicDe } from './public.de.ts'
import { publicEn } from './public.en.ts'
import { releaseDe } from './release.de.ts'
import { releaseEn } from './release.en.ts'
import { reportsDe } from './reports.de.ts'
import { reportsEn } from './reports.en.ts'
import { stillRightDe } from './still-right.de.ts'
import { stillRightEn } from './still-right.en.ts'
import { upkeepDe } from './upkeep.de.ts'
import { upkeepEn } from './upkeep.en.ts'
import { surveysDe } from './surveys.de.ts'
import { surveysEn } from './surveys.en.ts'
import { surveyQuestionsDe } from './survey-questions.de.ts'
import { surveyQuestionsEn } from './survey-questions.en.ts'
import { surveyMailDe } from './survey-mail.de.ts'
import { surveyMailEn } from './survey-mail.en.ts'
import { fieldPhaseDe } from './field-phase.de.ts'
import { fieldPhaseEn } from './field-phase.en.ts'
import { surveyAnswersDe } from './survey-answers.de.ts'
import { surveyAnswersEn } from './survey-answers.en.ts'
import { surveyResultsDe } from './survey-results.de.ts'
import { surveyResultsEn } from './survey-results.en.ts'
import { surveyThemesDe } from './survey-themes.de.ts'
import { surveyThemesEn } from './survey-themes.en.ts'
import { takeoverDe } from './takeover.de.ts'
import { takeoverEn } from './takeover.en.ts'
import { networksDe } from './networks.de.ts'
import { networksEn } from './networks.en.ts'

export type Locale = 'de' | 'en'
export const locales: readonly Locale[] = ['de', 'en']

const german = {
  common: commonDe,
  areaProfile: areaProfileDe,
  areas: areasDe,
  areasPages: areasPagesDe,
  atlas: atlasDe,
  chain: chainDe,
  chainPicture: chainPictureDe,
  directoryReports: directoryReportsDe,
  downloads: downloadsDe,
  editions: editionsDe,
  embedding: embeddingDe,
  feedback: feedbackDe,
  importFix: importFixDe,
  importPages: importPagesDe,
  imports: importsDe,
  index: indexDe,
  indexPages: indexPagesDe,
  indicators: indicatorsDe,
  keeping: keepingDe,
  map: mapDe,
  offerForm: offerFormDe,
  offerHistory: offerHistoryDe,
  offerLanguages: offerLanguagesDe,
  missedSearches: missedSearchesDe,
  hsds: hsdsDe,
  offers: offersDe,
  overview: overviewDe,
  offersPages: offersPagesDe,
  publicPages: publicDe,
  release: releaseDe,
  reports: reportsDe,
  stillRight: stillRightDe,
  upkeep: upkeepDe,
  surveys: surveysDe,
  surveyQuestions: surveyQuestionsDe,
  fieldPhase: fieldPhaseDe,
  surveyMail: surveyMailDe,
  surveyAnswers: surveyAnswersDe,
  surveyResults: surveyResultsDe,
  surveyThemes: surveyThemesDe,
  takeover: takeoverDe,
  networks: networksDe,
}

export type Messages = typeof german

const english: Messages = {
  common: commonEn,
  areaProfile: areaProfileEn,
  areas: areasEn,
  areasPages: areasPagesEn,
  atlas: atlasEn,
  chain: chainEn,
  chainPicture: chainPictureEn,
  directoryReports: directoryReportsEn,
  downloads: downloadsEn,
  editions: editionsEn,
  embedding: embeddingEn,
  feedback: feedbackEn,
  importFix: importFixEn,
  importPages: importPagesEn,
  imports: importsEn,
  index: indexEn,
  indexPages: indexPagesEn,
  indicators: indicatorsEn,
  keeping: keepingEn,
  map: mapEn,
  offerForm: offerFormEn,
  offerHistory: offerHistoryEn,
  offerLanguages: offerLanguagesEn,
  missedSearches: missedSearchesEn,
  hsds: hsdsEn,
  offers: offersEn,
  overview: overviewEn,
  offersPages: offersPagesEn,
  publicPages: publicEn,
  release: releaseEn,
  reports: reportsEn,
  stillRight: stillRightEn,
  upkeep: upkeepEn,
  surveys: surveysEn,
  surveyQuestions: surveyQuestionsEn,
  fieldPhase: fieldPhaseEn,
  surveyMail: surveyMailEn,
  surveyAnswers: surveyAnswersEn,
  surveyResults: surveyResultsEn,
  surveyThemes: surveyThemesEn,
  takeover: takeoverEn,
  networks: networksEn,
}

/** All texts of the workspace, a room each; English has the shape of German, the type checker sees to it. */
export function messages(locale: Locale): Messages {
  return locale === 'de' ? german : english
}
