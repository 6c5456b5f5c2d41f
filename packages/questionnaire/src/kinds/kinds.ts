import type { Question } from '../definition/question-schema.ts'
import type { Option } from '../definition/question-schema.ts'
import type { AnswerRules, InnerQuestion } from './answer-rules.ts'
import { areaRules } from './area.ts'
import type { ChoicesSurroundings } from './choices.ts'
import { dateRules } from './date.ts'
import { fileRules } from './file.ts'
import { groupRules } from './group.ts'
import { matrixRules } from './matrix.ts'
import { multipleRules } from './multiple.ts'
import { numberRules } from './number.ts'
import { rankingRules } from './ranking.ts'
import { rosterRules } from './roster.ts'
import { scaleRules } from './scale.ts'
import { singleRules } from './single.ts'
import { textRules } from './text.ts'
import { yesNoRules } from './yes-no.ts'

/** The one place that knows all kinds. */
export function rulesOf(
  question: Question,
  {
    surroundings,
    areas,
    questions,
  }: {
    surroundings: ChoicesSurroundings
    areas(level: string | null): readonly Option[]
    /** The questions inside, already prepared; empty where there are none. */
    questions: readonly InnerQuestion[]
  },
): AnswerRules {
  switch (question.kind) {
    case 'single':
      return singleRules(question, surroundings)
    case 'multiple':
      return multipleRules(question, surroundings)
    case 'yes-no':
      return yesNoRules(question)
    case 'scale':
      return scaleRules(question)
    case 'matrix':
      return matrixRules(question, surroundings)
    case 'number':
      return numberRules(question)
    case 'date':
      return dateRules(question)
    case 'text':
      return textRules(question)
    case 'ranking':
      return rankingRules(question, surroundings)
    case 'area':
      return areaRules(question, areas(question.level ?? null))
    case 'group':
      return groupRules(question, questions)
    case 'roster':
      return rosterRules(question, { questions, surroundings })
    case 'file':
      return fileRules(question)
  }
}
