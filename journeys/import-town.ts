import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { gelingen } from '../testing/gelingen-command.ts'

/** Areas of a town made for a journey: squares in rows of ten, with codes 001, 002 … */
export function squares(count: number, { axes = 'lon-lat' }: { axes?: 'lon-lat' | 'lat-lon' } = {}): string {
  const features = Array.from({ length: count }, (_, index) => {
    const [x, y] = [7 + 0.01 * (index % 10), 51 + 0.01 * Math.floor(index / 10)]
    const ring = [
      [x, y],
      [x + 0.01, y],
      [x + 0.01, y + 0.01],
      [x, y + 0.01],
      [x, y],
    ].map((place) => (axes === 'lon-lat' ? place : place.toReversed()))
    return {
      type: 'Feature',
      properties: { nr: codeOf(index), name: `Quartier ${index + 1}` },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}

/** Code of the square with this index. */
export function codeOf(index: number): string {
  return String(index + 1).padStart(3, '0')
}

const areasRecipe = {
  name: 'Quartiere',
  target: 'areas',
  definition: {
    level: { code: 'quartier', name: 'Quartiere', position: 1 },
    columns: { code: 'nr', name: 'name' },
  },
}

/** Values of one indicator, a row each, by month; the columns are Gebiet, Monat, Indikator and Wert. */
export function monthlyValues({ areas, months }: { areas: number; months: number }): string {
  const rows = ['Gebiet;Monat;Indikator;Wert']
  for (let month = 0; month < months; month += 1)
    for (let area = 0; area < areas; area += 1)
      rows.push(`${codeOf(area)};${monthOf(month)};basic-income-under-15;${(month + area) % 100},5`)
  return `${rows.join('\n')}\n`
}

function monthOf(month: number): string {
  return `${1980 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
}

export const monthlyRecipe = {
  name: 'Monatswerte',
  target: 'indicators',
  file: {},
  definition: {
    shape: 'long',
    level: 'quartier',
    columns: { code: 'Gebiet', indicator: 'Indikator', value: 'Wert' },
    period: { column: 'Monat' },
  },
}

/** Makes a town with a planner and `areas` squares, by the command line, as an operator would. */
export async function makeTown({
  folder,
  slug,
  ags,
  areas,
}: {
  folder: string
  slug: string
  ags: string
  areas: number
}): Promise<{ planner: string }> {
  const planner = `planung@${slug}.invalid`
  process.env['GELINGEN_PASSWORD'] = 'gelingen-demo'
  const town = ['--ags', ags, '--name', `Stadt ${slug}`, '--slug', slug]
  await command(folder, ['municipality', 'create', ...town])
  const person = ['--email', planner, '--name', 'Pia Plan', '--municipality', slug, '--role', 'planner']
  await command(folder, ['user', 'create', ...person])
  await importByCommand({ folder, ags, recipe: areasRecipe, name: 'quartiere.geojson', text: squares(areas) })
  return { planner }
}

export async function importByCommand({
  folder,
  ags,
  recipe,
  name,
  text,
}: {
  folder: string
  ags: string
  recipe: object
  name: string
  text: string
}): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'gelingen-files-'))
  try {
    await writeFile(join(place, name), text)
    await writeFile(join(place, 'recipe.json'), JSON.stringify(recipe))
    const files = ['--recipe', join(place, 'recipe.json'), join(place, name)]
    await command(folder, ['import', '--municipality', ags, ...files])
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

async function command(folder: string, args: readonly string[]): Promise<void> {
  const { code, stdout, stderr } = await gelingen(args, { folder })
  if (code !== 0) throw new Error(`gelingen ${args.join(' ')} ended with ${code}: ${stdout}${stderr}`)
}

/**
 * Holds every value that the town has now, so that an import that wants to change one stops there, in the middle of its work,
 * until it is let go on.
 */
export async function holdValues(
  folder: string,
): Promise<{ isWaitedFor(): Promise<boolean>; letGo(): Promise<void> }> {
  const client = await asOwner(folder)
  await client.query('begin')
  await client.query('select from indicator_value for update')
  return {
    async isWaitedFor() {
      const { rows } = await client.query<{ waits: boolean }>(
        'select exists (select from pg_stat_activity where pg_backend_pid() = any (pg_blocking_pids(pid))) as waits',
      )
      return rows[0]?.waits === true
    },
    letGo: () => client.end().catch(() => {}),
  }
}

/** How many values of indicators there are in the whole installation. */
export async function countValues(folder: string): Promise<number> {
  const client = await asOwner(folder)
  try {
    const { rows } = await client.query<{ count: number }>('select count(*)::int from indicator_value')
    return rows[0]?.count ?? 0
  } finally {
    await client.end()
  }
}

async function asOwner(folder: string): Promise<pg.Client> {
  // Written by the running program for the operator's commands.
  const note = JSON.parse(await readFile(join(folder, 'in-use.json'), 'utf8')) as {
    announced: { ownerUrl: string }
  }
  const client = new pg.Client({ connectionString: note.announced.ownerUrl })
  // Where the database is killed meanwhile, the test sees what became of the program instead.
  client.on('error', () => {})
  await client.connect()
  return client
}
