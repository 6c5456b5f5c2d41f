import { sql, type Kysely, type KyselyPlugin, type Transaction } from 'kysely'
import { AccessRefused } from './access-refused.ts'
import type { DB } from './database-types.ts'
import { permissionOf, type Permission, type Role } from '../identity/permissions.ts'
import type { Principal } from '../identity/principal.ts'
import { hashLinkSecret, readLinkToken } from '../links/link-token.ts'

export type Tx = Transaction<DB>

/** The municipality that a transaction has entered, as its member sees it. */
export type Municipality = {
  municipalityId: number
  ags: string
  slug: string
  name: string
  kind: 'city' | 'district' | 'town'
  minimumCount: number
  dataRevision: number
  /** The principal's role in it. */
  role: Role
}

type InMunicipality = {
  database: Kysely<DB>
  principal: Principal
  /** The municipality's slug, as in the address of its pages. */
  municipality: string
  permission: Permission
  /** What the audit entry of a change says besides the permission; never personal data. */
  details?: Record<string, string | number | boolean | null>
}

/**
 * The only way to a municipality's data: one transaction that has entered it. Checks the membership and the declared
 * permission, becomes the tenant role, and for a change writes the audit entry and raises the data revision (unless the
 * permission leaves results as they are).
 * @throws AccessRefused no member, no such municipality, or the role lacks the permission (the page says 404)
 */
export async function inMunicipality<Result>(
  { database, principal, municipality: slug, permission, details = {} }: InMunicipality,
  work: (tx: Tx, municipality: Municipality) => Promise<Result>,
): Promise<Result> {
  return transact(database, async (tx) => {
    const municipality = await enter(tx, principal, slug)
    if (!permissionOf(permission).roles.includes(municipality.role)) throw new AccessRefused(permission)
    await sql`set local role gelingen_member`.execute(tx)
    const result = await work(tx, municipality)
    if (permissionOf(permission).changes)
      await recordChange(tx, { municipality, principal, permission, details })
    return result
  })
}

/** A transaction that sees only what is public: for families' pages. */
export async function asPublic<Result>(
  database: Kysely<DB>,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return transact(database, async (tx) => {
    await sql`set local role gelingen_public`.execute(tx)
    return work(tx)
  })
}

/** The municipality and the thing that a link opens. */
export type OpenedByLink = {
  municipalityId: number
  slug: string
  name: string
  linkId: number
  /** The id of what the link is about. */
  subjectId: number
  /** When it was used before; null = not yet. */
  usedAt: Date | null
}

/** Why a link opens nothing: there is none such (or it was cut off), it came too late, or it was called back. */
export type LinkRefusal =
  | { ok: false; because: 'unknown' }
  | { ok: false; because: 'expired' | 'revoked'; municipality: { slug: string; name: string } }

type ByLink = {
  database: Kysely<DB>
  /** From the address of the page. */
  token: string
  /** A link for another purpose is not known here. */
  purpose: string
  /** What is changed; the audit entry names it, and the data revision rises. Absent = nothing is changed. */
  change?: { permission: string; leavesResults?: true }
}

/**
 * A transaction of somebody who has a secret link: sees and changes only what the policies give to `gelingen_link` for this link's
 * subject. A link that was used before still opens; whether it may be used again, `work` decides.
 */
export async function byLink<Result>(
  { database, token, purpose, change }: ByLink,
  work: (tx: Tx, opened: OpenedByLink) => Promise<Result>,
): Promise<{ ok: true; value: Result } | LinkRefusal> {
  const given = readLinkToken(token)
  if (given === undefined) return { ok: false, because: 'unknown' }
  return transact(database, async (tx) => {
    const { rows } = await sql<OpenedByLink & { expired: boolean; revokedAt: Date | null }>`
      select municipality_id as "municipalityId", slug, name, link_id as "linkId", subject_id as "subjectId", expired,
        used_at as "usedAt", revoked_at as "revokedAt"
      from platform.enter_by_link(${given.municipalityId}::int, ${given.linkId}::int, ${hashLinkSecret(given.secret)}, ${purpose})`.execute(
      tx,
    )
    const [found] = rows
    if (found === undefined) return { ok: false, because: 'unknown' }
    const { expired, revokedAt, ...opened } = found
    const municipality = { slug: found.slug, name: found.name }
    if (revokedAt !== null) return { ok: false, because: 'revoked', municipality }
    if (expired) return { ok: false, because: 'expired', municipality }
    await sql`set local role gelingen_link`.execute(tx)
    const value = await work(tx, opened)
    if (change !== undefined)
      await recordChangeBeyondMembers(tx, opened.municipalityId, {
        ...change,
        details: { link: opened.linkId },
      })
    return { ok: true, value }
  })
}

type AsProgram = {
  database: Kysely<DB>
  municipalityId: number
  /** What the program does, e.g. `ask-for-confirmation`; stands as `program:…` where a user would. */
  work: string
}

/**
 * A transaction of the program's own work, in nobody's name: sees and changes only what the policies give to `gelingen_program`. What it
 * changes it records by `change`, which the work calls where it has changed something.
 */
export async function asProgram<Result>(
  { database, municipalityId, work: name }: AsProgram,
  work: (
    tx: Tx,
    municipality: Pick<Municipality, 'municipalityId' | 'slug' | 'name'>,
    change: (what: { permission: string; leavesResults?: true }) => Promise<void>,
  ) => Promise<Result>,
): Promise<Result> {
  return transact(database, async (tx) => {
    const { rows } = await sql<{ municipalityId: number; slug: string; name: string }>`
      select municipality_id as "municipalityId", slug, name
      from platform.enter_as_program(${municipalityId}::int, ${name})`.execute(tx)
    const [municipality] = rows
    if (municipality === undefined) throw new AccessRefused('program')
    await sql`set local role gelingen_program`.execute(tx)
    return work(tx, municipality, (what) =>
      recordChangeBeyondMembers(tx, municipalityId, { ...what, details: { work: name } }),
    )
  })
}

async function recordChangeBeyondMembers(
  tx: Tx,
  municipalityId: number,
  {
    permission,
    leavesResults,
    details,
  }: { permission: string; leavesResults?: true; details: Record<string, string | number> },
): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({ municipality_id: municipalityId, user_id: null, permission, details: JSON.stringify(details) })
    .execute()
  if (leavesResults) return
  await sql`update municipality set data_revision = data_revision + 1 where municipality_id = ${municipalityId}`.execute(
    tx,
  )
}

/**
 * A transaction of the state coordination: sees only what municipalities released.
 * @throws AccessRefused the account does not belong to the state coordination
 */
export async function asState<Result>(
  { database, principal }: { database: Kysely<DB>; principal: Principal },
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return transact(database, async (tx) => {
    const answer = await sql<{
      is_member: boolean
    }>`select platform.is_state_member(${principal.userId}) as is_member`.execute(tx)
    if (answer.rows[0]?.is_member !== true) throw new AccessRefused('state')
    await sql`set local role gelingen_state`.execute(tx)
    return work(tx)
  })
}

async function enter(tx: Tx, principal: Principal, slug: string): Promise<Municipality> {
  const entered = await sql<Municipality>`
    select municipality_id as "municipalityId", ags, slug, name, kind, minimum_count as "minimumCount",
      data_revision as "dataRevision", role
    from platform.enter_municipality(${principal.userId}, ${slug})`.execute(tx)
  const municipality = entered.rows[0]
  if (municipality === undefined) throw new AccessRefused('membership')
  return municipality
}

async function recordChange(
  tx: Tx,
  {
    municipality,
    principal,
    permission,
    details,
  }: Required<Pick<InMunicipality, 'principal' | 'permission' | 'details'>> & { municipality: Municipality },
): Promise<void> {
  await tx
    .insertInto('audit_entry')
    .values({
      municipality_id: municipality.municipalityId,
      user_id: principal.userId,
      permission,
      details: JSON.stringify(details),
    })
    .execute()
  if (permissionOf(permission).leavesResults) return
  // Last, so that the row lock is held for an instant only and long imports don't block one another.
  await tx
    .updateTable('municipality')
    .set((row) => ({ data_revision: row('data_revision', '+', 1) }))
    .where('municipality_id', '=', municipality.municipalityId)
    .execute()
}

/** Runs a transaction whose handle is of no use afterwards: a query through a leaked one throws. */
async function transact<Result>(database: Kysely<DB>, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const guard = new ClosedGuard()
  return database.transaction().execute(async (tx) => {
    try {
      // `withPlugin` types its result as Kysely; at run time it is still the transaction.
      return await work(tx.withPlugin(guard) as Tx)
    } finally {
      guard.closed = true
    }
  })
}

class ClosedGuard implements KyselyPlugin {
  closed = false
  transformQuery: KyselyPlugin['transformQuery'] = ({ node }) => {
    if (this.closed)
      throw new Error('This transaction has ended; its handle must not leave the function that got it.')
    return node
  }
  transformResult: KyselyPlugin['transformResult'] = async ({ result }) => result
}
