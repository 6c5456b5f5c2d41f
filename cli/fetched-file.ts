import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fetchServices } from '../src/lib/server/capabilities/hsds/index.ts'
import type { Recipe } from '../src/lib/server/capabilities/imports/index.ts'
import { hsdsDefinition } from '../src/lib/server/capabilities/offers/index.ts'
import type { Outcome } from '../src/lib/server/platform/refusal.ts'

/** Whether a file is to be fetched from another directory first. */
export function isAddress(file: string | undefined): file is string {
  return file !== undefined && /^https?:\/\//i.test(file)
}

/** How services of another directory become offers, named by its server. */
export function hsdsRecipe(address: string): Recipe {
  const source = URL.canParse(address) ? new URL(address).host : address
  return {
    name: source,
    target: 'offers',
    file: { format: 'hsds' },
    definition: { ...hsdsDefinition(source) },
  }
}

/** Fetches the services of an address into a file that is gone after the work. */
export async function withFetchedFile<Result>(
  fetching: Parameters<typeof fetchServices>[0],
  work: (path: string) => Promise<Result>,
): Promise<Outcome<Result>> {
  const fetched = await fetchServices(fetching)
  if (!fetched.ok) return fetched
  const folder = await mkdtemp(join(tmpdir(), 'gelingen-fetched-'))
  try {
    const path = join(folder, `${fetched.value.host.replace(/[^a-z0-9.-]/gi, '-')}.ndjson`)
    await writeFile(path, fetched.value.lines)
    return { ok: true, value: await work(path) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
