import { globSync } from 'node:fs'
import type { Page } from 'playwright-core'
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
 * An address of each route that can be reached by links from the given ones: the first that was met, without its choices.
 * @param leaveOut routes that are not looked at, nor what only they lead to
 * @returns path by route
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
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path)
    if (route === undefined || found.has(route) || leaveOut(route)) continue
    const answer = await page.goto(path)
    if (answer?.status() !== 200 || new URL(page.url()).pathname !== path) continue
    found.set(route, path)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
    const site = new URL(page.url()).origin
    waiting.push(
      ...links
        .map((href) => new URL(href, page.url()))
        .filter(({ origin }) => origin === site)
        .map(({ pathname }) => pathname),
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
