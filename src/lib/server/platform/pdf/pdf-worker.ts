/*
 * The typesetter Typst in a thread of its own: one document at a time, each answered by one message. Nothing of a
 * document stays behind for the next: its files are taken away again.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { parentPort } from 'node:worker_threads'
import startTypst, { TypstCompilerBuilder, type TypstCompiler } from '@myriaddreamin/typst-ts-web-compiler'

/** One document: its main file is `/main.typ`, the others are what that imports, by their name. */
export type Typesetting = { readonly files: ReadonlyMap<string, string | Uint8Array> }

export type Typeset =
  | { readonly ok: true; readonly pdf: Uint8Array }
  | { readonly ok: false; readonly mistakes: readonly string[] }

const FACES = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold']
const PDF = 1
const FULL_DIAGNOSTICS = 3

if (parentPort === null) throw new Error('pdf-worker: runs in a worker thread only')
const port = parentPort
const find = createRequire(import.meta.url)
const typst = await openTypst()
port.on('message', (asked: Typesetting) => port.postMessage(typeset(typst, asked)))

async function openTypst(): Promise<TypstCompiler> {
  const program = find.resolve('@myriaddreamin/typst-ts-web-compiler/wasm')
  await startTypst({ module_or_path: readFileSync(program) })
  const builder = new TypstCompilerBuilder()
  // No file system and no package registry: a document is what it was given, and nothing is ever fetched.
  builder.set_dummy_access_model()
  for (const face of FACES)
    await builder.add_raw_font(
      readFileSync(find.resolve(`@expo-google-fonts/fira-sans/${face}/FiraSans_${face}.ttf`)),
    )
  return builder.build()
}

function typeset(compiler: TypstCompiler, { files }: Typesetting): Typeset {
  compiler.reset_shadow()
  for (const [name, content] of files)
    compiler.map_shadow(`/${name}`, typeof content === 'string' ? new TextEncoder().encode(content) : content)
  const world = compiler.snapshot(undefined, '/main.typ', undefined)
  try {
    // The library's own types say `any`; this is the shape that it documents.
    const { result, diagnostics = [] } = world.get_artifact(PDF, FULL_DIAGNOSTICS) as {
      result?: Uint8Array
      diagnostics?: readonly { path: string; range: string; message: string }[]
    }
    if (result !== undefined) return { ok: true, pdf: result }
    return {
      ok: false,
      mistakes: diagnostics.map(({ path, range, message }) => `${path} ${range}: ${message}`),
    }
  } finally {
    world.free()
  }
}
