export const surveyAnswersDe = {
  refusals: {},
}
