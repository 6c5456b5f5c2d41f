import type { SentForm } from '#lib/server/direct-forms.ts'

type FilesOfForm = {
  readonly sent: readonly { readonly question: string; readonly file: File }[]
  readonly removed: readonly string[]
  /** Name of the question whose button for files was pressed; the page stays. */
  readonly stays: string | null
}

/**
 * The files of a posted page: `datei.<question>` are those that were chosen, `hochladen` the button that sends them at once, `entfernen` that
 * of a file on the list: `q.<question> <key>`.
 */
export function filesOf(form: SentForm): FilesOfForm {
  const sent = [...form].flatMap(([name, value]) =>
    name.startsWith('datei.') && value instanceof File && value.name !== ''
      ? [{ question: name.slice('datei.'.length), file: value }]
      : [],
  )
  const [question, key] = textOf(form, 'entfernen').split(' ')
  const stays = key === undefined ? textOf(form, 'hochladen') : question
  return { sent, removed: key === undefined ? [] : [key], stays: stays || null }
}

function textOf(form: SentForm, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
