import type { SaidDifference } from '../page-answers.ts'
import { setFields, type LiveForm } from './live-form.ts'

/** Says at its question what another device has answered, and offers to take that instead. */
export function tellDifferences(
  { form, texts }: LiveForm,
  differs: readonly SaidDifference[],
  changed: () => void,
): void {
  for (const { name, text, fields } of differs) {
    const question = form.querySelector(`section > [data-name="${CSS.escape(name)}"]`)
    if (question === null) continue
    question.querySelector('.differs')?.remove()
    const note = document.createElement('div')
    note.className = 'differs box'
    note.setAttribute('role', 'alert')
    const sentence = document.createElement('p')
    sentence.textContent = text === '' ? texts.differsUnsaid : texts.differs.replace('{}', text)
    note.append(sentence)
    if (fields !== null) {
      const take = document.createElement('button')
      take.type = 'button'
      take.textContent = texts.takeTheirs
      take.addEventListener('click', () => {
        setFields(form, name, fields)
        note.remove()
        changed()
      })
      note.append(take)
    }
    question.append(note)
  }
}
