/** The door for whoever exchanges questionnaires with LimeSurvey; it brings a reader of XML along. */
export { lssProblemCodes, type LssProblem } from './lss-problems.ts'
export { readLimeSurvey, type ReadLimeSurvey } from './read-lime-survey.ts'
export { toldCodes, type Told, type ToldCode } from './told.ts'
export { writeLimeSurvey } from './write-lime-survey.ts'
