import type { Locale } from '#lib/messages/index.ts'
import {
  isGap,
  placeMatrix,
  type ComputedChain,
  type Judgement,
} from '#lib/server/capabilities/chain/index.ts'
import { isHole } from '#lib/ui/chain-picture/judgement-marks.ts'
import { judgements } from '#lib/ui/chain/judgements.ts'
import { shortStepName, stepName } from '#lib/ui/chain/say-cell.ts'

export type ChainStrip = {
  readonly judged: number
  /** White spots and gaps; what is lacking besides is thin. */
  readonly open: number
  readonly lacking: number
  readonly notKnown: number
  readonly steps: readonly {
    readonly step: string
    readonly name: string
    readonly shortName: string
    readonly lacking: number
    /** Fields of action by judgement, from the worst on; none that is empty. */
    readonly parts: readonly { readonly judgement: Judgement; readonly count: number }[]
  }[]
}

/** The chain of the whole municipality, step by step: in how many fields of action it holds. */
export function chainStrip(computed: ComputedChain, locale: Locale): ChainStrip {
  const { cells } = placeMatrix(computed, computed.whole)
  const expected = cells.flat().filter(({ isExpected }) => isExpected)
  const steps = (cells[0] ?? []).map(({ step }) => {
    const ofStep = expected.filter((cell) => cell.step === step)
    return {
      step,
      name: stepName(step, locale),
      shortName: shortStepName(step, locale),
      lacking: ofStep.filter(({ judgement }) => isGap(judgement)).length,
      parts: judgements
        .map((judgement) => ({
          judgement,
          count: ofStep.filter((cell) => cell.judgement === judgement).length,
        }))
        .filter(({ count }) => count > 0),
    }
  })
  const notKnown = expected.filter(({ judgement }) => judgement === 'not-known').length
  return {
    judged: expected.length - notKnown,
    open: expected.filter(({ judgement }) => isHole(judgement)).length,
    lacking: expected.filter(({ judgement }) => isGap(judgement)).length,
    notKnown,
    steps,
  }
}
