import { languageInAddress, type LiveForm } from './live-form.ts'

type Wanted = {
  /** Names of groups, each as often as it shall show an empty entry. */
  readonly more?: readonly string[]
  /** Questions that are put in anew in any case: `q.<id>`. */
  readonly replace?: ReadonlySet<string>
  /** Questions that stay as they are. */
  readonly leave?: ReadonlySet<string>
}

/**
 * Fetches the page as it is stored and puts in place what has changed on it: questions that are asked now, that are asked no more, whose
 * parts are others. Everything else stays, with what is being typed.
 * @returns whether it could be had; otherwise the page stays as it is
 */
export async function redraw(live: LiveForm, { more = [], replace, leave }: Wanted): Promise<boolean> {
  const address = new URL(location.pathname + languageInAddress(), location.href)
  for (const group of more) address.searchParams.append('mehr', group.replace(/^q\./, ''))
  const answer = await fetch(address).catch(() => null)
  if (!answer?.ok || answer.redirected) return false
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const then = page.querySelector('form#seite')
  if (then === null) return false
  const focus = document.activeElement?.id ?? ''
  for (const section of then.querySelectorAll('section')) putSection(live.form, section, { replace, leave })
  for (const section of live.form.querySelectorAll('section'))
    if (then.querySelector(`#${CSS.escape(section.id)}`) === null) section.remove()
  if (focus !== '' && document.activeElement?.id !== focus)
    document.getElementById(focus)?.focus({ preventScroll: true })
  return true
}

type Rules = { replace: ReadonlySet<string> | undefined; leave: ReadonlySet<string> | undefined }

function putSection(form: HTMLFormElement, then: Element, { replace, leave }: Rules): void {
  const now = form.querySelector(`#${CSS.escape(then.id)}`)
  if (now === null) {
    const before = previousSection(form, then)
    if (before === null) form.querySelector('section')?.before(document.importNode(then, true))
    else before.after(document.importNode(then, true))
    return
  }
  const fresh = questionsIn(then)
  const asked = new Set(fresh.map(({ id }) => id))
  for (const old of questionsIn(now)) if (!asked.has(old.id) && leave?.has(nameOf(old)) !== true) old.remove()
  let last: Element | null = null
  for (const one of fresh) {
    const old = questionsIn(now).find(({ id }) => id === one.id)
    const isOther = old !== undefined && (replace?.has(nameOf(one)) === true || idsIn(old) !== idsIn(one))
    if (old !== undefined && (!isOther || leave?.has(nameOf(one)) === true)) {
      last = old
      continue
    }
    const copy = document.importNode(one, true)
    const [first] = questionsIn(now)
    if (old !== undefined) old.replaceWith(copy)
    else if (last !== null) last.after(copy)
    else if (first !== undefined) first.before(copy)
    else now.append(copy)
    last = copy
  }
}

function questionsIn(section: Element): Element[] {
  return [...section.querySelectorAll(':scope > [data-name]')]
}

function previousSection(form: HTMLFormElement, then: Element): Element | null {
  let before = then.previousElementSibling
  while (before !== null) {
    const now = before.id === '' ? null : form.querySelector(`section#${CSS.escape(before.id)}`)
    if (now !== null) return now
    before = before.previousElementSibling
  }
  return null
}

/** `q.name` of a question's element. */
export function nameOf(question: Element): string {
  return question.getAttribute('data-name') ?? ''
}

function idsIn(question: Element): string {
  return [...question.querySelectorAll('[id$="-question"]')].map(({ id }) => id).join(' ')
}
