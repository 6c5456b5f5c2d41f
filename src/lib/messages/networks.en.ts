export const networksEn = {
  refusals: {},
}
