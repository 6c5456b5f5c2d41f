import type { CheckedPage } from './check-here.ts'
import { nameOf } from './redraw.ts'
import type { LiveForm } from './live-form.ts'

const AFTER_MS = 300

/**
 * Tells what does not fit once somebody has left a question that they have changed, and takes it back as soon as it fits. By the same rules as
 * the server; those and the questionnaire are loaded when they are first wanted.
 */
export function checkWhileTyping(live: LiveForm): void {
  const language = live.form.dataset['check']
  if (language === undefined) return
  let loading: Promise<CheckedPage | null> | undefined
  const touched = new Set<string>()
  const left = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined

  const check = async () => {
    loading ??= import('./check-here.ts').then(({ checkedPage }) => checkedPage(live, language))
    const page = await loading.catch(() => null)
    // Without a connection it is tried again when the next question is left.
    if (page === null) loading = undefined
    else if (left.size > 0) showProblems(live, left, page.problems(live.fields()))
  }
  live.form.addEventListener('input', ({ target }) => {
    const name = questionOf(target)
    if (name === null) return
    touched.add(name)
    if (!left.has(name)) return
    clearTimeout(timer)
    timer = setTimeout(() => void check(), AFTER_MS)
  })
  live.form.addEventListener('focusout', ({ target, relatedTarget }) => {
    const name = questionOf(target)
    if (name === null || !touched.has(name) || questionOf(relatedTarget) === name) return
    left.add(name)
    void check()
  })
}

/** The innermost question: `q.angebote.0.name`. */
function questionOf(target: EventTarget | null): string | null {
  const question = target instanceof Element ? target.closest('[data-name]') : null
  return question === null ? null : nameOf(question)
}

type Problem = { readonly field: string; readonly sentence: string }

function showProblems({ form }: LiveForm, left: ReadonlySet<string>, problems: readonly Problem[]): void {
  for (const name of left) {
    const question = form.querySelector(`[data-name="${CSS.escape(name)}"]`)
    if (question === null) continue
    const own = problems.filter(
      ({ field }) => isOf(field, name) && ![...innerOf(question)].some((inner) => isOf(field, inner)),
    )
    putProblem(
      question,
      own.map(({ sentence }) => sentence),
    )
  }
}

function isOf(field: string, name: string): boolean {
  return field === name || field.startsWith(`${name}.`)
}

function innerOf(question: Element): string[] {
  return [...question.querySelectorAll('[data-name]')].map(nameOf)
}

function putProblem(question: Element, sentences: readonly string[]): void {
  const id = question.id.replace(/-question$/, '-problem')
  const said = sentences.join(' ')
  const old = document.getElementById(id)
  if ((old?.textContent ?? '').trim() === said) return
  old?.remove()
  question.classList.toggle('invalid', said !== '')
  const field = question.matches('fieldset') ? question : question.querySelector('input, textarea')
  field?.toggleAttribute('aria-invalid', false)
  describe(field, id, said !== '')
  if (said === '') return
  if (field !== question) field?.setAttribute('aria-invalid', 'true')
  const problem = document.createElement('p')
  problem.className = 'problem'
  problem.id = id
  problem.setAttribute('role', 'alert')
  problem.textContent = said
  const heading = question.querySelector(':scope > :is(label, legend)')
  const before = question.querySelector(':scope > .help') ?? heading
  before?.after(problem)
}

function describe(field: Element | null, id: string, isOn: boolean): void {
  const ids = (field?.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((one) => one !== '' && one !== id)
  if (isOn) ids.push(id)
  if (ids.length === 0) field?.removeAttribute('aria-describedby')
  else field?.setAttribute('aria-describedby', ids.join(' '))
}
