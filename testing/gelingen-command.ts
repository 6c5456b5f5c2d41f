import { spawn, type ChildProcess } from 'node:child_process'

export type Ended = { code: number | null; stdout: string; stderr: string }

/**
 * Calls the command line as an operator does: a process of its own on a data folder.
 * @param onStart gets the process, to send it signals
 */
export function gelingen(
  args: readonly string[],
  { folder, onStart = () => {} }: { folder: string; onStart?: (child: ChildProcess) => void },
): Promise<Ended> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', 'cli/gelingen.ts', ...args],
    {
      env: { ...process.env, GELINGEN_DATA: folder, GELINGEN_DEMO: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()))
  onStart(child)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, ...said }))
  })
}
