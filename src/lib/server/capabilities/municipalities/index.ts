export { createMunicipality } from './create-municipality.ts'
export type { NewMunicipality } from './municipalities-types.ts'
