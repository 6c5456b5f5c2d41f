import type { SparsePairs } from '@gelingen/methods/accessibility'
import type { Siting, SitingRefusal } from '@gelingen/methods/siting'
import { refuse, type Outcome, type Refusal } from '../src/lib/server/platform/refusal.ts'
import { searchSites, type SiteQuestion } from '../src/lib/server/platform/solver/index.ts'
import type { CommandIo } from './command.ts'
import { fileCommand } from './file-command.ts'
import { progressLine } from './progress-line.ts'
import { siteCommandDe as texts } from './site-command.de.ts'
import { readSitePairs } from './site-pairs.ts'
import { readAreas, readCandidates, type SitePlace, type SitePlacesFile } from './site-places.ts'
import { assignmentText, percent, sitesText, summary } from './site-result.ts'
import { readSiteUsage, type SiteOptions } from './site-usage.ts'
import { writeTextFile } from './write-text-file.ts'

/** `gelingen site`: the best sites from two or three files, without any database. */
export const siteCommand = fileCommand({
  name: 'site',
  texts,
  readUsage: readSiteUsage,
  run: runSite,
  sentenceOf,
})

async function runSite(options: SiteOptions, io: CommandIo): Promise<Outcome<null>> {
  const areas = await readAreas(options)
  if (!areas.ok) return areas
  const sites = await readCandidates(options)
  if (!sites.ok) return sites
  const isPlaced = ({ x, y }: SitePlace) => options.times !== undefined || (x !== null && y !== null)
  const usable = {
    areas: only(areas.value, (area) => isPlaced(area) && area.amount !== null && area.need !== null),
    sites: only(
      sites.value,
      (site) => isPlaced(site) && (options.capacityColumn === undefined || site.amount !== null),
    ),
  }
  const pairs = await readSitePairs(usable, options, io)
  if (!pairs.ok) return pairs
  sayLeftOut(io, texts.leftOut.areas, areas.value, usable.areas)
  sayLeftOut(io, texts.leftOut.sites, sites.value, usable.sites)

  const outcome = await solveWithin({ options, ...usable, pairs: pairs.value, io })
  if (outcome === null) return refuse('siting/stopped', { seconds: options.timeLimitSeconds })
  if (!outcome.ok) return refused(outcome.refusal, usable.areas)
  const result = { options, ...usable, all: areas.value, pairs: pairs.value, siting: outcome.siting }
  io.stderr(`${summary(result).join('\n')}\n`)
  if (options.sitesOut !== undefined) {
    const written = await writeTextFile(options.sitesOut, sitesText(result))
    if (!written.ok) return written
  }
  const text = assignmentText(result)
  if (options.out !== undefined) return writeTextFile(options.out, text)
  io.stdout(text)
  return { ok: true, value: null }
}

type Question = {
  readonly options: SiteOptions
  readonly areas: SitePlacesFile
  readonly sites: SitePlacesFile
  readonly pairs: SparsePairs
}

async function solveWithin({ io, ...asked }: Question & { io: CommandIo }) {
  const progress = progressLine(io)
  try {
    return await searchSites({
      question: questionFrom(asked),
      onProgress: (state) => progress.say(texts.progress(percent(gapOf(state)))),
    })
  } finally {
    progress.end()
  }
}

function questionFrom({ options, areas, sites, pairs }: Question): SiteQuestion {
  const { model, newSites, isFast } = options
  const reach = options.reachMinutes ?? Infinity
  const input = {
    costs: pairs,
    demand: areas.places.map(({ amount }) => amount ?? 0),
    need: areas.places.map(({ need }) => need ?? 0),
    existing: sites.places.map(({ existing }) => existing),
    ...(options.capacityColumn !== undefined && { capacity: sites.places.map(({ amount }) => amount ?? 0) }),
  }
  // Without the solver nobody waits for a proof: the fast search may take its time.
  const asked = { input, timeLimitSeconds: isFast ? Infinity : options.timeLimitSeconds }
  switch (model) {
    case 'lscp':
      return { ...asked, model, reach, isFast }
    case 'lscp-b':
      if (isFast) throw new Error('lscp-b: runs with the solver only')
      return { ...asked, model, reach, isFast }
    case 'mclp':
      return { ...asked, model, newSites, reach, isFast }
    case 'p-median':
    case 'p-centre':
      return { ...asked, model, newSites, isFast }
  }
}

function only(file: SitePlacesFile, isUsable: (place: SitePlace) => boolean): SitePlacesFile {
  return { ...file, places: file.places.filter(isUsable) }
}

function gapOf({ objective, bound }: Pick<Siting, 'objective' | 'bound'>): number {
  return objective === bound ? 0 : Math.abs(objective - bound) / Math.abs(objective)
}

function sayLeftOut(
  io: CommandIo,
  sentence: (count: number, codes: string) => string,
  all: SitePlacesFile,
  used: SitePlacesFile,
): void {
  const kept = new Set(used.places)
  const missing = all.places.filter((place) => !kept.has(place))
  if (missing.length > 0) io.stderr(`${sentence(missing.length, someCodes(missing))}\n`)
}

const SHOWN = 5

function someCodes(places: readonly SitePlace[]): string {
  const codes = places.slice(0, SHOWN).map(({ code }) => code)
  return codes.join(', ') + (places.length > SHOWN ? ', …' : '')
}

function refused(refusal: SitingRefusal, areas: SitePlacesFile): { ok: false; refusal: Refusal } {
  if (refusal.code !== 'siting/out-of-reach') return refuse(refusal.code, refusal.details)
  const far = refusal.details.demand.flatMap((position) => areas.places[position] ?? [])
  return refuse(refusal.code, { count: far.length, codes: someCodes(far) })
}

function sentenceOf({ code, details = {} }: Refusal): string {
  const sentences: Record<string, (details: Readonly<Record<string, string | number | null>>) => string> =
    texts.refusals
  return sentences[code]?.(details) ?? code
}
