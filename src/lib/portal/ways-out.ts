/** The address of a website as people write it; null where it is none that a browser opens safely. */
export function websiteAddress(website: string): string | null {
  const written = website.trim()
  const address = /^www\./i.test(written) ? `https://${written}` : written
  return /^https?:\/\//i.test(address) && URL.canParse(address) ? address : null
}

/** OpenStreetMap's way from wherever one is to a place; nothing of it is loaded by us. */
export function wayThere({ longitude, latitude }: { longitude: number; latitude: number }): string {
  const place = `${latitude.toFixed(5)}%2C${longitude.toFixed(5)}`
  return `https://www.openstreetmap.org/directions?to=${place}#map=16/${latitude.toFixed(5)}/${longitude.toFixed(5)}`
}
