import { spawn, type ChildProcess } from 'node:child_process'

export type StartedProgram = { site: string; startedAfterMs: number; stop(): Promise<number> }

/** Starts the built program on a data folder and waits until it says that it runs. */
export async function startProgram({
  folder,
  port,
  env = {},
}: {
  folder: string
  port: number
  env?: Record<string, string>
}): Promise<StartedProgram> {
  const startedAt = performance.now()
  const child = spawn('npm', ['start'], {
    env: { ...process.env, PORT: String(port), GELINGEN_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  await saysThatItRuns(child)
  const startedAfterMs = performance.now() - startedAt
  return { site: `http://localhost:${port}`, startedAfterMs, stop: () => stop(child) }
}

function saysThatItRuns(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Gelingen läuft')) resolve()
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', () => reject(new Error(said)))
  })
}

async function stop(child: ChildProcess): Promise<number> {
  const startedAt = performance.now()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  // To the whole group, as Ctrl-C in a terminal does.
  process.kill(-(child.pid ?? 0), 'SIGINT')
  await ended
  return performance.now() - startedAt
}

/** Logs in and returns the cookie header for further requests. */
export async function logIn(site: string, email: string, password: string): Promise<string> {
  const answer = await fetch(`${site}/anmelden?/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: site, accept: 'text/html', 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ email, password, weiter: '' }),
  })
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0])
  if (answer.status !== 303) throw new Error(`log-in answered ${answer.status}`)
  return cookies.join('; ')
}
