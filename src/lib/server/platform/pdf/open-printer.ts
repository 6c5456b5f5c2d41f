import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { openThread } from '../threads/index.ts'
import { declareUa } from './declare-ua.ts'
import type { Typeset, Typesetting } from './pdf-worker.ts'

type Document = {
  /** The Typst source; it may import the house's parts from `/house.typ` and read `/data.json`. */
  readonly template: string
  /** What the document says, read by the template from `/data.json`: text stays text, whatever it contains. */
  readonly data: unknown
  /** Drawings as SVG by file name, for `picture("name.svg", alt: …)`, or the bytes of other files. */
  readonly pictures?: ReadonlyMap<string, string | Uint8Array>
}

export type Printer = {
  /**
   * A tagged PDF that is accessible by PDF/UA-1. Typesetting runs in a thread of its own.
   * @throws Error with the typesetter's words if the template is wrong, or it takes longer than 30 s
   */
  print(document: Document): Promise<Uint8Array>
  close(): Promise<void>
}

const TIME_LIMIT_SECONDS = 30

export function openPrinter(): Printer {
  const thread = openThread<Typesetting, Typeset>({
    name: 'pdf',
    file: '#lib/server/platform/pdf/pdf-worker.ts',
    timeLimitSeconds: TIME_LIMIT_SECONDS,
  })
  return {
    async print({ template, data, pictures = new Map() }) {
      const files = new Map<string, string | Uint8Array>([
        ...pictures,
        ['main.typ', template],
        ['house.typ', houseTemplate()],
        ['data.json', JSON.stringify(data)],
      ])
      const typeset = await thread.ask({ files })
      if (!typeset.ok) throw new Error(`The document could not be typeset: ${typeset.mistakes.join('; ')}`)
      return declareUa(typeset.pdf)
    },
    close: () => thread.close(),
  }
}

let house: string | undefined

/** Read from the source in every case: a bundler moves this module, but not the name that package.json gives. */
function houseTemplate(): string {
  house ??= readFileSync(createRequire(import.meta.url).resolve('#lib/server/platform/pdf/house.typ'), 'utf8')
  return house
}
