export { changeSettings } from './change-settings.ts'
export { createMunicipality } from './create-municipality.ts'
export type { NewMunicipality } from './municipalities-types.ts'
