import { error, type RequestHandler } from '@sveltejs/kit'
import { catalogueAnswer, formatOfEnding } from '../catalogue-answer.ts'

/** The same with the format in the address: `/api/dcat.ttl`. */
export const GET: RequestHandler<{ format: string }> = ({ params }) => {
  const format = formatOfEnding(params.format)
  if (format === null) error(404)
  return catalogueAnswer({ slug: null, format })
}
