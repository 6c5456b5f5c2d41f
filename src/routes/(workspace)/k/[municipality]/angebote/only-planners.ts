import { error } from '@sveltejs/kit'
import type { Municipality } from '#lib/server/platform/database/tenancy.ts'
import { may } from '#lib/server/platform/identity/permissions.ts'

/** For pages that only planners see; whoever else asks, finds nothing there. */
export function onlyPlanners({ role }: Municipality): void {
  if (!may(role, 'offers.change')) error(404)
}
