import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { callersPath } from './read-arguments.ts'

type Option = { readonly type: 'string' | 'boolean'; readonly multiple?: true; readonly short?: string }
type Options = Readonly<Record<string, Option>>

/** A flag that was given a value, `--flag=x`, is that text. */
type Values<Wanted extends Options> = {
  -readonly [Name in Exclude<keyof Wanted, 'help'>]?: Wanted[Name] extends { type: 'boolean' }
    ? boolean | string
    : Wanted[Name] extends { multiple: true }
      ? string[]
      : string
}

type Sentences = {
  unknownOption(option: string): string
  optionWithoutValue(name: string): string
}

/**
 * Reads the arguments of a command on files: options only, each known, each text with a value.
 * @param options with `help` among them
 */
export function readOptions<Wanted extends Options>(
  args: string[],
  { options, sentences }: { options: Wanted; sentences: Sentences },
): { kind: 'help' } | { kind: 'wrong'; sentence: string } | { kind: 'given'; values: Values<Wanted> } {
  const { values, tokens } = parseArgs({ args, options, strict: false, tokens: true })
  for (const token of tokens) {
    if (token.kind === 'positional') return wrong(sentences.unknownOption(token.value))
    if (token.kind === 'option' && !Object.hasOwn(options, token.name))
      return wrong(sentences.unknownOption(token.rawName))
  }
  const { help, ...given } = values
  if (help === true) return { kind: 'help' }
  for (const [name, value] of Object.entries(given)) {
    // Without a value the lenient parser gives `true`.
    const isEmpty = [value].flat().some((one) => one === true || one === '')
    if (isEmpty && options[name]?.type === 'string') return wrong(sentences.optionWithoutValue(name))
  }
  // What is left are the options' own kinds: `true` for a text was refused above.
  return { kind: 'given', values: given as Values<Wanted> }
}

/** The first of the files to read that one of the files to write would replace. */
export function overwrittenBy(
  outputs: readonly (string | undefined)[],
  inputs: readonly (string | undefined)[],
): string | undefined {
  const written = outputs.flatMap((file) => (file === undefined ? [] : [resolve(callersPath(file))]))
  return inputs.find((file) => file !== undefined && written.includes(resolve(callersPath(file))))
}

export function wrong(sentence: string): { kind: 'wrong'; sentence: string } {
  return { kind: 'wrong', sentence }
}
