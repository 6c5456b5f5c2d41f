export const surveyAnswersEn = {
  refusals: {},
}
