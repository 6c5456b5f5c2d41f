import type { Option } from '../offers/form-types.ts'

/** The areas of one level. */
export type AreaChoice = { readonly name: string; readonly options: readonly Option[] }

/** What stands in the form of an actor; ticked codes and own words are apart. */
export type ActorFormValues = {
  readonly name: string
  readonly sector: string
  readonly kind: string
  readonly provider: string
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly roles: readonly string[]
  readonly ownRoles: string
  readonly areas: readonly string[]
  readonly contact: string
  readonly email: string
  readonly phone: string
  readonly website: string
  readonly note: string
}

export type NetworkFormValues = {
  readonly name: string
  readonly foundedIn: string
  readonly endedIn: string
  readonly reach: string
  readonly focus: string
  readonly topics: readonly string[]
  readonly ownTopics: string
  readonly steps: readonly string[]
  readonly fields: readonly string[]
  readonly sectors: readonly string[]
  readonly goalsWritten: string
  readonly goals: string
  readonly tasks: readonly string[]
  readonly ownTasks: string
  readonly rhythm: string
  readonly memberCount: string
  readonly areas: readonly string[]
  readonly coordinator: string
  readonly email: string
  readonly note: string
}
