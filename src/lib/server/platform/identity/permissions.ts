export type Role = 'coordinator' | 'planner' | 'statistics-office' | 'provider' | 'steering'

type Rule = {
  roles: readonly Role[]
  changes: boolean
  /** What is changed enters no computed result: it is audited, and what was computed stays valid. */
  leavesResults?: true
}

const everyone: readonly Role[] = ['coordinator', 'planner', 'statistics-office', 'provider', 'steering']
const readers: readonly Role[] = ['coordinator', 'planner', 'statistics-office', 'steering']
const makers: readonly Role[] = ['coordinator', 'planner', 'statistics-office']
const planners: readonly Role[] = ['coordinator', 'planner']

/** What each use case declares; a permission that `changes` is audited and, unless it leaves them, makes computed results stale. */
const permissions = {
  'workspace.see': { roles: everyone, changes: false },
  'areas.read': { roles: readers, changes: false },
  'areas.change': { roles: makers, changes: true },
  'indicators.read': { roles: readers, changes: false },
  'indicators.change': { roles: makers, changes: true },
  'index.read': { roles: readers, changes: false },
  'index.change': { roles: makers, changes: true },
  'offers.read': { roles: everyone, changes: false },
  'offers.change': { roles: planners, changes: true },
  // Only what belongs to the account's own providers: the database sees to it, too.
  'offers.own': { roles: ['coordinator', 'planner', 'provider'], changes: true },
  'feedback.read': { roles: ['coordinator', 'planner', 'provider'], changes: false },
  // To see to a hint changes no offer.
  'feedback.change': { roles: ['coordinator', 'planner', 'provider'], changes: true, leavesResults: true },
  'directory.change': { roles: planners, changes: true },
  'editions.change': { roles: planners, changes: true, leavesResults: true },
  'surveys.read': { roles: ['coordinator', 'planner', 'statistics-office'], changes: false },
  'surveys.change': { roles: planners, changes: true, leavesResults: true },
  'networks.read': { roles: readers, changes: false },
  'networks.change': { roles: planners, changes: true },
  'chain.read': { roles: readers, changes: false },
  'chain.change': { roles: planners, changes: true },
  'imports.read': { roles: makers, changes: false },
  'imports.run': { roles: makers, changes: true },
  // Progress and housekeeping of a run: no result becomes stale by it.
  'imports.follow': { roles: makers, changes: false },
  'reports.read': { roles: readers, changes: false },
  'reports.change': { roles: makers, changes: true, leavesResults: true },
  'audit.read': { roles: ['coordinator'], changes: false },
  'members.change': { roles: ['coordinator'], changes: true },
  'disclosure.read': { roles: makers, changes: false },
  'disclosure.change': { roles: ['statistics-office'], changes: true },
  'release.change': { roles: ['coordinator', 'statistics-office'], changes: true },
} as const satisfies Record<string, Rule>

export type Permission = keyof typeof permissions

export function permissionOf(permission: Permission): Rule {
  return permissions[permission]
}

/** For pages: shows only the ways that are open to this role. */
export function may(role: Role, permission: Permission): boolean {
  return permissionOf(permission).roles.includes(role)
}
