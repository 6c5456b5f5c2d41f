/** An area as an address names it; null = the whole municipality. */
export type PlaceAddress = { readonly code: string; readonly level: { readonly code: string } | null } | null

type CellAddress = { readonly step: string; readonly field: string; readonly place: PlaceAddress }

/** Addresses of the chain's pages and of their neighbours; `base` is the municipality's, `/k/slug`. */
export const addresses = {
  matrix: (base: string, { place, columns }: { place: PlaceAddress; columns?: string | undefined }) =>
    `${base}/kette${query({ ...placeQuery(place), spalten: columns })}`,
  cell: (base: string, { step, field, place }: CellAddress, more: Record<string, string | undefined> = {}) =>
    `${base}/kette/${step}/${field}${query({ ...placeQuery(place), ...more })}`,
  picture: (
    base: string,
    { place }: { place: PlaceAddress },
    more: Record<string, string | undefined> = {},
  ) => `${base}/kette/bild${query({ ...placeQuery(place), ...more })}`,
  settings: (base: string) => `${base}/kette/einstellungen`,
  gaps: (base: string, filter: Record<string, string | undefined> = {}) => `${base}/luecken${query(filter)}`,
  councilPaper: (base: string, filter: Record<string, string | undefined> = {}) =>
    `${base}/berichte/vorlagen/jugendhilfeausschuss.pdf${query(filter)}`,
  councilReport: (base: string, filter: Record<string, string | undefined> = {}) =>
    `${base}/berichte/neu${query({ vorlage: 'jugendhilfeausschuss', ...filter })}`,
  offers: (base: string, { step, field }: { step: string; field: string }) =>
    `${base}/angebote${query({ schritt: step, feld: field })}`,
  offer: (base: string, offerId: string) => `${base}/angebote/${offerId}`,
  map: (base: string, { step, field }: { step: string; field: string }) =>
    `${base}/karte?zeige=kette:${step}:${field}`,
  index: (base: string) => `${base}/index`,
  imports: (base: string) => `${base}/einlesen`,
}

function placeQuery(place: PlaceAddress) {
  return place === null || place.code === '' ? {} : { gebiet: place.code, ebene: place.level?.code }
}

function query(parameters: Record<string, string | undefined>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
