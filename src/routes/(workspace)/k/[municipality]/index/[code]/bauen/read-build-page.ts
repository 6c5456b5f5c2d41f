import { messages, type Locale } from '#lib/messages/index.ts'
import {
  computeIndexFor,
  findIndex,
  indexForBrowser,
  namesOf,
  type ComputedIndex,
  type IndexDefinition,
  type IndexForBrowser,
  type IndexToCompute,
} from '#lib/server/capabilities/index/index.ts'
import type { Municipality, Tx } from '#lib/server/platform/database/tenancy.ts'
import type { Outcome } from '#lib/server/platform/refusal.ts'
import { levelOnScreen } from '../../../karte/level-outlines.ts'
import { readMapChoices } from '../../../karte/map-choices.ts'
import { whyExcluded } from '../../../karte/why-excluded.ts'
import { sayRefusal } from '../../say-refusal.ts'
import { namesOfIndicators } from '../read-index-page.ts'
import { askedDraft, placeOfDraft, readTrial, savedDraft } from './ask-draft.ts'
import { knownNames } from './draft-of-definition.ts'
import { drawingOf } from './drawing.ts'
import { fields, readDraft } from './draft.ts'
import { formFacts } from './form-facts.ts'
import { needsOf, type Loaded } from './loaded.ts'
import { trialKey } from './trial-key.ts'
import { trialOfComputed } from './trial-of-computed.ts'

type Wanted = { code: string; address: URLSearchParams; locale: Locale; today: string }

export type BuildPage = NonNullable<Awaited<ReturnType<typeof readBuildPage>>>

/** Everything that the page for shaping an index needs. @returns null where there is no index of this code */
export async function readBuildPage(
  tx: Tx,
  municipality: Municipality,
  { code, address, locale, today }: Wanted,
) {
  const definition = await findIndex(tx, municipality, { code })
  if (definition === undefined) return null
  const choices = await readMapChoices(tx, municipality, today)
  const draft = askedDraft(definition, { form: address, choices, locale })
  const read = readTrial(definition, { draft, choices })
  const saved = await computeBoth(tx, municipality, definition)
  const tried = read.ok ? await computeBoth(tx, municipality, read.toCompute) : null
  // While something is wrong, what is saved is what there is to see.
  const isTried = tried?.ok ?? false
  const shown = tried?.ok ? tried.value : saved.ok ? saved.value : null
  const texts = messages(locale)
  const names = sayNames(definition, { indicators: namesOfIndicators(choices, locale), locale })
  const place = placeOfDraft(draft, { choices, otherwise: definition })
  const { indexDefinitionId, name, description, version } = definition
  const keyOf = ({ areaLevelId, period, settings }: IndexToCompute) =>
    trialKey({ level: levelCodeOf(areaLevelId), period, ...settings })
  return {
    definition: { indexDefinitionId, code, name, description, version },
    draft,
    known: { ...knownNames(definition), ties: definition.settings.spec.ties },
    labelNames: names.labels,
    isTrial: readDraft(address) !== null && !(read.ok && keyOf(read.toCompute) === keyOf(definition)),
    savedKey: keyOf(definition),
    /** The version that the person began with. */
    seenVersion: address.get(fields.version) ?? String(version),
    isStale: address.getAll(fields.version).some((seen) => seen !== String(version)),
    problems: read.ok ? [] : read.problems,
    refusal: tried === null || tried.ok ? null : sayRefusal(tried.refusal, names),
    facts: formFacts(choices, { draft, place, locale, texts: texts.indexPages }),
    loaded:
      shown === null
        ? null
        : loadedFrom(shown.browser, {
            needs: needsOf(isTried ? draft : savedDraft(definition, { choices, locale })),
            seed: definition.settings.seed,
          }),
    trial: shown && trialOfComputed(shown.computed, shown.browser),
    /** null where it is what is shown. */
    saved:
      saved.ok && saved.value.computed !== shown?.computed
        ? trialOfComputed(saved.value.computed, saved.value.browser)
        : null,
    hasSaved: saved.ok,
    excluded: (shown?.computed.areas ?? [])
      .filter(({ index }) => index === null)
      .map(({ areaId, name: area, excludedBecause }) => ({
        areaId,
        name: area,
        why: whyExcluded(excludedBecause, { texts: texts.map, nameOf: names.nameOf, locale }),
      })),
    intervals: shown?.computed.meta.intervals ?? null,
    drawing: shown && drawingOf(await outlinesOf(shown.computed)),
  }

  function outlinesOf({ meta: { areaLevelId, areasOn } }: ComputedIndex) {
    return levelOnScreen(tx, municipality, { areaLevelId, date: areasOn })
  }

  function levelCodeOf(areaLevelId: number): string {
    return choices.levels.find((level) => level.areaLevelId === areaLevelId)?.code ?? ''
  }
}

async function computeBoth(
  tx: Tx,
  municipality: Municipality,
  toCompute: IndexToCompute,
): Promise<Outcome<{ computed: ComputedIndex; browser: IndexForBrowser }>> {
  const computed = await computeIndexFor(tx, municipality, toCompute)
  if (!computed.ok) return computed
  const browser = await indexForBrowser(tx, municipality, toCompute)
  return browser.ok ? { ok: true, value: { computed: computed.value, browser: browser.value } } : browser
}

function loadedFrom(
  { areas, columns }: IndexForBrowser,
  { needs, seed }: { needs: ReturnType<typeof needsOf>; seed: number },
): Loaded {
  return { areas: areas.map(({ areaId, name }) => ({ areaId, name })), columns, seed, ...needs }
}

/** What people call indicators, sub-indices and classes in the reader's language. */
function sayNames(
  definition: IndexDefinition,
  { indicators, locale }: { indicators: Readonly<Record<string, string>>; locale: Locale },
) {
  const { classes, subIndices } = namesOf(definition, locale)
  const labels = definition.settings.spec.classes?.labels ?? []
  return {
    locale,
    nameOf: (column: string) => indicators[column] ?? column,
    groupNameOf: (group: string) => subIndices[group]?.name ?? group,
    labels: Object.fromEntries(labels.map((label, at) => [label, classes[at] ?? label])),
  }
}
