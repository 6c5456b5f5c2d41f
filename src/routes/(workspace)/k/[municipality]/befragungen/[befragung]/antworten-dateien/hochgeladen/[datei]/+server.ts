import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { error, redirect } from '@sveltejs/kit'
import { endingOfType } from '#lib/server/capabilities/answering/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { downloadHeaders } from '#lib/server/platform/files/download-headers.ts'
import { keptFilePath } from '#lib/server/platform/files/kept-files.ts'
import { surveyOfPage } from '../../../survey-of-page.ts'
import { readSentFiles } from '../read-sent-files.ts'
import type { RequestHandler } from './$types'

/** A file as it was sent, always to be saved and never shown: a stranger has made it. Its ending says what its content is. */
export const GET: RequestHandler = async (event) => {
  const { datei, befragung } = event.params
  const { locale } = event.locals
  const { dataFolder, today } = context()
  const { file, municipality } = await inWorkspace(event, 'surveys.read', async (tx, entered) => {
    const survey = await surveyOfPage(tx, entered, event.params)
    const { files } = await readSentFiles(tx, entered, { survey, locale, today: today() })
    return { file: files.find(({ key }) => key === datei) ?? error(404), municipality: entered }
  })
  const { municipalityId, slug } = municipality
  const path = keptFilePath({ dataFolder, municipalityId, key: file.key })
  if (path === undefined)
    redirect(303, `/k/${slug}/befragungen/${befragung}/antworten-dateien/hochgeladen?fehlt`)
  // A stream of node's is one of the web's.
  const content = Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>
  const name = file.name.replace(/\.[A-Za-z0-9]{1,8}$/, '')
  const ending = Object.entries(endingOfType).find(([type]) => type === file.type)?.[1] ?? 'bin'
  return new Response(content, {
    headers: {
      ...downloadHeaders({ name, ending, contentType: file.type }),
      'content-length': String(file.bytes),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    },
  })
}
