export const surveyQuestionsEn = {
  refusals: {},
}
