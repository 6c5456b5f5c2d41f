export const takeoverEn = {
  refusals: {},
}
