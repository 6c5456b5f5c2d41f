import type { Edit } from '@gelingen/questionnaire/editing'

/** What the buttons beside a question, a page or a section mean; null = nothing that there is. */
export function editOfForm(form: FormData): Edit | null {
  const id = String(form.get('stelle') ?? '')
  switch (form.get('tun')) {
    case 'hoch':
      return { do: 'move-question', id, direction: 'up' }
    case 'runter':
      return { do: 'move-question', id, direction: 'down' }
    case 'kopie':
      return { do: 'copy-question', id }
    case 'raus':
      return { do: 'remove-question', id }
    case 'neue-seite':
      return { do: 'begin-page', id, title: null }
    case 'neuer-abschnitt':
      return { do: 'begin-section', id, title: null }
    case 'verschieben':
      return { do: 'move-to-page', id, page: String(form.get('seite') ?? '') || null }
    case 'seite-hoch':
      return { do: 'move-page', id, direction: 'up' }
    case 'seite-runter':
      return { do: 'move-page', id, direction: 'down' }
    case 'zusammen':
      return { do: 'join', id }
    case 'seite-raus':
      return { do: 'remove-page', id }
    default:
      return null
  }
}
