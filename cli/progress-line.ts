import type { CommandIo } from './command.ts'

/** Progress is said at most this often. */
const LEAST_PAUSE_MS = 500

/**
 * Says how far something is: on a terminal in one line that renews itself, elsewhere (a log, a pipe) in lines of their own,
 * and there only when the text has changed.
 *
 * @param now milliseconds of any clock that only goes forward
 */
export function progressLine(io: CommandIo, now: () => number = () => performance.now()) {
  let saidAt = -Infinity
  let said = ''
  return {
    say(text: string): void {
      if (text === said || now() - saidAt < LEAST_PAUSE_MS) return
      io.stderr(io.isTerminal === true ? `\r${text}\u001B[K` : `${text}\n`)
      saidAt = now()
      said = text
    },
    /** To be called before anything else is written. */
    end(): void {
      if (said !== '' && io.isTerminal === true) io.stderr('\r\u001B[K')
      said = ''
    },
  }
}
