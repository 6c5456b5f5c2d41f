export { changeSurvey, closeSurvey, createSurvey, openSurvey } from './change-survey.ts'
export { findPublished, findSurvey, listPublished, listSurveys } from './surveys-store.ts'
export { parseSurveyFacts, readDay } from './survey-form.ts'
export type { FrozenSurroundings, ListedSurvey, Survey, SurveyContent, SurveyState } from './surveys-types.ts'
