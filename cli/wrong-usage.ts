import type { Usage } from './file-command.ts'

/** What is wrong with the arguments, as a sentence; thrown inside, given back by `usageOf`. */
export class WrongUsage extends Error {}

/** The options that a command was called with, or what is wrong with them. */
export function usageOf<Options>(read: () => Options): Usage<Options> {
  try {
    return { kind: 'run', options: read() }
  } catch (error) {
    if (error instanceof WrongUsage) return { kind: 'wrong', sentence: error.message }
    throw error
  }
}

/**
 * @param text as given; undefined = not given
 * @param sentence what is said of a text that is no fitting number
 * @throws WrongUsage
 */
export function numberOf(
  text: string | undefined,
  {
    otherwise,
    isFitting,
    sentence,
  }: { otherwise: number; isFitting: (value: number) => boolean; sentence: (text: string) => string },
): number {
  if (text === undefined) return otherwise
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value) || !isFitting(value)) throw new WrongUsage(sentence(text))
  return value
}
