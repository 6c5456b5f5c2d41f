export const fieldPhaseEn = {
  refusals: {},
}
