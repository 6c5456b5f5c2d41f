export const surveyThemesEn = {
  refusals: {},
}
