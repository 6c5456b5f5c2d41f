export { changeSettings } from './change-settings.ts'
export { createMunicipality } from './create-municipality.ts'
export type { MunicipalityKind, NewMunicipality, MunicipalitySettings } from './municipalities-types.ts'
export { slugFromName } from './municipalities-rules.ts'
