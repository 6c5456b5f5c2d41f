export { compareWaves, type ChangedShare, type ComparedQuestion } from './compare-waves-rules.ts'
export type { Condition, Counted, CountedCategory, CountedPair } from './counted-types.ts'
export { listCountedResponses, type CountedResponses } from './list-counted-responses.ts'
export { networkFigures, type NetworkFigures } from './network-figures-rules.ts'
export { readSurveyData } from './read-survey-data.ts'
export { listResponses, type StoredResponse } from './responses-store.ts'
export {
  carryThemes,
  countThemesToCarry,
  makeTheme,
  mergeThemes,
  removeTheme,
  renameTheme,
  undoThemeStep,
} from './theme-change.ts'
export { themesByGroup } from './theme-groups-rules.ts'
export { redactText } from './theme-redact.ts'
export { wordsOf } from './theme-redact-rules.ts'
export { listThemeRooms, readThemeRoom } from './theme-room.ts'
export { sortTexts } from './theme-sort.ts'
export { themeSuggester } from './theme-suggestions-rules.ts'
export { textHashOf } from './theme-texts-rules.ts'
export type { SortedText, ThemeRoom, ThemeStep } from './theme-types.ts'
export { exportAnswers, isOver } from './export-answers.ts'
export { plainText } from './export-answers-rules.ts'
export type { ExportColumn } from './export-columns-rules.ts'
export { answersFormat, readAnswersFile, writeAnswersFile } from './export-file-rules.ts'
export { spssSyntax } from './export-spss-rules.ts'
export { CANNOT_SAY, exportTables, type ExportTable, type FactName } from './export-tables-rules.ts'
export { takeInAnswers } from './export-take-in.ts'
export type { AnswersForExport, ExportNote, ExportWish } from './export-types.ts'
export type { Results, Sight } from './results-types.ts'
export { resultsOfRows } from './results-of-rows-rules.ts'
export { seeResults } from './see-results-rules.ts'
export type { QuestionData, SurveyData } from './survey-data-types.ts'
export { fiveNumbers, meanAndMedian, rankingFigures, type FiveNumbers } from './value-figures-rules.ts'
export type { Category, Variable } from './variables-types.ts'
export { wordList, type ListedWord } from './word-list-rules.ts'
