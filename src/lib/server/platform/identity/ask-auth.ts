import type { Cookies } from '@sveltejs/kit'
import type { Auth } from './auth.ts'

type Question = {
  auth: Auth
  origin: string
  path: string
  body: Record<string, unknown>
  /** The visitor's cookies and network address: the rate limit counts by address. */
  cookie: string | null
  clientAddress: string
}

/**
 * Puts a form's content to better-auth through its own HTTP handler, so that its rate limit holds for forms without
 * script, too.
 */
export async function askAuth({
  auth,
  origin,
  path,
  body,
  cookie,
  clientAddress,
}: Question): Promise<Response> {
  return auth.handler(
    new Request(`${origin}/api/auth${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        origin,
        'x-gelingen-client': clientAddress,
        ...(cookie === null ? {} : { cookie }),
      },
      body: JSON.stringify(body),
    }),
  )
}

/** Hands the cookies that better-auth set on to the visitor. */
export function passCookies(answer: Response, cookies: Cookies): void {
  for (const line of answer.headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split('; ')
    const name = pair.slice(0, pair.indexOf('='))
    const age = attributes.find((attribute) => attribute.toLowerCase().startsWith('max-age='))
    cookies.set(name, decodeURIComponent(pair.slice(pair.indexOf('=') + 1)), {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: attributes.some((attribute) => attribute.toLowerCase() === 'secure'),
      ...(age === undefined ? {} : { maxAge: Number(age.slice('max-age='.length)) }),
    })
  }
}
