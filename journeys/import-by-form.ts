import { expect } from 'vitest'

/** A planner who sends the forms of the import pages as a browser without script does. */
export type FormPlanner = {
  /** Sends a file. @returns the address of its page, or the sentence why it was refused */
  send(file: { name: string; text: string }): Promise<{ page?: string; sentence?: string }>
  /** Starts the import of a sent file with a recipe. */
  start(page: string, recipe: object): Promise<void>
  /** Opens the file of an import that did not succeed once more, with its recipe, and starts it. @returns the new page */
  again(page: string, recipe: object): Promise<string>
  /** The page as text without markup; undefined where the program is not there, or has no answer. */
  read(page: string): Promise<string | undefined>
}

/** Logs in at the log-in page; the program may be another process each time, the session stays. */
export async function aFormPlanner(site: string, email: string, slug: string): Promise<FormPlanner> {
  const answer = await fetch(`${site}/anmelden?/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password: 'gelingen-demo', weiter: '' }),
  })
  expect(answer.status, await answer.text()).toBe(303)
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  const headers = { cookie, origin: site, accept: 'text/html' }
  const post = (path: string, body: FormData | URLSearchParams) =>
    fetch(site + path, { method: 'POST', redirect: 'manual', headers, body })
  const start = async (page: string, recipe: object) => {
    const body = new URLSearchParams({ draft: JSON.stringify(recipe), take: 'all-or-nothing', name: '' })
    expect((await post(`${page}?/start`, body)).status).toBe(303)
  }
  return {
    async send({ name, text }) {
      const form = new FormData()
      form.set('file', new File([text], name))
      form.set('target', '')
      const sent = await post(`/k/${slug}/einlesen?/upload`, form)
      const page = sent.headers.get('location')
      return page === null ? { sentence: alertIn(await sent.text()) } : { page }
    },
    start,
    async again(page, recipe) {
      const opened = await post(`${page}?/again`, new URLSearchParams({ again: '' }))
      const [next = ''] = (opened.headers.get('location') ?? '').split('#')
      expect(next, `${opened.status}`).toMatch(/\/einlesen\/\d+$/)
      await start(next, recipe)
      return next
    },
    async read(page) {
      const got = await fetch(site + page, { headers, redirect: 'manual' }).catch(() => undefined)
      return got?.status === 200 ? textIn(await got.text()) : undefined
    },
  }
}

function alertIn(html: string): string {
  return textIn(/role="alert"[^>]*>([^]*?)<\/p>/.exec(html)?.[1] ?? html)
}

function textIn(html: string): string {
  return html
    .replaceAll(/<script[^]*?<\/script>|<!--[^]*?-->|<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
