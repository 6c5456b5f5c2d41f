import { error, type RequestHandler } from '@sveltejs/kit'
import { tableDownload } from '../../../table-download.ts'
import { feedbackTable } from '../feedback-table.ts'

/** All hints in the state that the address names. */
export const GET: RequestHandler<{ municipality: string; format: string }> = async (event) =>
  (await tableDownload(event, 'feedback.read', feedbackTable)) ?? error(404)
