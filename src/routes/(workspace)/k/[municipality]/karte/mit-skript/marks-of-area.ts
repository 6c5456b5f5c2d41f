/** Everything on the page that stands for an area: its place on the map, its marks in the diagram, its rows. */
export function marksOf(code: string): Element[] {
  return [...document.querySelectorAll(`[data-area="${CSS.escape(code)}"]`)]
}

/** The code of the area that an element stands for; null = none. */
export function areaAt(target: EventTarget | null): string | null {
  if (!(target instanceof Element)) return null
  return target.closest('[data-area]')?.getAttribute('data-area') ?? null
}

/** What the drawings say of an area, e.g. "Altmarkt: 31,2 %". */
const said = new Map<string, string>()

/**
 * Takes the titles out of a drawing and remembers them: the browser would show them a second time, later and smaller.
 */
export function takeTitles(drawing: Element): void {
  for (const title of drawing.querySelectorAll('title')) {
    const code = areaAt(title)
    if (code !== null) said.set(code, title.textContent ?? '')
    title.remove()
  }
}

export function saysOf(code: string): string {
  const drawn = () => document.querySelector(`.area-map [data-area="${CSS.escape(code)}"] title`)?.textContent
  return said.get(code) ?? drawn() ?? ''
}
