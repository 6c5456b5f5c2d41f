import { isFieldCode, isLifePhaseStepCode } from '@gelingen/catalogue'
import { readDirectoryMonths } from '#lib/server/capabilities/offers/index.ts'
import type { Tx } from '#lib/server/platform/database/tenancy.ts'

const MONTHS = 24

/** The directory month by month, for a phase or field that the address names (`step`, `field`). @param today ISO date */
export async function changesReport(tx: Tx, { address, today }: { address: URLSearchParams; today: string }) {
  const step = address.get('step') ?? ''
  const field = address.get('field') ?? ''
  const chosen = {
    ...(isLifePhaseStepCode(step) ? { step } : {}),
    ...(isFieldCode(field) ? { field } : {}),
  }
  return { chosen, months: await readDirectoryMonths(tx, { months: MONTHS, today, ...chosen }) }
}
