import { redirect, type RequestHandler } from '@sveltejs/kit'

/** Remembers the language and returns to where one was; works without script. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData()
  const language = form.get('sprache') === 'en' ? 'en' : 'de'
  cookies.set('sprache', language, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: 31_536_000,
  })
  redirect(303, pathWithin(form.get('zurueck')))
}

/** Only ways within this site. */
function pathWithin(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])/.test(wanted) ? wanted : '/'
}
