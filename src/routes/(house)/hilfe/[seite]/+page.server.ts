import { error } from '@sveltejs/kit'
import { handbookContents, handbookPage } from '#lib/server/handbook/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ params }) => {
  const page = handbookPage(params.seite)
  if (page === undefined) error(404)
  const contents = handbookContents()
  const at = contents.findIndex(({ name }) => name === params.seite)
  return { page, before: contents[at - 1] ?? null, next: contents[at + 1] ?? null }
}
