import { downloadHeaders } from '../files/download-headers.ts'

/** A document to keep; `name` says what it is and becomes the name of the file. */
export function pdfAnswer({ name, pdf }: { name: string; pdf: Uint8Array }): Response {
  const headers = downloadHeaders({ name, ending: 'pdf', contentType: 'application/pdf' })
  return new Response(Uint8Array.from(pdf), { headers })
}
