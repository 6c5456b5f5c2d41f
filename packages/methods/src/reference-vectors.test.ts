/* The page for statisticians names every file of the reference vectors. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = new URL('../../../../shared/vectors/', import.meta.url)
const page = readFileSync(new URL('../../../docs/methods/vectors.md', import.meta.url), 'utf8')

/** Patterns in the first column, `*` for anything, under the folder that the head of their table names. */
function patternsOf(text: string): RegExp[] {
  let under = ''
  return text.split('\n').flatMap((line) => {
    const [, first = ''] = line.split('|')
    const head = /Datei in `(\w+)`/.exec(first)
    if (head !== null) under = head[1] ?? ''
    return [...first.matchAll(/`([\w.*/-]+\.\w+|[\w*]+_\*)`/g)].map(
      ([, name = '']) => new RegExp(`^${under}/${name.replaceAll('.', '[.]').replaceAll('*', '.*')}$`),
    )
  })
}

test.skipIf(!existsSync(folder))(
  'every reference vector stands on the page (or: ../shared/vectors is absent)',
  () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\/.*[.]\w+$/.test(path),
    )
    const patterns = patternsOf(page)
    expect(files.length).toBeGreaterThan(150)
    expect(
      files.filter((file) => !/README[.]md$/.test(file) && !patterns.some((one) => one.test(file))),
    ).toEqual([])
    // And nothing stands there that is not in the folder.
    expect(patterns.filter((one) => !files.some((file) => one.test(file))).map(String)).toEqual([])
  },
)
