import { outlinesOf } from './drawing.ts'
import type { PageLoad } from './$types'

/** Moving a weight redraws at once. Everything also works without script, by „Berechnen“. */
export const csr = true

/** The texts of one language go along with the script, not those of both. */
export const load: PageLoad = async ({ data, parent }) => {
  const { locale } = await parent()
  const { texts } = locale === 'en' ? await import('./texts.en.ts') : await import('./texts.de.ts')
  return { ...data, texts, outlines: data.drawing && outlinesOf(data.drawing) }
}
