import { readFileSync } from 'node:fs'

type Remembered = { processId: number; startedAt: string | undefined }

/**
 * Whether another process than this one runs under a remembered number, and is still the one that was remembered: after a
 * restart of the machine, or in a container, the number soon belongs to another.
 */
export function isProcess({ processId, startedAt }: Remembered): boolean {
  if (processId === process.pid || !isRunning(processId)) return false
  const known = statusOf(processId)
  if (known === undefined) return true
  // A zombie has ended, and only its parent has not noticed.
  return known.state !== 'Z' && (startedAt === undefined || known.startedAt === startedAt)
}

/** When a process was started, as the system counts it; undefined where it does not say. */
export function startOfProcess(processId: number): string | undefined {
  return statusOf(processId)?.startedAt
}

function statusOf(processId: number): { state: string; startedAt: string } | undefined {
  try {
    // State and start are fields 3 and 22 of /proc/PID/stat; the name in brackets before them may hold blanks.
    const fields = readFileSync(`/proc/${processId}/stat`, 'latin1').split(') ').at(-1)?.split(' ') ?? []
    return { state: fields[0] ?? '', startedAt: fields[19] ?? '' }
  } catch {
    return undefined
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0)
    return true
  } catch (failure) {
    return failure instanceof Error && 'code' in failure && failure.code === 'EPERM'
  }
}
