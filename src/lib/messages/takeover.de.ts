export const takeoverDe = {
  refusals: {},
}
