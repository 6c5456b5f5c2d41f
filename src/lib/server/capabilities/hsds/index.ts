export { answerHsds } from './answer-hsds.ts'
export { addressOfServer, fetchServices } from './fetch-services.ts'
export { readAddress } from './hsds-query-rules.ts'
