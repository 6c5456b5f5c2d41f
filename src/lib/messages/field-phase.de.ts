export const fieldPhaseDe = {
  refusals: {},
}
