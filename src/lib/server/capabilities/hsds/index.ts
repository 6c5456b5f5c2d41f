export { answerHsds } from './answer-hsds.ts'
export { fetchServices } from './fetch-services.ts'
export { readAddress } from './hsds-query-rules.ts'
