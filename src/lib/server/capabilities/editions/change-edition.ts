import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import type { Principal } from '../../platform/identity/principal.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { deleteEdition, findEdition, insertEdition, insertIssue, updateEdition } from './editions-store.ts'
import type { Edition, EditionContent } from './edition-types.ts'

/** @returns the new edition's id */
export function createEdition(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  content: EditionContent,
): Promise<number> {
  return insertEdition(tx, municipality, { ...content, by: userId })
}

/**
 * Saves an edition, unless somebody else has changed it since the version that the person saw.
 * @returns the new version, or `editions/unknown`, `editions/stale-version`
 */
export async function changeEdition(
  tx: Tx,
  { userId }: Principal,
  change: EditionContent & Pick<Edition, 'editionId' | 'version'>,
): Promise<Outcome<number>> {
  const version = await updateEdition(tx, { ...change, by: userId })
  return version === undefined ? whyNot(tx, change.editionId) : { ok: true, value: version }
}

/** Removes the version that the person saw, and its issues. @returns refusals as of `changeEdition` */
export async function removeEdition(
  tx: Tx,
  seen: Pick<Edition, 'editionId' | 'version'>,
): Promise<Outcome<null>> {
  return (await deleteEdition(tx, seen)) ? { ok: true, value: null } : whyNot(tx, seen.editionId)
}

/** Keeps an edition as it is printed today. @returns the number of the issue, or `editions/unknown` */
export async function issueEdition(
  tx: Tx,
  municipality: Municipality,
  { userId }: Principal,
  issue: {
    readonly editionId: number
    readonly title: string
    /** ISO date. */
    readonly issuedOn: string
    readonly offers: number
    readonly document: Uint8Array
  },
): Promise<Outcome<number>> {
  const number = await insertIssue(tx, municipality, { ...issue, by: userId })
  return number === undefined ? refuse('editions/unknown') : { ok: true, value: number }
}

async function whyNot(tx: Tx, editionId: number) {
  const current = await findEdition(tx, editionId)
  return current === undefined
    ? refuse('editions/unknown')
    : refuse('editions/stale-version', { title: current.title, current: current.version })
}
