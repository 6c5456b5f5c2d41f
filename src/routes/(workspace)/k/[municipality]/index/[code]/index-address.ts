/** What the address of a result asks for. */
export type IndexQuery = {
  /** Code of the area whose drivers are shown. */
  readonly area: string | null
  readonly order: string | null
}

export function parseIndexQuery(address: URLSearchParams): IndexQuery {
  return { area: address.get('gebiet'), order: address.get('sortierung') }
}

/** The address of a result, without the path; never empty, so that it also leads back to nothing chosen. */
export function indexAddress({ area, order }: IndexQuery): string {
  const address = new URLSearchParams()
  if (area !== null) address.set('gebiet', area)
  if (order !== null) address.set('sortierung', order)
  return `?${address}`
}
