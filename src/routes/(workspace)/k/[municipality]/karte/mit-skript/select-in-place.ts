/**
 * Choosing an area, another diagram or another order redraws what has changed and leaves the page where it is. The address
 * changes as it would have; going back goes back.
 *
 * @param afterwards what is to be done to the redrawn page
 */
export function selectInPlace({ afterwards }: { afterwards: () => void }): void {
  document.addEventListener('click', (event) => {
    const link = plainlyFollowed(event)
    // Links of the page to itself; of SVG the address is no text, so it is read as it is written.
    const address = link?.getAttribute('href') ?? ''
    if (link === null || !address.startsWith('?')) return
    event.preventDefault()
    const focus = placeOfFocus(link)
    history.pushState(null, '', address.replace(/#.*/, ''))
    void redraw({ focus, afterwards })
  })
  window.addEventListener('popstate', () => void redraw({ focus: null, afterwards }))
}

function plainlyFollowed({ target, button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): Element | null {
  if (button !== 0 || metaKey || ctrlKey || shiftKey || altKey) return null
  return target instanceof Element ? target.closest('.map-and-table a') : null
}

/** Where the focus shall be afterwards, as a selector: on the same link, which now says the opposite. */
function placeOfFocus(link: Element): string | null {
  const row = link.closest('tr[data-area]')?.getAttribute('data-area')
  if (row != null) {
    const table = link.closest('.comparison') === null ? '.area-table' : '.comparison'
    return `${table} tr[data-area="${CSS.escape(row)}"] td.select a`
  }
  return link.closest('.kinds') === null ? null : '.diagram-side .kinds [aria-current]'
}

/** The latest one asked for: an answer that comes late must not cover a newer one. */
let newest = 0

async function redraw({
  focus,
  afterwards,
}: {
  focus: string | null
  afterwards: () => void
}): Promise<void> {
  const own = ++newest
  const answer = await fetch(location.href).catch(() => null)
  if (own !== newest) return
  if (!answer?.ok) return location.reload()
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  if (own !== newest) return
  const [now, then] = [document.querySelector('main'), page.querySelector('main')]
  if (now === null || then === null) return location.reload()
  const scrolled = document.querySelector('.table-scroll')?.scrollTop ?? 0
  // A map that has been moved stays as it is.
  const moving = document.querySelector('.moving-map')
  now.replaceChildren(...then.childNodes)
  document.title = page.title
  const table = document.querySelector('.table-scroll')
  if (table !== null) table.scrollTop = scrolled
  if (moving !== null) document.querySelector('.map-figure')?.after(moving)
  afterwards()
  if (focus !== null) document.querySelector<HTMLElement>(focus)?.focus({ preventScroll: true })
}
