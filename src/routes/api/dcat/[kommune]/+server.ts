import { error, type RequestHandler } from '@sveltejs/kit'
import { catalogueAnswer, formatOfEnding, formatOfHeader } from '../../catalogue-answer.ts'

/** The catalogue of one municipality; `/api/dcat/auenstadt.ttl` names the format. */
export const GET: RequestHandler<{ kommune: string }> = ({ params, request }) => {
  const [slug = '', ending] = params.kommune.split('.')
  const format = ending === undefined ? formatOfHeader(request.headers.get('accept')) : formatOfEnding(ending)
  if (format === null) error(404)
  return catalogueAnswer({ slug, format })
}
