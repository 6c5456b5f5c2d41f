import { redirect } from '@sveltejs/kit'
import type { PageServerLoad } from './$types'

/** The families' portal will live here; until it opens, professionals are led to their workspace. */
export const load: PageServerLoad = ({ locals }) => {
  redirect(303, locals.person === undefined ? '/anmelden' : '/kommunen')
}
