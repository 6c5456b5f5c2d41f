import type {
  AccessibilityCode,
  EmergencyNumberCode,
  FieldCode,
  LifePhaseBlockCode,
  LifePhaseStepCode,
  SpokenLanguageCode,
  TargetGroupCode,
} from '@gelingen/catalogue'
import type {
  CostKind,
  DeliveryKind,
  RegistrationKind,
  SchoolHolidays,
} from '#lib/server/capabilities/offers/index.ts'

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

type Names<Code extends string | number> = Readonly<Record<Code, string>>

/** What families read for the codes of the catalogue and of offers; professionals read the catalogue's own names. */
export type Terms = {
  readonly lifePhaseBlocks: Names<LifePhaseBlockCode>
  readonly lifePhaseSteps: Names<LifePhaseStepCode>
  readonly fields: Names<FieldCode>
  readonly targetGroups: Names<TargetGroupCode>
  readonly spokenLanguages: Names<SpokenLanguageCode>
  readonly accessibility: Names<AccessibilityCode>
  readonly registration: Names<RegistrationKind>
  readonly costs: Names<CostKind>
  readonly delivery: Names<DeliveryKind>
  readonly schoolHolidays: Names<SchoolHolidays>
  readonly weekdays: Names<Weekday>
  /** Of days and hours; `askBefore`: it may fall out. */
  readonly times: {
    readonly weekly: string
    readonly everyOther: string
    readonly fromTo: (from: string, to: string) => string
    readonly from: (from: string) => string
    readonly starts: (day: string) => string
    readonly ends: (day: string) => string
    readonly whichWeek: string
    readonly askBefore: string
  }
  /** Whom one reaches there, and when to call. */
  readonly emergencyNumbers: Readonly<Record<EmergencyNumberCode, { name: string; when: string }>>
}
