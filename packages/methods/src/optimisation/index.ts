export type { IntegerProgram, Solution, Solve, SolveOptions } from './integer-program.ts'
