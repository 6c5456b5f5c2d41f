import { randomUUID } from 'node:crypto'
import { redirect, type RequestEvent } from '@sveltejs/kit'
import { sequence, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit/hooks'
import type { Locale } from '#lib/messages/index.ts'
import { context } from '#lib/server/context.ts'
import { handOverDirectForms } from '#lib/server/direct-forms.ts'
import { isMadeForFrames, letItBeFramed } from '#lib/server/framing.ts'
import { directionOf, isPrefixedLanguage, languageTag, type PortalLanguage } from '#lib/portal/languages.ts'
import { plainHtml } from '#lib/server/plain-html.ts'
import { safeHeaders } from '#lib/server/safe-headers.ts'
import { keepingWay, pageWay } from './routes/(answering)/antworten/[token]/seite/[page]/direct-ways.ts'

const chooseLanguage: Handle = async ({ event, resolve }) => {
  const wanted = event.params.sprache ?? ''
  event.locals.portalLanguage = isPrefixedLanguage(wanted) ? wanted : 'de'
  const chosen = isPortal(event.route.id) ? undefined : event.cookies.get('sprache')
  const locale: Locale = chosen === 'en' ? 'en' : 'de'
  event.locals.locale = locale
  const language = languageOfPage(event, locale)
  return resolve(event, {
    transformPageChunk: ({ html }) =>
      plainHtml(
        html
          .replace('%gelingen.lang%', languageTag(language))
          .replace('%gelingen.dir%', directionOf(language)),
      ),
  })
}

/** Families' and respondents' pages name their language in the address. */
function languageOfPage({ route, url, locals }: RequestEvent, locale: Locale): PortalLanguage {
  if (isPortal(route.id)) return locals.portalLanguage
  const asked = url.searchParams.get('sprache') ?? ''
  return isAnswering(route.id) ? (isPrefixedLanguage(asked) ? asked : 'de') : locale
}

const recognisePerson: Handle = async ({ event, resolve }) => {
  event.locals.person = undefined
  // Families are nobody in particular: their pages read no cookie.
  if (event.request.headers.has('cookie') && !isPortal(event.route.id) && !isAnswering(event.route.id)) {
    const session = await context().auth.api.getSession({ headers: event.request.headers })
    if (session) {
      const { id, name, email, twoFactorEnabled } = session.user
      event.locals.person = { userId: id, name, email, secondFactor: twoFactorEnabled === true }
    }
  }
  if (needsLogIn(event.route.id) && event.locals.person === undefined) {
    const wanted = event.url.pathname + event.url.search
    redirect(303, `/anmelden?weiter=${encodeURIComponent(wanted)}`)
  }
  return resolve(event)
}

function isPortal(routeId: string | null): boolean {
  return routeId !== null && routeId.startsWith('/(portal)')
}

function isAnswering(routeId: string | null): boolean {
  return routeId !== null && routeId.startsWith('/(answering)')
}

function needsLogIn(routeId: string | null): boolean {
  return routeId !== null && routeId.startsWith('/(workspace)')
}

const addSafeHeaders: Handle = async ({ event, resolve }) => {
  const response = await resolve(event)
  const isPrivate = needsLogIn(event.route.id) || isAnswering(event.route.id)
  for (const [name, value] of Object.entries(safeHeaders({ origin: context().origin, isPrivate })))
    if (!mayBeSetOtherwise.has(name) || !response.headers.has(name)) response.headers.set(name, value)
  if (isMadeForFrames(event.route.id)) letItBeFramed(response.headers)
  return response
}

/** Open data say otherwise themselves. */
const mayBeSetOtherwise = new Set(['cross-origin-resource-policy'])

export const handle = sequence(addSafeHeaders, chooseLanguage, recognisePerson)

/** Called once, when the built pages are loaded. */
export const init: ServerInit = () =>
  handOverDirectForms({
    ways: [pageWay, keepingWay],
    headers: safeHeaders({ origin: context().origin, isPrivate: true }),
  })

/** No access and no such thing look the same from outside; everything else is a bug, logged under an id. */
export const handleError: HandleServerError = ({ error, event }) => {
  if (error instanceof Error && error.name === 'AccessRefused') return { status: 404, message: 'Not Found' }
  const status =
    error instanceof Object && 'status' in error && typeof error.status === 'number' ? error.status : 500
  if (status < 500) return
  const id = randomUUID().slice(0, 8)
  console.error(
    JSON.stringify({ id, at: new Date().toISOString(), route: event.route.id, error: describe(error) }),
  )
  return { message: 'Internal Error', id }
}

/** The cause without values: database details may hold personal data. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error ? ` [${String(error.code)}]` : ''
  return `${error.name}${code}: ${error.message}\n${error.stack ?? ''}`
}
