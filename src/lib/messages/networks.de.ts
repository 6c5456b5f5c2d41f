export const networksDe = {
  refusals: {},
}
