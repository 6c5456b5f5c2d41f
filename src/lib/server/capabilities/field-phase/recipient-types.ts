import type { NewRecipient, Recipient } from './recipients-store.ts'

/** What a person corrects of a recipient. */
export type RecipientChange = Pick<Recipient, 'recipientId' | 'name' | 'email' | 'groupName' | 'areaId'>

/** What is wrong with a recipient as it was entered. */
export type RecipientProblem = 'nothing' | 'not-an-address' | 'double' | 'group-too-long'

/** Somebody who could be asked, as another room knows them; `key` is the same whenever they are looked up. */
export type Candidate = Required<NewRecipient> & { readonly key: string }
