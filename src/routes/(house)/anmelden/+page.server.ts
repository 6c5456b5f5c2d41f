import { fail, redirect, type Actions } from '@sveltejs/kit'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { askAuth, passCookies } from '#lib/server/platform/identity/ask-auth.ts'
import { isGuessing, recordFailure } from '#lib/server/platform/identity/limit-guessing.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = async ({ locals, url, cookies }) => {
  if (locals.person !== undefined) redirect(303, wayOn(url.searchParams.get('weiter')))
  const second =
    url.searchParams.has('code') && cookies.getAll().some((cookie) => cookie.name.includes('two_factor'))
  return { onward: url.searchParams.get('weiter') ?? '', second, demo: context().demo }
}

export const actions: Actions = {
  password: async ({ request, locals, cookies, getClientAddress }) => {
    const form = await request.formData()
    const email = text(form.get('email'))
    const onward = text(form.get('weiter'))
    const { pool } = context().database
    if (await isGuessing(pool, email))
      return fail(429, { email, sentence: sentence(locals.locale, 429, 'login/wrong') })
    const answer = await ask({ request, getClientAddress }, '/sign-in/email', {
      email,
      password: text(form.get('password')),
    })
    if (answer.status === 401) await recordFailure(pool, email)
    if (!answer.ok)
      return fail(answer.status === 429 ? 429 : 400, {
        email,
        sentence: sentence(locals.locale, answer.status, 'login/wrong'),
      })
    passCookies(answer, cookies)
    const said: unknown = await answer.json()
    if (said instanceof Object && 'twoFactorRedirect' in said)
      redirect(303, `/anmelden?code&weiter=${encodeURIComponent(onward)}`)
    redirect(303, wayOn(onward))
  },
  code: async ({ request, locals, cookies, getClientAddress }) => {
    const form = await request.formData()
    const onward = text(form.get('weiter'))
    const code = text(form.get('code')).replaceAll(/\s/g, '')
    const path = code.length > 6 ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp'
    const answer = await ask({ request, getClientAddress }, path, { code })
    if (!answer.ok)
      return fail(answer.status === 429 ? 429 : 400, {
        email: '',
        sentence: sentence(locals.locale, answer.status, 'login/code-wrong'),
      })
    passCookies(answer, cookies)
    redirect(303, wayOn(onward))
  },
}

type Asking = { request: Request; getClientAddress(): string }

function ask(
  { request, getClientAddress }: Asking,
  path: string,
  body: Record<string, unknown>,
): Promise<Response> {
  const { auth, origin } = context()
  return askAuth({
    auth,
    origin,
    path,
    body,
    cookie: request.headers.get('cookie'),
    clientAddress: getClientAddress(),
  })
}

function sentence(locale: 'de' | 'en', status: number, code: 'login/wrong' | 'login/code-wrong'): string {
  return messages(locale).common.refusals[status === 429 ? 'login/too-often' : code]()
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value.trim() : ''
}

function wayOn(wanted: string | null): string {
  return wanted !== null && /^\/(?![/\\])/.test(wanted) ? wanted : '/kommunen'
}
