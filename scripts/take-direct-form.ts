import type { IncomingMessage, ServerResponse } from 'node:http'
import { directForms } from '../src/lib/server/direct-forms.ts'

/**
 * Takes in a form past the framework where there is a way for it: one of plain text, sent from a page of ours.
 *
 * @param showPage answers by the framework: where there is no such way, or a page has to show what became of the form
 */
export function takeDirectForm(
  request: IncomingMessage,
  response: ServerResponse,
  { origin, showPage }: { origin: string; showPage: () => void },
): void {
  if (!isPlainForm(request, origin)) return showPage()
  const { ways, headers } = directForms()
  const { url: address = '' } = request
  const path = address.split('?', 1)[0] ?? ''
  const way = ways.find((one) => one.takes(path))
  if (way === undefined) return showPage()
  // Only now: what is no address at all is left to the framework, too.
  const url = new URL(address, origin)
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  const answer = async () => {
    const fields = new URLSearchParams(Buffer.concat(chunks).toString())
    const reply = await way.take(request, { url, fields })
    if (reply === null) return showWhatWasDone()
    const { status, body = '' } = reply
    const length = String(Buffer.byteLength(body))
    response.writeHead(status, { ...headers, ...reply.headers, 'content-length': length }).end(body)
  }
  const showWhatWasDone = () => {
    // Nothing is left to be read of it.
    request.headers['content-length'] = '0'
    showPage()
  }
  // Nothing that somebody sends may end the program; the framework knows how to fail.
  request.once('end', () => void answer().catch(showWhatWasDone))
}

function isPlainForm({ method, headers }: IncomingMessage, origin: string): boolean {
  return (
    method === 'POST' &&
    headers.origin === origin &&
    headers['content-type']?.split(';', 1)[0] === 'application/x-www-form-urlencoded'
  )
}
