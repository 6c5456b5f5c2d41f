import type { ImportRoom } from '../src/lib/server/capabilities/imports/index.ts'
import { listProviders } from '../src/lib/server/capabilities/offers/index.ts'
import {
  answerByLink,
  askForConfirmation,
  CONFIRM_OFFERS,
  listAskedOffers,
  readDirectorySettings,
  setProviderAddress,
  writeDirectorySettings,
} from '../src/lib/server/capabilities/upkeep/index.ts'
import { codeFromName } from '../src/lib/server/platform/code-from-name.ts'
import { byLink, inMunicipality } from '../src/lib/server/platform/database/tenancy.ts'
import { listMail } from '../src/lib/server/platform/mail/index.ts'

/** One provider of so many has no address, as in life. */
const WITHOUT_ADDRESS_ONE_OF = 6

/**
 * Gives the providers of a demo municipality addresses that lead nowhere, asks them whether their offers are still right, and lets two
 * of them answer. The mails stay in the outbox: nothing is ever sent to an address of an example.
 */
export async function setUpMail(room: ImportRoom, today: string): Promise<void> {
  await inMunicipality({ ...room, permission: 'directory.change' }, async (tx, municipality) => {
    const providers = await listProviders(tx)
    for (const [at, { providerId, name }] of providers.entries())
      if (at % WITHOUT_ADDRESS_ONE_OF !== 1)
        await setProviderAddress(tx, {
          providerId,
          address: `post@${codeFromName(name).slice(0, 60)}.${room.municipality}.example`,
        })
    const settings = { ...(await readDirectorySettings(tx)), askByMail: true }
    await writeDirectorySettings(tx, municipality, settings)
    await askForConfirmation(tx, municipality, { settings, today })
  })
  const mails = await inMunicipality({ ...room, permission: 'directory.change' }, (tx) => listMail(tx))
  const [one, other] = mails
    .toReversed()
    .flatMap(({ body }) => /\/stimmt-noch\/(\S+)/.exec(body ?? '')?.[1] ?? [])
  if (one !== undefined)
    await answer(room, one, (offerId) => ({
      offerId,
      kind: 'changed',
      changes: { phone: '0123 456789-77', times: 'dienstags 15 bis 17 Uhr' },
      note: 'Wir sind umgezogen, die Nummer ist neu.',
      today,
    }))
  if (other !== undefined)
    await answer(room, other, (offerId) => ({
      offerId,
      kind: 'gone',
      note: 'Die Förderung ist ausgelaufen.',
      today,
    }))
}

type Given = Parameters<typeof answerByLink>[2]

/** Answers for the first offer of the link. */
async function answer(
  { database }: ImportRoom,
  token: string,
  answerFor: (offerId: number) => Given,
): Promise<void> {
  await byLink(
    { database, token, purpose: CONFIRM_OFFERS, change: { permission: 'offers.answer-by-link' } },
    async (tx, opened) => {
      const [offer] = await listAskedOffers(tx)
      if (offer !== undefined) await answerByLink(tx, opened, answerFor(offer.offerId))
    },
  )
}
