import type { RequestHandler } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'

/** Search engines may read what families read; the workspace, links with a secret and memory lists are none of their business. */
export const GET: RequestHandler = () =>
  new Response(
    [
      'User-agent: *',
      'Disallow: /k/',
      'Disallow: /anmelden',
      'Disallow: /antworten/',
      'Disallow: /stimmt-noch/',
      'Disallow: /*/merkliste',
      '',
      `Sitemap: ${context().origin}/sitemap.xml`,
      '',
    ].join('\n'),
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  )
