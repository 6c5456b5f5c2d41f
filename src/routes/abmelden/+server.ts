import { redirect, type RequestHandler } from '@sveltejs/kit'
import { context } from '#lib/server/context.ts'
import { askAuth, passCookies } from '#lib/server/platform/identity/ask-auth.ts'

/** Ends the session on the server and clears its cookies. */
export const POST: RequestHandler = async ({ request, cookies, getClientAddress }) => {
  const { auth, origin } = context()
  const answer = await askAuth({
    auth,
    origin,
    path: '/sign-out',
    body: {},
    cookie: request.headers.get('cookie'),
    clientAddress: getClientAddress(),
  })
  passCookies(answer, cookies)
  redirect(303, '/anmelden')
}
