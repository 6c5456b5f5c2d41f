export const surveyThemesDe = {
  refusals: {},
}
