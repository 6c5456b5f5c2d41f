import type { RequestHandler } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { answerHsds, readAddress } from '#lib/server/capabilities/hsds/index.ts'
import { context } from '#lib/server/context.ts'
import { openHeaders } from '../../../(house)/daten/read-dataset.ts'
import { linesAsBytes } from '../lines-as-bytes.ts'

/** The address with and without a slash at its end: the standard writes `/` for what the interface is. */
export const trailingSlash = 'ignore'

// What is asked for and answered is German: it is meant for German directories.
const texts = messages('de').hsds

/** The open interface by the Human Services Data Specification 3.1, and in the profile of Open Referral UK under `uk`. */
export const GET: RequestHandler = async ({ params, url, request }) => {
  const address = readAddress(params.path ?? '')
  if (address === undefined) return problem(404, texts.notFound)
  const { database, origin } = context()
  const answer = await answerHsds(
    { database: database.kysely, texts },
    { address, parameters: url.searchParams, origin, ifNoneMatch: request.headers.get('if-none-match') },
  )
  if (answer.kind === 'not-found') return problem(404, texts.notFound)
  if (answer.kind === 'bad-parameter') return problem(400, texts.badParameter(answer.parameter, answer.value))
  const headers = { ...openHeaders, etag: answer.etag }
  if (answer.kind === 'unchanged') return new Response(null, { status: 304, headers })
  if (answer.kind === 'lines')
    return new Response(linesAsBytes(answer.lines), {
      headers: { ...headers, 'content-type': 'application/x-ndjson' },
    })
  const changed = answer.lastModified === null ? {} : { 'last-modified': answer.lastModified.toUTCString() }
  return new Response(JSON.stringify(answer.body), {
    headers: { ...headers, ...changed, 'content-type': 'application/json; charset=utf-8' },
  })
}

/** Pages of others may ask whether something is unchanged. */
export const OPTIONS: RequestHandler = () =>
  new Response(null, {
    status: 204,
    headers: {
      ...openHeaders,
      'access-control-allow-methods': 'GET, HEAD, OPTIONS',
      'access-control-allow-headers': 'if-none-match, accept',
      'access-control-max-age': '86400',
    },
  })

/** By RFC 9457. */
function problem(status: 400 | 404, detail: string): Response {
  const title = status === 404 ? 'Not Found' : 'Bad Request'
  return new Response(JSON.stringify({ title, status, detail }), {
    status,
    headers: { ...openHeaders, 'content-type': 'application/problem+json; charset=utf-8' },
  })
}
