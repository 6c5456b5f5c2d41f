import { fail, type Actions } from '@sveltejs/kit'
import { renderSVG } from 'uqr'
import { messages } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { askAuth, passCookies } from '#lib/server/platform/identity/ask-auth.ts'
import type { PageServerLoad } from './$types'

export const load: PageServerLoad = ({ locals }) => ({
  email: locals.person?.email ?? '',
  secondFactor: locals.person?.secondFactor ?? false,
})

export const actions: Actions = {
  begin: async (event) => {
    const { answer, said } = await ask(event, '/two-factor/enable', {
      password: await field(event.request, 'password'),
    })
    if (!answer.ok) return problem(event.locals.locale, answer.status, 'account/password-wrong')
    return offered(
      String(said['totpURI']),
      Array.isArray(said['backupCodes']) ? said['backupCodes'].map(String) : [],
    )
  },
  confirm: async (event) => {
    const form = await event.request.formData()
    const code = String(form.get('code') ?? '').replaceAll(/\s/g, '')
    const { answer } = await ask(event, '/two-factor/verify-totp', { code })
    if (answer.ok) return { done: true }
    const again = offered(String(form.get('uri') ?? ''), [])
    return fail(400, { ...again, sentence: sentence(event.locals.locale, answer.status, 'login/code-wrong') })
  },
  stop: async (event) => {
    const { answer } = await ask(event, '/two-factor/disable', {
      password: await field(event.request, 'password'),
    })
    return answer.ok
      ? { stopped: true }
      : problem(event.locals.locale, answer.status, 'account/password-wrong')
  },
}

type Event = Parameters<NonNullable<Actions['begin']>>[0]

async function ask(event: Event, path: string, body: Record<string, unknown>) {
  const { auth, origin } = context()
  const cookie = event.request.headers.get('cookie')
  const answer = await askAuth({ auth, origin, path, body, cookie, clientAddress: event.getClientAddress() })
  if (answer.ok) passCookies(answer, event.cookies)
  const said: unknown = await answer.json().catch(() => ({}))
  const facts: Record<string, unknown> = said instanceof Object ? { ...said } : {}
  return { answer, said: facts }
}

function offered(uri: string, backupCodes: string[]) {
  const secret = uri.startsWith('otpauth:') ? (new URL(uri).searchParams.get('secret') ?? '') : ''
  return { uri, backupCodes, secret, picture: secret === '' ? '' : renderSVG(uri, { border: 2 }) }
}

function problem(locale: App.Locals['locale'], status: number, code: 'account/password-wrong') {
  return fail(status === 429 ? 429 : 400, { sentence: sentence(locale, status, code) })
}

function sentence(
  locale: App.Locals['locale'],
  status: number,
  code: 'account/password-wrong' | 'login/code-wrong',
): string {
  return messages(locale).common.refusals[status === 429 ? 'login/too-often' : code]()
}

async function field(request: Request, name: string): Promise<string> {
  return String((await request.formData()).get(name) ?? '')
}
