export const surveyQuestionsDe = {
  refusals: {},
}
