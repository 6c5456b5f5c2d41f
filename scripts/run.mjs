// The way in for `npm start`, `npm test` and the other commands. Runs on any Node from 20 on, installs what is missing,
// then hands over to the Node 24 that is pinned as a dependency.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** @type {Record<string, { script: string | undefined, needsBuild: boolean }>} */
const commands = {
  start: { script: 'scripts/start.ts', needsBuild: true },
  test: { script: 'scripts/test.ts', needsBuild: false },
  gelingen: { script: 'cli/gelingen.ts', needsBuild: false },
  berlin: { script: 'demo/berlin.ts', needsBuild: false },
  bench: { script: 'bench/all.ts', needsBuild: true },
  pictures: { script: 'scripts/pictures.ts', needsBuild: true },
  build: { script: undefined, needsBuild: true },
  schema: { script: 'scripts/update-schema.ts', needsBuild: false },
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const callersFolder = process.env.INIT_CWD ?? process.cwd()
process.chdir(root)
const [name = '', ...rest] = process.argv.slice(2)
const command = commands[name]
if (command === undefined) stop(`Unbekannter Befehl „${name}“. Es gibt: ${Object.keys(commands).join(', ')}.`)
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Gelingen braucht Node.js ab Version 20, hier läuft ${process.version}.`)

const node = join(root, 'node_modules/node/bin/node')
install()
if (command.needsBuild) build()
if (command.script !== undefined) process.exitCode = await run(command.script, rest)

/** Installs when the lock file is another than the one installed last. */
function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
  const stamp = 'node_modules/.installed'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync('node_modules/node/bin/node'))
    return
  console.error('Benötigte Pakete werden installiert (beim ersten Mal etwa eine Minute) …')
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, NODE_ENV: 'development' },
  })
  if (done.status !== 0)
    stop(
      'Die Pakete ließen sich nicht installieren. Bitte prüfen Sie die Verbindung zur Paketquelle und den freien Speicherplatz.',
    )
  // Types and the tsconfig that all others extend are made from the routes.
  spawnSync(node, ['node_modules/@sveltejs/kit/svelte-kit.js', 'sync'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  writeFileSync(stamp, lock)
}

/** Builds the pages when a source file is newer or other than at the last build. */
function build() {
  const state = createHash('sha256')
  for (const place of ['src', 'packages', 'static', 'docs/handbuch', 'vite.config.ts', 'package-lock.json'])
    note(place, state)
  const digest = state.digest('hex')
  const stamp = 'build/.stamp'
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return
  console.error('Seiten werden gebaut …')
  const done = spawnSync(node, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  if (done.status !== 0) stop('Die Seiten ließen sich nicht bauen; die Meldung darüber steht oben.')
  mkdirSync('build', { recursive: true })
  writeFileSync(stamp, digest)
}

/** @param {string} place @param {import('node:crypto').Hash} state */
function note(place, state) {
  const about = statSync(place)
  if (!about.isDirectory()) {
    state.update(`${place} ${about.size} ${about.mtimeMs}\n`)
    return
  }
  for (const entry of readdirSync(place).sort()) {
    if (entry !== 'node_modules' && !entry.includes('.test.')) note(join(place, entry), state)
  }
}

/**
 * Ctrl-C reaches the child by itself; a signal sent to this process is passed on, and the child's end awaited.
 * @param {string} script @param {string[]} args @returns {Promise<number>}
 */
function run(script, args) {
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: 'inherit',
    // What was compiled once need not be again at the next start.
    env: {
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
      ...process.env,
      GELINGEN_CALLED_FROM: callersFolder,
    },
  })
  process.on('SIGINT', () => {})
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  return new Promise((resolve) =>
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143))),
  )
}

/** @param {string} sentence @returns {never} */
function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
