import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import type { TestProject } from 'vitest/node'
import { startBrowser } from '../testing/browser.ts'
import { temporaryFolder } from '../testing/temporary-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The running programs with the demo municipality, one for each worker: see `own-site.ts`. */
    sites: readonly { readonly site: string; readonly folder: string }[]
  }
}

/** Starts the built program as an operator would, for each worker on a folder of its own, and stops it by Ctrl-C at the end. */
export default async function startServers(project: TestProject): Promise<() => Promise<void>> {
  const { maxWorkers } = project.config
  // The browser that comes packed is unpacked by the first who wants it: before several workers do at once.
  await (await startBrowser()).close()
  const servers = await Promise.all(Array.from({ length: Number(maxWorkers) }, startServer))
  project.provide(
    'sites',
    servers.map(({ site, folder }) => ({ site, folder })),
  )
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}

async function startServer(): Promise<{ site: string; folder: string; stop(): Promise<void> }> {
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
  return {
    site: `http://localhost:${port}`,
    folder,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await ended
      await rm(folder, { recursive: true, force: true })
    },
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
