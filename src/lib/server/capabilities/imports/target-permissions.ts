import type { Permission } from '../../platform/identity/permissions.ts'
import type { TargetName } from './import-target.ts'

/** What an import changes, so that only who may change it by hand may also load it, and the audit names it. */
export const permissionOfTarget: Record<TargetName, Permission> = {
  areas: 'areas.change',
  residents: 'areas.change',
  indicators: 'indicators.change',
  offers: 'offers.change',
  'travel-times': 'chain.change',
}
