/*
 * Builds search indexes in a thread of its own: documents come in portions, bytes go back. A large municipality takes seconds, in which
 * nobody else may have to wait.
 */
import { parentPort } from 'node:worker_threads'
import { createIndex, indexToBytes, learnLexicon, putDocument, type SearchDocument } from '@gelingen/search'
import { offerDesign } from './search-design.ts'
import { familiesThesaurus } from './search-thesaurus.ts'

/** A portion of documents, or that there are no more. */
export type BuildingStep = { readonly documents: readonly SearchDocument[] } | 'finish' | 'begin'
/** Nothing but that it was taken; at the end the index. */
export type Built = Uint8Array | null

if (parentPort === null) throw new Error('search-worker: runs in a worker thread only')
const port = parentPort
let documents: SearchDocument[] = []
port.on('message', (step: BuildingStep) => {
  if (step === 'finish') {
    const bytes = build()
    documents = []
    port.postMessage(bytes)
    return
  }
  if (step === 'begin') documents = []
  else for (const document of step.documents) documents.push(document)
  port.postMessage(null)
})

function build(): Uint8Array {
  const lexicon = learnLexicon({ texts: texts(), words: familiesThesaurus.texts })
  const index = createIndex({ design: offerDesign, thesaurus: familiesThesaurus, lexicon })
  for (const document of documents) putDocument(index, document)
  return indexToBytes(index)
}

function* texts(): Iterable<string> {
  for (const { fields } of documents) yield Object.values(fields).join('\n')
}
