import type { Role } from '#lib/server/platform/identity/permissions.ts'

/** What planners keep about offers (money, networks, evidence) is for the administration, not for providers. */
export function seesPlanning(role: Role): boolean {
  return role !== 'provider'
}
