/** Letters that a name's beginning needs to be taken for it. */
const SHORTEST_BEGINNING = 3

type Named = { readonly slug: string; readonly name: string }

/** What was typed as a place: its words in order, and the postal code among them. */
export function readPlace(text: string): { words: string[]; postalCode: string | undefined } {
  const words = fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
  return { words, postalCode: words.find((word) => /^\d{5}$/.test(word)) }
}

/**
 * The portals that a place may mean: those whose name stands in it as whole words ("45879 Bad Auenstadt"), else those whose name begins with it.
 * Case, accents and the ways to write umlauts make no difference.
 */
export function portalsNamed<Portal extends Named>(portals: readonly Portal[], place: string): Portal[] {
  const { words } = readPlace(place)
  const typed = words.filter((word) => !/^\d+$/.test(word)).join(' ')
  if (typed === '') return []
  const namesOf = ({ name, slug }: Portal) => [name, slug].map((text) => readPlace(text).words.join(' '))
  const mentioned = portals.filter((portal) =>
    namesOf(portal).some((name) => ` ${typed} `.includes(` ${name} `)),
  )
  if (mentioned.length > 0) return mentioned
  return typed.length < SHORTEST_BEGINNING
    ? []
    : portals.filter((portal) => namesOf(portal).some((name) => name.startsWith(typed)))
}

/** Whether a place says no more than the municipality's own name: then it narrows nothing there. */
export function isWholeMunicipality(place: string, { name, slug }: Named): boolean {
  const typed = readPlace(place).words.join(' ')
  return [name, slug]
    .map((text) => readPlace(text).words.join(' '))
    .some((own) => own === typed || (typed.length >= SHORTEST_BEGINNING && own.startsWith(typed)))
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[äöü]/g, (letter) => `${{ ä: 'a', ö: 'o', ü: 'u' }[letter]}e`)
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
}
