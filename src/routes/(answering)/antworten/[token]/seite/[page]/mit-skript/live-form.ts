import type { ScriptTexts } from '../script-texts.ts'

export type Field = readonly [string, string]

export type LiveForm = {
  readonly form: HTMLFormElement
  readonly texts: ScriptTexts
  /** All fields but those that only go along. */
  fields(): Field[]
  /** The address of something below this page, in the same language. */
  below(path: string): string
  basis(): string
  setBasis(basis: string): void
  shape: { asked: string; entries: Readonly<Record<string, number>> }
}

/** The page's form as its script sees it. */
export function liveForm(form: HTMLFormElement): LiveForm {
  const basis = form.querySelector<HTMLInputElement>('[name=basis]')
  return {
    form,
    // Written by our own page.
    texts: JSON.parse(form.dataset['texts'] ?? '{}') as ScriptTexts,
    shape: JSON.parse(form.dataset['shape'] ?? '{}') as LiveForm['shape'],
    fields: () => fieldsOf(form),
    below: (path) => `${location.pathname}/${path}${languageInAddress()}`,
    basis: () => basis?.value ?? '{}',
    setBasis: (value) => {
      if (basis !== null) basis.value = value
    },
  }
}

export function languageInAddress(): string {
  const language = new URLSearchParams(location.search).get('sprache')
  return language === null ? '' : `?sprache=${language}`
}

export function fieldsOf(form: HTMLFormElement): Field[] {
  return [...new FormData(form)].flatMap(([name, value]): Field[] =>
    name.startsWith('q.') && typeof value === 'string' ? [[name, value]] : [],
  )
}

/** The fields of one question, as text to compare with. */
export function fieldsBelow(fields: readonly Field[], question: string): string {
  return JSON.stringify(fields.filter(([name]) => name === question || name.startsWith(`${question}.`)))
}

/** Puts values into the fields of a question, or of the whole form; what is not named becomes empty. */
export function setFields(form: HTMLFormElement, question: string, fields: readonly Field[]): void {
  for (const element of form.elements) {
    if (!isField(element) || !(element.name === question || element.name.startsWith(`${question}.`))) continue
    const values = fields.filter(([name]) => name === element.name).map(([, value]) => value)
    if (element instanceof HTMLInputElement && (element.type === 'radio' || element.type === 'checkbox'))
      element.checked = values.includes(element.value)
    else element.value = values[0] ?? ''
  }
}

function isField(element: Element): element is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  return (
    (element instanceof HTMLInputElement && element.type !== 'file') ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  )
}
