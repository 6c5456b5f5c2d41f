import { careAndDayCare } from './care-and-day-care.ts'
import { healthAndCrisis } from './health-and-crisis.ts'
import { languageLeisureAndNeighbourhood } from './language-leisure-and-neighbourhood.ts'
import { moneyAndRights } from './money-and-rights.ts'
import { otherLanguages } from './other-languages.ts'
import { parentingAndFamily } from './parenting-and-family.ts'
import { polishAndFrench } from './polish-and-french.ts'
import { pregnancyAndBirth } from './pregnancy-and-birth.ts'
import { schoolAndLearning } from './school-and-learning.ts'
import type { ThesaurusEntry } from './thesaurus-schema.ts'

/** What families write, and what offers call it: everyday words to professional terms, synonyms, words of other languages. */
export const thesaurus: readonly ThesaurusEntry[] = [
  ...pregnancyAndBirth,
  ...careAndDayCare,
  ...parentingAndFamily,
  ...schoolAndLearning,
  ...moneyAndRights,
  ...healthAndCrisis,
  ...languageLeisureAndNeighbourhood,
  ...otherLanguages,
  ...polishAndFrench,
]
