import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

const quiet = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts a headless browser: the system's Chromium or Chrome, else the one from npm, else Playwright's own. */
export async function startBrowser(): Promise<Browser> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const system = systemBrowsers.find(existsSync)
  if (system !== undefined) return chromium.launch({ executablePath: system, args: [...quiet, ...asRoot] })
  const { default: packed } = await import('@sparticuz/chromium')
  try {
    // Not with the switches that it brings: they are for machines without room, cost half as much again, and guard less than what users have.
    return await chromium.launch({
      executablePath: await packed.executablePath(),
      args: [...quiet, '--no-sandbox', '--font-render-hinting=none'],
    })
  } catch (failure) {
    if (existsSync(chromium.executablePath())) return chromium.launch({ args: [...quiet, ...asRoot] })
    throw new Error(`Kein Browser läuft hier. ${missingLibraries(await packed.executablePath())}`, {
      cause: failure,
    })
  }
}

function missingLibraries(path: string): string {
  try {
    const missing = execFileSync('ldd', [path], { encoding: 'utf8' })
      .split('\n')
      .filter((line) => line.includes('not found'))
    const names = missing.map((line) => line.trim().split(' ')[0])
    return `Dem mitgelieferten fehlen Bibliotheken des Systems: ${names.join(', ')}. Unter Debian: apt-get install chromium.`
  } catch {
    return 'Unter Debian: apt-get install chromium.'
  }
}
