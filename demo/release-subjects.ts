import { sentence } from '../cli/sentence.ts'
import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { publishRelease, type ReleaseSubject } from '../src/lib/server/capabilities/release/index.ts'
import { inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'

/** Releases what a demo municipality shows in public, unless it is released already. */
export async function releaseSubjects(room: ImportRoom, subjects: readonly ReleaseSubject[]): Promise<void> {
  for (const subject of subjects) {
    const outcome = await inMunicipality({ ...room, permission: 'release.change' }, (tx, municipality) =>
      publishRelease(tx, municipality, room.principal, subject),
    )
    if (!outcome.ok && outcome.refusal.code !== 'release/same') throw new Error(sentence(outcome.refusal))
  }
}
