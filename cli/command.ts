/** Where a command writes: results to `stdout`, progress and errors to `stderr`; texts bring their own line ends. */
export type CommandIo = {
  stdout: (text: string) => void
  stderr: (text: string) => void
  /** `stderr` is a terminal, where a line can be written over. */
  isTerminal?: boolean
}

/** 0 done, 1 the input was refused, 2 the command was called the wrong way. */
export const exitCodes = { done: 0, refused: 1, wrongUsage: 2 } as const

/** One command of `gelingen`; the arguments are those after its name. */
export type Command = {
  name: string
  /** One line for the list of commands. */
  summary: string
  /** What `--help` prints. */
  help: string
  run(args: string[], io: CommandIo): Promise<number>
}
