import { childrenOfStep, type StepChildren } from './chain-children-rules.ts'
import { staleBeforeDay } from './chain-freshness-rules.ts'
import { judgeCell } from './chain-judgement-rules.ts'
import { scoreOfField, weighNeed, type StepNeed } from './chain-need-rules.ts'
import { offersByStep, type OfferInStep } from './chain-offers-rules.ts'
import { reachByStepField, type StepReach } from './chain-reach-rules.ts'
import type { Chain, StepField } from './chain-result-types.ts'
import { requireSoundInput } from './chain-settings-rules.ts'
import { arrivalInAreas, supplyOfStepField } from './chain-supply-rules.ts'
import { judgements, reasonCodes, type ChainInput, type ChainStep } from './chain-types.ts'
import { waysOf } from './chain-way-rules.ts'

/**
 * Computes the whole chain: for every step and field how many children each area has, what they need, which
 * supply reaches them, and the judgement. Formulas, units and limits: docs/methods/chain.md, whose worked
 * example is a test.
 *
 * @throws RangeError naming the argument that does not fit
 *
 * O(pairs within reach) per step plus O(pairs of the members) per step and field; times:
 * bench/chain.bench.ts.
 */
export function computeChain(input: ChainInput): Chain {
  requireSoundInput(input)
  const { steps, areas, offers, settings } = input
  const ways = waysOf(input)
  const { isLocated, isPlaced } = ways
  const children = steps.map((step) =>
    childrenOfStep({ step, areas, minimumCount: settings.minimumCount, isLocated }),
  )
  const members = offersByStep(
    offers,
    steps,
    children.map(({ total }) => total),
  )
  const reachOf = reachByStepField(input, ways, members)
  const stepFields = steps.flatMap((step, position) =>
    stepFieldsOf(input, {
      step,
      children: at(children, position),
      members: at(members, position),
      reachOf: (field) => reachOf(position, field),
      isPlaced,
    }),
  )
  return { input, children, stepFields }
}

type StepParts = {
  step: ChainStep
  children: StepChildren
  members: readonly OfferInStep[]
  reachOf: (field: number) => StepReach
  isPlaced: (offer: number) => boolean
}

function stepFieldsOf(
  input: ChainInput,
  { step, children, members, reachOf, isPlaced }: StepParts,
): StepField[] {
  const { fields, areas, offers, settings, completeInventories, today } = input
  const needByScore = new Map<string | null, StepNeed>()
  const needOf = (score: string | null) => {
    const need =
      needByScore.get(score) ??
      weighNeed({ children: children.children, areas, score, strength: settings.needStrength })
    needByScore.set(score, need)
    return need
  }
  return fields.map((field, position) => {
    const need = needOf(scoreOfField(field, settings))
    const reach = reachOf(position)
    const { supply, access } = supplyOfStepField({
      members: members.filter(({ offer }) => offers[offer]?.fields.includes(field)),
      offers,
      isPlaced,
      reach,
      need: need.need,
      capacityRule: settings.capacityRule,
      inventoryComplete: completeInventories.some(
        (declared) => declared.step === step.code && declared.field === field,
      ),
    })
    const staleBefore = staleBeforeDay(today, settings.staleAfterMonths)
    const arrival = arrivalInAreas({ supply, reach, offers, staleBefore })
    const verdicts = areas.map((_, area) => {
      const leftOutBecause = children.leftOutBecause[area] ?? null
      if (leftOutBecause !== null) return { judgement: 'not-known', reason: leftOutBecause } as const
      return judgeCell({
        offersInReach: arrival.offersInReach[area] ?? 0,
        coverage: supply.level === null ? null : (access[area] ?? 0) / supply.level,
        needWeight: (need.need[area] ?? 0) / (children.children[area] ?? 1),
        supply,
        settings,
      })
    })
    return {
      ...arrival,
      need,
      reach,
      supply,
      access,
      judgement: Uint8Array.from(verdicts, ({ judgement }) => judgements.indexOf(judgement)),
      reason: Uint8Array.from(verdicts, ({ reason }) => reasonCodes.indexOf(reason)),
    }
  })
}

function at<Value>(values: readonly Value[], position: number): Value {
  const value = values[position]
  if (value === undefined) throw new RangeError(`position: ${position} is outside`)
  return value
}
