import type { Figure } from './reports-types.ts'

export type FigureChange = {
  readonly label: string
  /** null = the edition did not have it. */
  readonly before: string | null
  /** null = there is nothing of it any more. */
  readonly now: string | null
}

/** What is shown otherwise now than in the edition, in the order of now, then what is gone. */
export function figureChanges(before: readonly Figure[], now: readonly Figure[]): FigureChange[] {
  const old = new Map(before.map((figure) => [figure.key, figure]))
  const current = new Set(now.map(({ key }) => key))
  return [
    ...now.flatMap(({ key, label, text }) => {
      const was = old.get(key)?.text ?? null
      return was === text ? [] : [{ label, before: was, now: text }]
    }),
    ...before
      .filter(({ key }) => !current.has(key))
      .map(({ label, text }) => ({ label, before: text, now: null })),
  ]
}
