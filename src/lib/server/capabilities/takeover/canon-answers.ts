import { canonQuestion } from '@gelingen/catalogue'

/** Codes that a question of the canon offers; what is stored may name them. @throws RangeError unknown question, or one without options */
export function canonOptions(question: string): readonly { readonly code: string; readonly label: string }[] {
  const asked = canonQuestion(question).question
  const choices = 'choices' in asked ? asked.choices : []
  if (!Array.isArray(choices)) throw new RangeError(`question: ${question} has no options of its own`)
  // Array.isArray forgets what a read-only list holds.
  return (choices as readonly { code: string; label: { de: string } }[]).map(({ code, label }) => ({
    code,
    label: label.de,
  }))
}
