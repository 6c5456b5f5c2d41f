/** kreisfreie Stadt, Kreis, kreisangehörige Gemeinde. */
export type MunicipalityKind = 'city' | 'district' | 'town'

export type NewMunicipality = {
  /** Amtlicher Gemeindeschlüssel, 8 digits; leading zeros belong to it. */
  ags: string
  name: string
  kind: MunicipalityKind
  /** Short name in addresses; made from the name where absent. */
  slug?: string
}
