import { globSync } from 'node:fs'
import type { Page } from 'playwright-core'

/** All pages that the source knows, as the ids that the framework gives to routes. */
export function knownRoutes(): string[] {
  return globSync('src/routes/**/+page.svelte')
    .map((file) => `/${file.split('/').slice(2, -1).join('/')}`)
    .sort()
}

/**
 * An address of each route that can be reached by links from the given ones: the first that was met, without its choices.
 * @returns path by route
 */
export async function findPages(page: Page, starts: readonly string[]): Promise<Map<string, string>> {
  const patterns = knownRoutes().map((route) => ({ route, pattern: patternOf(route) }))
  const routeOf = (path: string) => patterns.find(({ pattern }) => pattern.test(path))?.route
  const found = new Map<string, string>()
  const waiting = [...starts]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const route = routeOf(path)
    if (route === undefined || found.has(route)) continue
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
