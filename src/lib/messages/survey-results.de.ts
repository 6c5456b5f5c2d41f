export const surveyResultsDe = {
  refusals: {},
}
