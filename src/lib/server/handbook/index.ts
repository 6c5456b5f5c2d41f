import { renderPage, type HandbookPage } from './render-page.ts'

/** Taken in when the pages are built: the program carries its handbook. */
const texts = import.meta.glob<string>('/docs/handbuch/*.md', {
  query: '?raw',
  import: 'default',
  eager: true,
})
const pictures = import.meta.glob<string>('/docs/handbuch/bilder/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
})

const CONTENTS = 'README'
const rendered = new Map<string, HandbookPage>()

/** A page by its name, the contents without one; undefined where there is no such page. */
export function handbookPage(name = CONTENTS): HandbookPage | undefined {
  const text = texts[`/docs/handbuch/${name}.md`]
  if (text === undefined) return undefined
  const page = rendered.get(name) ?? renderPage(text, (file) => pictures[`/docs/handbuch/bilder/${file}`])
  rendered.set(name, page)
  return page
}

/** All pages in the order of the contents, with their titles. */
export function handbookContents(): { name: string; title: string }[] {
  const names = [...(texts[`/docs/handbuch/${CONTENTS}.md`] ?? '').matchAll(/\]\(([\w-]+)\.md\)/g)]
  return names.map(([, name = '']) => ({ name, title: handbookPage(name)?.title ?? name }))
}

/** The names of all pages that there are. */
export function handbookNames(): string[] {
  return Object.keys(texts)
    .map((path) => path.replace(/^.*\/|\.md$/g, ''))
    .filter((name) => name !== CONTENTS)
}
