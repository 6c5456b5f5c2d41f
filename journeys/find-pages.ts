import { globSync } from 'node:fs'
import type { APIResponse, Page } from 'playwright-core'
import { isPrefixedLanguage } from '../src/lib/portal/languages.ts'

/** Left to right and right to left: what holds for a portal page in these two holds for its other languages, too. */
const visitedLanguages = ['', '/ar']

/**
 * All pages that the source knows, as the ids that the framework gives to routes; those of the portal once in each of the visited languages.
 */
export function knownRoutes(): string[] {
  return globSync('src/routes/**/+page{,@}.svelte')
    .map((file) => `/${file.split('/').slice(2, -1).join('/')}`)
    .filter((route) => !route.startsWith(BY_SECRET_LINK))
    .flatMap((route) =>
      route.includes(ANY_LANGUAGE)
        ? visitedLanguages.map((language) => route.replace(ANY_LANGUAGE, language))
        : [route],
    )
    .sort()
}
/** Nothing links to the pages of respondents; `surveys.journey.ts` looks at them with a link of its own. */
const BY_SECRET_LINK = '/(answering)'
const ANY_LANGUAGE = '/[[sprache=sprache]]'

/**
 * An address of each route that can be reached by links from the given ones: the first that was met, without its choices as far as it stands without them.
 * @param leaveOut routes that are not looked at, nor what only they lead to
 * @returns address by route
 */
export async function findPages(
  page: Page,
  starts: readonly string[],
  leaveOut: (route: string) => boolean = () => false,
): Promise<Map<string, string>> {
  // Where two fit, the one with fewer parameters is meant: `/hilfe` is no municipality.
  const patterns = knownRoutes()
    .map((route) => ({ route, pattern: patternOf(route), parameters: route.split('[').length }))
    .sort((one, other) => one.parameters - other.parameters)
  const routeOf = (path: string) =>
    isInOtherLanguage(path) ? undefined : patterns.find(({ pattern }) => pattern.test(path))?.route
  const found = new Map<string, string>()
  const waiting = [...starts]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const [path = '', choices] = address.split('?')
    const route = routeOf(path)
    if (route === undefined || found.has(route) || leaveOut(route)) continue
    // Only links are wanted here: read, not drawn. With its choices only where there is nothing without them.
    const stands = (at: APIResponse) => at.status() === 200 && new URL(at.url()).pathname === path
    let answer = await page.request.get(path)
    if (!stands(answer) && choices !== undefined) answer = await page.request.get(address)
    if (!stands(answer)) continue
    const shown = new URL(answer.url())
    found.set(route, path + (answer.url().endsWith(`?${choices}`) ? shown.search : ''))
    waiting.push(
      ...[...(await answer.text()).matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)]
        .map(([, href = '']) => new URL(href.replaceAll('&amp;', '&'), shown))
        .filter(({ origin }) => origin === shown.origin)
        .map(({ pathname, search }) => pathname + search),
    )
  }
  return found
}

/** Pages of the portal know nobody: they are the same for all accounts. */
export function isPortal(route: string): boolean {
  return route.startsWith('/(portal)')
}

function isInOtherLanguage(path: string): boolean {
  const [, first = ''] = path.split('/')
  return isPrefixedLanguage(first) && !visitedLanguages.includes(`/${first}`)
}

/** Of two routes that fit, the one with the word is meant, not the one with the parameter: `neu` is no offer. */
function patternOf(route: string): RegExp {
  const words = route.split('/').filter((part) => part !== '' && !part.startsWith('('))
  const siblings = (part: string) =>
    part.startsWith('[') ? '(?!neu$|geloescht$|katalog$|einstellungen$|bild$)[^/.]+' : escape(part)
  return new RegExp(`^/${words.map(siblings).join('/')}$`)
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
