import { Marked, type Tokens } from 'marked'

export type HandbookPage = {
  readonly title: string
  /** The page without its title, as HTML. */
  readonly html: string
}

/**
 * A page of the handbook as HTML. The text is our own, out of the repository: nothing that users enter comes here.
 *
 * @param pictureAddress where a picture of `bilder/` is served
 * @throws Error if the page has no title, or names a picture that there is not
 */
export function renderPage(
  markdown: string,
  pictureAddress: (name: string) => string | undefined,
): HandbookPage {
  const [, title, text] = /^# ([^\n]+)\n([^]*)$/.exec(markdown) ?? []
  if (title === undefined || text === undefined)
    throw new Error('A page of the handbook begins with its title')
  const marked = new Marked({
    async: false,
    renderer: {
      heading({ depth, tokens, text: words }: Tokens.Heading) {
        return `<h${depth} id="${anchorOf(words)}">${this.parser.parseInline(tokens)}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link) {
        return `<a href="${addressOf(href)}">${this.parser.parseInline(tokens)}</a>`
      },
      image({ href, text: says }: Tokens.Image) {
        const address = pictureAddress(href.replace(/^bilder\//, ''))
        if (address === undefined) throw new Error(`The handbook has no picture ${href}`)
        return `<img src="${address}" alt="${escapeQuotes(says)}" loading="lazy">`
      },
    },
  })
  // With `async: false` the library gives a string, which its types do not say.
  return { title, html: marked.parse(text) as string }
}

/** `karte.md#legende` is how the files point at each other, `/hilfe/karte#legende` how the pages do. */
function addressOf(href: string): string {
  const [, page, anchor = ''] = /^([\w-]+)\.md(#.*)?$/.exec(href) ?? []
  if (page === undefined) return href
  return page === 'README' ? `/hilfe${anchor}` : `/hilfe/${page}${anchor}`
}

function anchorOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}

function escapeQuotes(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
