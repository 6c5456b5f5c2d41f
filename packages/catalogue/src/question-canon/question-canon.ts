import { lookupByCode } from '../lookup-by-code.ts'
import { actorQuestions } from './actor-questions.ts'
import type { CanonQuestion } from './canon-schema.ts'
import { networkQuestions } from './network-questions.ts'
import { offerQuestions } from './offer-questions.ts'

/** The whole canon: the questions of offers, actors and networks, each in the order of asking; those of a group follow it. */
export const canonQuestions: readonly CanonQuestion[] = [
  ...offerQuestions,
  ...actorQuestions,
  ...networkQuestions,
]

/** The question of a code. @throws RangeError unknown code */
export const canonQuestion = lookupByCode('question canon', canonQuestions)
