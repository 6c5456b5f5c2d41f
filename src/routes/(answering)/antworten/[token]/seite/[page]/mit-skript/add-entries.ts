import type { LiveForm } from './live-form.ts'
import { redraw } from './redraw.ts'
import type { Saving } from './save-by-itself.ts'

/** "One more" adds an empty entry in place, once what stands in the others is stored. Without a connection the button waits for it. */
export function addEntries(live: LiveForm, saving: Saving): void {
  live.form.addEventListener('click', (event) => {
    const button = event.target instanceof Element ? event.target.closest('button[name=mehr]') : null
    if (!(button instanceof HTMLButtonElement)) return
    event.preventDefault()
    void add(live, saving, button)
  })
}

async function add(live: LiveForm, saving: Saving, button: HTMLButtonElement): Promise<void> {
  const name = button.value
  const before = idsOf(live, name)
  if (!(await saving.now())) return
  const isDrawn = await redraw(live, { more: [name], replace: new Set([name]) })
  if (!isDrawn) return
  const fresh = [...idsOf(live, name)].find((id) => !before.has(id))
  const entry = fresh === undefined ? null : document.getElementById(fresh)
  if (entry instanceof HTMLDetailsElement) entry.open = true
  entry?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  const status = document.getElementById('gespeichert')
  if (status !== null) status.textContent = live.texts.added
}

/** The entries of a group, or the partners of a list. */
function idsOf({ form }: LiveForm, name: string): Set<string> {
  const entries = form.querySelectorAll(`[data-entries="${CSS.escape(name)}"] > :is(fieldset, details)`)
  return new Set([...entries].map(({ id }) => id))
}
