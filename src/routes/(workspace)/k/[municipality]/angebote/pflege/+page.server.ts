import { randomUUID } from 'node:crypto'
import { fail, redirect } from '@sveltejs/kit'
import { confirmationMail, testMail } from '#lib/messages/mail.de.ts'
import { messages } from '#lib/messages/index.ts'
import { sentenceOf } from '#lib/messages/sentence.ts'
import { readChainSettings } from '#lib/server/capabilities/chain/index.ts'
import {
  askForConfirmation,
  checkDirectorySettings,
  countFreshness,
  parseDirectorySettings,
  readDirectorySettings,
  writeDirectorySettings,
  type DirectorySettings,
} from '#lib/server/capabilities/upkeep/index.ts'
import { context } from '#lib/server/context.ts'
import { inWorkspace } from '#lib/server/in-workspace.ts'
import { writeMail } from '#lib/server/platform/mail/index.ts'
import { readDirectory } from '../directory-access.ts'
import type { Actions, PageServerLoad } from './$types'

export const load: PageServerLoad = (event) => {
  const { locale, person } = event.locals
  const { searchParams, origin } = event.url
  const today = context().today()
  return readDirectory(event, async (tx, municipality) => {
    const stored = await readDirectorySettings(tx)
    const isTried = searchParams.has('ausprobieren')
    const shown = isTried ? parseDirectorySettings(Object.fromEntries(searchParams)) : stored
    const problems = problemsOf(shown, locale)
    const counted = problems.length === 0 ? shown : stored
    const asked = searchParams.get('gefragt')
    return {
      said: {
        saved: searchParams.has('gespeichert'),
        asked: asked === null ? null : Number(asked),
        tested: searchParams.has('probe') ? (person?.email ?? '') : null,
      },
      isTried,
      values: valuesOf(shown),
      problems,
      isOpen: stored.portalOpen,
      counts: await countFreshness(tx, counted, today),
      staleAfterMonths: (await readChainSettings(tx, municipality)).staleAfterMonths,
      mail: confirmationMail({
        kind: 'question',
        municipality: municipality.name,
        recipient: messages('de').upkeep.settings.mail.exampleRecipient,
        offers: messages('de').upkeep.settings.mail.exampleOffers,
        link: `${origin}/stimmt-noch/…`,
        hides: shown.hideAfterDays !== null,
        contact: shown.contact,
      }),
      sendsMail: context().sendsMail,
    }
  })
}

export const actions: Actions = {
  save: async (event) => {
    const settings = parseDirectorySettings(Object.fromEntries(await event.request.formData()))
    const problems = problemsOf(settings, event.locals.locale)
    if (problems.length > 0) return fail(422, { problems, values: valuesOf(settings) })
    const details = { portalOpen: settings.portalOpen, askByMail: settings.askByMail }
    await inWorkspace(
      event,
      'directory.change',
      (tx, municipality) => writeDirectorySettings(tx, municipality, settings),
      details,
    )
    redirect(303, '?gespeichert')
  },

  ask: async (event) => {
    const today = context().today()
    const { questions, reminders } = await inWorkspace(
      event,
      'directory.change',
      async (tx, municipality) =>
        askForConfirmation(tx, municipality, { settings: await readDirectorySettings(tx), today }),
      { act: 'ask' },
    )
    await sendSoon()
    redirect(303, `?gefragt=${questions + reminders}`)
  },

  test: async (event) => {
    const { person } = event.locals
    await inWorkspace(
      event,
      'directory.change',
      async (tx, municipality) => {
        const { contact } = await readDirectorySettings(tx)
        await writeMail(tx, municipality, {
          purpose: 'test',
          idempotencyKey: `test ${randomUUID()}`,
          to: person?.email ?? '',
          ...testMail({ municipality: municipality.name, contact }),
        })
      },
      { act: 'test-mail' },
    )
    await sendSoon()
    redirect(303, '?probe')
  },
}

async function sendSoon(): Promise<void> {
  const { jobs, sendsMail } = context()
  if (sendsMail) await jobs.enqueue('mail', { key: 'send', data: {} })
}

function problemsOf(settings: DirectorySettings, locale: 'de' | 'en') {
  return checkDirectorySettings(settings).map((problem) => ({
    field: problem.field,
    sentence: sentenceOf(problem, locale),
  }))
}

/** What stands in the fields; a number that is none stands there empty. */
function valuesOf({ contact, ...settings }: DirectorySettings) {
  const number = (value: number | null) => (value === null || Number.isNaN(value) ? '' : String(value))
  return {
    portalOpen: settings.portalOpen,
    askByMail: settings.askByMail,
    approval: settings.approval,
    confirmEveryMonths: number(settings.confirmEveryMonths),
    remindAfterDays: number(settings.remindAfterDays),
    markAfterDays: number(settings.markAfterDays),
    hideAfterDays: number(settings.hideAfterDays),
    contactName: contact.name,
    contactPhone: contact.phone,
    contactEmail: contact.email,
  }
}
