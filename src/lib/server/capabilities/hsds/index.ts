export { answerHsds, type HsdsAnswer } from './answer-hsds.ts'
export { readAddress } from './hsds-query-rules.ts'
