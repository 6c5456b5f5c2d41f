import { mapAddress, toggled, type MapQuery } from '../map-query.ts'

/** Of each area the address in which it is chosen, or no longer chosen; the comparison is where the eye goes next. */
export function selectionLinks(query: Omit<MapQuery, 'kind'>): (code: string) => string {
  // The rest of the address is the same for hundreds of areas.
  const rest = mapAddress({ ...query, areas: [] })
  return (code) => {
    const areas = toggled(query.areas, code).map(encodeURIComponent).join(',')
    return areas === '' ? `${rest}#vergleich` : `${rest}&gebiete=${areas}#vergleich`
  }
}
