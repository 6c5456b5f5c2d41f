import type { RequestHandler } from '@sveltejs/kit'
import { catalogueAnswer, formatOfHeader } from '../catalogue-answer.ts'

/** Everything that is released, as a catalogue by DCAT-AP.de. */
export const GET: RequestHandler = ({ request }) =>
  catalogueAnswer({ slug: null, format: formatOfHeader(request.headers.get('accept')) })
