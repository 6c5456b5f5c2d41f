import type { SavedInBetween } from '../sichern/saved-in-between.ts'
import type { KeptTyped } from './keep-typed.ts'
import { fieldsBelow, type Field, type LiveForm } from './live-form.ts'
import { redraw } from './redraw.ts'
import { sayStatus } from './say-status.ts'
import { tellDifferences } from './tell-differences.ts'

export type Saving = {
  /** Some seconds after the last change. */
  soon(): void
  /** At once. @returns whether everything that stands in the form is stored */
  now(): Promise<boolean>
}

const AFTER_MS = 2_000
/** Who writes on and on is saved all the same. */
const LATEST_MS = 15_000
const TRY_AGAIN_MS = [2_000, 4_000, 8_000, 15_000, 30_000]

/** Saves the page some seconds after the last change, and goes on trying as long as there is no connection. */
export function saveByItself(live: LiveForm, kept: KeptTyped): Saving {
  const { form, texts } = live
  const status = sayStatus(texts)
  let stored = JSON.stringify(live.fields())
  let timer: ReturnType<typeof setTimeout> | undefined
  let changedAt = 0
  let failures = 0
  let isOver = false
  let latest = Promise.resolve(true)
  const isDirty = () => !isOver && JSON.stringify(live.fields()) !== stored

  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void now(), ms)
  }
  const soon = () => {
    if (!isDirty()) return
    kept.keep()
    if (changedAt === 0) changedAt = Date.now()
    // Trying again has its own pace.
    if (failures === 0) wait(Math.min(AFTER_MS, Math.max(0, changedAt + LATEST_MS - Date.now())))
    else if (timer === undefined) wait(AFTER_MS)
  }
  // One after the other: each has to say what the one before has stored.
  const now = (): Promise<boolean> => {
    latest = latest
      .catch(() => false)
      .then(async () => {
        if (!isDirty()) return !isOver
        const isSaved = await save()
        if (isSaved && isDirty()) soon()
        return isSaved && !isDirty()
      })
    return latest
  }

  async function save(): Promise<boolean> {
    clearTimeout(timer)
    timer = undefined
    changedAt = 0
    status.saving()
    const sent = live.fields()
    const answer = await post(live, sent)
    if (answer === null) {
      status.say(texts.offline)
      wait(TRY_AGAIN_MS[Math.min(failures, TRY_AGAIN_MS.length - 1)] ?? AFTER_MS)
      failures += 1
      return false
    }
    failures = 0
    if (!answer.kept) {
      isOver = true
      status.say(answer.sentence)
      return false
    }
    stored = JSON.stringify(sent)
    await takeOver(answer, sent)
    if (isDirty()) kept.keep()
    else kept.forget()
    status.saved()
    return true
  }

  /** What another device has answered, and what is asked by now. */
  async function takeOver(answer: SavedInBetween & { kept: true }, sent: readonly Field[]): Promise<void> {
    const { asked, entries, theirs } = answer
    const isOther = asked !== live.shape.asked
    live.shape = { asked, entries }
    const typing = questionsOf(form).filter(
      (name) => fieldsBelow(live.fields(), name) !== fieldsBelow(sent, name),
    )
    let left: readonly string[] = theirs
    if (isOther || theirs.length > 0) {
      const wanted = { more: emptyGroups(live), replace: new Set(theirs), leave: new Set(typing) }
      const wasStored = JSON.stringify(live.fields()) === stored
      const before = questionsOf(form)
      if (await redraw(live, wanted)) left = theirs.filter((name) => typing.includes(name))
      if (wasStored) stored = JSON.stringify(live.fields())
      if (theirs.length > left.length) status.note(texts.elsewhere)
      else if (questionsOf(form).some((name) => !before.includes(name))) status.note(texts.opened)
    }
    live.setBasis(basisFor(live.basis(), answer.basis, left))
    tellDifferences(live, answer.differs, soon)
  }

  form.addEventListener('input', soon)
  form.addEventListener('change', soon)
  window.addEventListener('online', () => void now())
  window.addEventListener('beforeunload', (event) => {
    if (isDirty() && !isLeaving) event.preventDefault()
  })
  // A phone may end the page without another word.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && isDirty()) void now()
  })
  let isLeaving = false
  form.addEventListener('submit', (event) => {
    if (isLeaving || !isDirty()) return
    event.preventDefault()
    const { submitter } = event
    void now().then((isSaved) => {
      // Without a connection the page would be lost; who may answer no more hears so from the next page.
      if (!isSaved && !isOver) return
      isLeaving = true
      form.requestSubmit(submitter)
    })
  })
  window.addEventListener('pageshow', () => (isLeaving = false))
  return { soon, now }
}

/** @returns null = it did not get through */
async function post(live: LiveForm, fields: readonly Field[]): Promise<SavedInBetween | null> {
  const body = new URLSearchParams([['basis', live.basis()], ...fields.map(([name, value]) => [name, value])])
  try {
    const answer = await fetch(live.below('sichern'), { method: 'POST', body, keepalive: isSmall(fields) })
    if (!answer.ok && answer.status !== 409) return null
    // Made by our own server.
    return (await answer.json()) as SavedInBetween
  } catch {
    return null
  }
}

/** Browsers let only small bodies outlive the page. */
function isSmall(fields: readonly Field[]): boolean {
  return JSON.stringify(fields).length < 30_000
}

function questionsOf(form: HTMLFormElement): string[] {
  return [...form.querySelectorAll<HTMLElement>('section > [data-name]')].map(
    ({ dataset }) => dataset['name'] ?? '',
  )
}

/** Groups that show more entries than are stored, as often as they do. */
function emptyGroups({ form, shape }: LiveForm): string[] {
  return Object.entries(shape.entries).flatMap(([group, count]) => {
    const shown = form.querySelectorAll(`[data-entries="${CSS.escape(group)}"] > fieldset`).length
    return Array.from({ length: Math.max(0, shown - count) }, () => group)
  })
}

/** What is stored now; of questions whose stored answer the page does not show yet, what it was shown with. */
function basisFor(before: string, now: string, left: readonly string[]): string {
  // Both were written by our own server.
  const [old, fresh] = [before, now].map((text) => JSON.parse(text) as Record<string, unknown>)
  if (old === undefined || fresh === undefined) return now
  for (const name of left) {
    const id = name.slice('q.'.length)
    delete fresh[id]
    if (Object.hasOwn(old, id)) fresh[id] = old[id]
  }
  return JSON.stringify(fresh)
}
