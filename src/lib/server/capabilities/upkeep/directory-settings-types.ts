export const approvalRules = ['none', 'new', 'all'] as const
/** What of the providers' entries has to be approved: nothing, new offers, or new and changed ones. */
export type ApprovalRule = (typeof approvalRules)[number]

/** What a municipality has decided about its directory. */
export type DirectorySettings = {
  /** Families can read it. */
  readonly portalOpen: boolean
  readonly approval: ApprovalRule
  /** An offer is to be confirmed so many months after the last confirmation, or after its entry. */
  readonly confirmEveryMonths: number
  /** Providers are asked by mail, by itself, whether their entries are still right. */
  readonly askByMail: boolean
  /** Days between the first mail and the reminder, and between reminders. */
  readonly remindAfterDays: number
  /** Days after the day it was due: families read that it may be out of date. */
  readonly markAfterDays: number
  /** Days after the day it was due: families do not see it any more; null = never hidden. */
  readonly hideAfterDays: number | null
  /** Whom families may ask: an office, never a person. */
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string }
}

export const usualDirectorySettings: DirectorySettings = {
  portalOpen: false,
  approval: 'all',
  confirmEveryMonths: 6,
  askByMail: false,
  remindAfterDays: 14,
  markAfterDays: 30,
  hideAfterDays: null,
  contact: { name: '', phone: '', email: '' },
}
