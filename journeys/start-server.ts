import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { temporaryFolder } from '../testing/temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the running program with the demo municipality. */
    site: string
    /** Its data folder. */
    siteFolder: string
  }
}

/** Starts the built program as an operator would, on a folder of its own, and stops it by Ctrl-C at the end. */
export default async function startServer(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder('journey')
  const port = await freePort()
  const child = spawn(process.execPath, ['scripts/start.ts'], {
    env: { ...process.env, PORT: String(port), GELINGEN_DATA: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  await new Promise<void>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('Gelingen läuft')) resolve()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${said}`)))
  })
  project.provide('site', `http://localhost:${port}`)
  project.provide('siteFolder', folder)
  return async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGINT')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
