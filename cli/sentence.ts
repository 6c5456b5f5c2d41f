import { sentenceOf, type SaidRefusal } from '../src/lib/messages/sentence.ts'

/** The German sentence of a refusal, for operators. */
export function sentence(refusal: SaidRefusal): string {
  return sentenceOf(refusal, 'de')
}
