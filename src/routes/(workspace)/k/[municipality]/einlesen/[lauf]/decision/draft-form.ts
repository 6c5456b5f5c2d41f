import { isTarget, type Draft } from './read-decision.ts'

/** The draft travels in the page; it is judged by the target's schema like any recipe. */
export function draftFrom(value: FormDataEntryValue | null): Draft | undefined {
  try {
    const parsed: unknown = JSON.parse(String(value ?? ''))
    // Checked as far as the page reads it; the recipe's schema judges the rest.
    return parsed instanceof Object && 'target' in parsed && isTarget(parsed.target)
      ? (parsed as Draft)
      : undefined
  } catch {
    return undefined
  }
}
