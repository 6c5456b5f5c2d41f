import type { Position } from '@gelingen/methods/accessibility'
import { foldWord } from '@gelingen/search'
import type { FoundPlace, PlaceFinder, SearchedArea, SearchedSite } from './search-types.ts'

/** Letters that stand for a longer name. */
const SHORTEST_BEGINNING = 4

/**
 * Finds places by what the municipality's own data say: the name of an area is the middle of its bounding box, a postal code, a street
 * and a town the mean of the sites there. What is written may hold several of them, as an address does: the finest that is known
 * counts – an area or a street before a postal code, a postal code before a town. Nobody else is asked.
 */
export function placeFinder(areas: readonly SearchedArea[]): PlaceFinder {
  const known = { street: new Means(), postalCode: new Means(), town: new Means() }
  const middles = new Map<string, FoundPlace>()
  for (const { name, inForce, box } of areas) {
    if (!inForce || box === null) continue
    const position: Position = [(box.west + box.east) / 2, (box.south + box.north) / 2]
    if (!middles.has(folded(name))) middles.set(folded(name), { name, position })
  }
  const exactly = (text: string) =>
    middles.get(folded(text)) ??
    known.street.find(withoutNumber(text)) ??
    known.postalCode.find(text) ??
    known.town.find(text)
  /** Where a single area or street begins so. */
  const begun = (written: string) => {
    const beginning = folded(written)
    if (beginning.length < SHORTEST_BEGINNING) return undefined
    const found = [...middles.keys(), ...known.street.keys()].filter((name) => name.startsWith(beginning))
    const [only] = new Set(found)
    return new Set(found).size === 1 && only !== undefined
      ? (middles.get(only) ?? known.street.find(only))
      : undefined
  }
  const find = (written: string) => {
    const whole = exactly(written) ?? middles.get(folded(withoutNumber(written)))
    if (whole !== undefined) return whole
    const parts = partsOf(written)
    const finest = [
      (part: string) => known.street.find(withoutNumber(part)),
      (part: string) => middles.get(folded(part)),
      (part: string) => known.postalCode.find(part),
      (part: string) => known.town.find(part),
    ]
    const ofParts = finest.flatMap((find) => parts.flatMap((part) => find(part) ?? [])).at(0)
    return ofParts ?? begun(written)
  }
  const add = ({ street, postalCode, town, longitude, latitude }: SearchedSite) => {
    if (longitude === null || latitude === null) return
    known.street.add(withoutNumber(street), longitude, latitude)
    known.postalCode.add(postalCode, longitude, latitude)
    known.town.add(town, longitude, latitude)
  }
  return { find, add }
}

/** "Lindenstraße 5, 44787 Auenstadt" → what stands between commas, without and beside the postal code. */
function partsOf(written: string): string[] {
  return written
    .split(/[,;]|(\b\d{5}\b)/)
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
}

/** "Lindenstr. 5 a" → "Lindenstraße", as streets are compared. */
function withoutNumber(street: string): string {
  return street
    .replace(/\s+\d+\s*[a-z]?(?:\s*[-–/]\s*\d+\s*[a-z]?)?\s*$/i, '')
    .replace(/str(?:\.|asse)?\s*$/i, 'straße')
}

function folded(text: string): string {
  return text
    .split(/[^\p{Letter}\p{Mark}\p{Number}]+/u)
    .filter((word) => word !== '')
    .map(foldWord)
    .join(' ')
}

/** Mean places by folded name; the first spelling stays. */
class Means {
  readonly #sums = new Map<string, { name: string; longitude: number; latitude: number; count: number }>()

  add(name: string, longitude: number, latitude: number): void {
    const key = folded(name)
    if (key === '') return
    const sum = this.#sums.get(key)
    if (sum === undefined) this.#sums.set(key, { name, longitude, latitude, count: 1 })
    else {
      sum.longitude += longitude
      sum.latitude += latitude
      sum.count += 1
    }
  }

  keys(): Iterable<string> {
    return this.#sums.keys()
  }

  find(name: string): FoundPlace | undefined {
    const sum = this.#sums.get(folded(name))
    return sum === undefined
      ? undefined
      : { name: sum.name, position: [sum.longitude / sum.count, sum.latitude / sum.count] }
  }
}
