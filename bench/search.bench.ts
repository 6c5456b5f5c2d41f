/*
 * How well and how fast families' questions are answered.
 *
 * Quality: the judged questions of packages/search/vectors over its offers: recall@5 and MRR, for the questions used while tuning and
 * for those held out; beside them the floor, a plain scan of the texts for the words as they are written.
 * Speed: offers made of the same texts with words of an invented vocabulary (Zipf) in invented places; building, bytes, and the judged
 * questions with facets and the first page, a filter with every other one; beside them the same scan. Times
 * are the processor's. Prints, asserts nothing.
 *
 *   node bench/search.bench.ts [documents …]
 */
import {
  indexToBytes,
  indexFromBytes,
  putDocument,
  removeDocument,
  search,
} from '../packages/search/src/index.ts'
import {
  documentOf,
  familiesThesaurus,
  indexOffers,
  judgedOffers,
  judgedQuestions,
  measureQuality,
  qualityOf,
  type JudgedOffer,
} from '../packages/search/src/quality/judged-search-for-tests.ts'
import { manyOffers } from './many-offers.ts'
import { quantile } from './quantile.ts'

/** The plain scan takes as long per document for more: so many are scanned, and the time is multiplied. */
const SCANNED = 100_000

const heldOut = judgedQuestions.filter((question) => question.heldOut)
const tuned = judgedQuestions.filter((question) => !question.heldOut)
const judged = indexOffers(judgedOffers)
const plain = plainScan(judgedOffers)
console.table(
  Object.fromEntries(
    Object.entries({ 'while tuning': tuned, 'held out': heldOut, all: judgedQuestions }).map(
      ([name, questions]) => [
        name,
        {
          questions: questions.length,
          ...rounded('search', measureQuality(judged, questions)),
          ...rounded(
            'plain scan',
            qualityOf(questions, (ask) => plain(ask)),
          ),
        },
      ],
    ),
  ),
)

const counts = process.argv.slice(2).map(Number)
console.table((counts.length > 0 ? counts : [1_000, 10_000, 100_000]).map(measureSpeed))

function rounded(name: string, quality: { recallAt5: number; meanReciprocalRank: number }) {
  return {
    [`${name} recall@5`]: quality.recallAt5.toFixed(3),
    [`${name} MRR`]: quality.meanReciprocalRank.toFixed(3),
  }
}

function measureSpeed(documents: number) {
  const offers = manyOffers(documents)
  const [index, , buildMs] = timed(() => indexOffers(offers))
  const [bytes, , toBytesMs] = timed(() => indexToBytes(index))
  const [again, , fromBytesMs] = timed(() => indexFromBytes({ bytes, thesaurus: familiesThesaurus }))
  if (again === null) throw new Error('bytes not read')
  const asks = judgedQuestions.map(({ ask }) => ask)
  const queries = [...asks, ...asks].map((text, at) => ({
    text,
    filters: at % 2 === 0 ? {} : { free: ['yes'] },
  }))
  for (const query of queries) search(index, query)
  const found = queries.map((query) => timed(() => search(index, query)))
  const scanned = Math.min(documents, SCANNED)
  const scan = plainScan(manyOffers(scanned))
  const scans = asks.slice(0, 60).map((ask) => (timed(() => scan(ask))[2] * documents) / scanned)
  const [, , changeMs] = timed(() => {
    for (const offer of manyOffers(1_000)) {
      removeDocument(index, offer.id)
      putDocument(index, documentOf(offer))
    }
  })
  const times = found.map(([, , ms]) => ms)
  const waits = found.map(([, ms]) => ms)
  return {
    documents,
    'build, s': round(buildMs / 1000),
    'bytes, MB': round(bytes.length / 1e6),
    'write, s': round(toBytesMs / 1000),
    'read, s': round(fromBytesMs / 1000),
    'replace one, ms': round(changeMs / 1_000),
    'found, median': quantile(
      found.map(([{ total }]) => total),
      0.5,
    ),
    'query p50, ms': round(quantile(times, 0.5)),
    'query p95, ms': round(quantile(times, 0.95)),
    'query p95 with waiting, ms': round(quantile(waits, 0.95)),
    'plain scan p50, ms': round(quantile(scans, 0.5)),
  }
}

/** The documents with all words of the question, as they are written, in the order in which they stand. */
function plainScan(offers: Iterable<JudgedOffer>): (ask: string) => string[] {
  const texts = Array.from(offers, (offer) => ({
    id: offer.id,
    text: Object.values(documentOf(offer).fields).join(' ').toLowerCase(),
  }))
  return (ask) => {
    const words = ask.toLowerCase().split(/\s+/)
    return texts.filter(({ text }) => words.every((word) => text.includes(word))).map(({ id }) => id)
  }
}

/** What it gives, the milliseconds that it took, and those that the processor worked for it, which other programs do not lengthen. */
function timed<T>(work: () => T): [result: T, waitedMs: number, workedMs: number] {
  const startedAt = performance.now()
  const before = process.cpuUsage()
  const result = work()
  const { user, system } = process.cpuUsage(before)
  return [result, performance.now() - startedAt, (user + system) / 1_000]
}

function round(value: number): number {
  return Number(value.toPrecision(3))
}
