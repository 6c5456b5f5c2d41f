/** The door for whoever reads or writes definitions; it brings zod along, which the pages on which people answer need not load. */
export {
  definitionProblemCodes,
  type DefinitionProblem,
  type DefinitionProblemCode,
} from './definition-problems.ts'
export { definitionFormat, definitionSchema } from './definition-schema.ts'
export { definitionJsonSchema } from './json-schema.ts'
export { parseDefinition, parseDefinitionText, type ParsedDefinition } from './parse-definition.ts'
export { optionSchema, questionSchema } from './question-schema.ts'
