export const surveyResultsEn = {
  refusals: {},
}
