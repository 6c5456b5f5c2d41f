import { handbookPage } from '#lib/server/handbook/index.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = () => {
  const page = handbookPage()
  if (page === undefined) throw new Error('The handbook has no contents')
  return { page }
}
