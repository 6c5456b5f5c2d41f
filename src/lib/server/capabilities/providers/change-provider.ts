import type { Municipality, Tx } from '../../platform/database/tenancy.ts'
import { refuse, type Outcome } from '../../platform/refusal.ts'
import { providerKey, providerKinds } from '../offers/index.ts'
import { listProvidersInFull, moveToProvider, providerOfKey, updateProvider } from './provider-store.ts'
import type { ProviderContent } from './provider-types.ts'

const longest = { name: 250, email: 200, phone: 100, website: 500, description: 5000 }

/**
 * Changes what is known about a provider.
 * @returns `providers/no-name`, `providers/text-too-long`, `providers/email-not-usable`, `providers/website-not-usable`,
 *   `providers/name-taken` or `providers/not-found` if refused
 */
export async function changeProvider(
  tx: Tx,
  providerId: number,
  content: ProviderContent,
): Promise<Outcome<null>> {
  if (content.name === '') return refuse('providers/no-name')
  for (const [field, most] of Object.entries(longest)) {
    const { length } = content[field as keyof typeof longest] // the keys of the object above
    if (length > most) return refuse('providers/text-too-long', { field, length, longest: most })
  }
  if (content.email !== '' && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(content.email))
    return refuse('providers/email-not-usable', { value: content.email })
  if (content.website !== '' && !/^https?:\/\/\S+\.\S+$/.test(content.website))
    return refuse('providers/website-not-usable', { value: content.website })
  const taken = await providerOfKey(tx, providerKey(content.name), providerKey)
  if (taken !== undefined && taken !== providerId)
    return refuse('providers/name-taken', { name: content.name })
  return (await updateProvider(tx, providerId, content))
    ? { ok: true, value: null }
    : refuse('providers/not-found')
}

/** What a form says about a provider, without blanks around it; a web address gets the beginning that it lacks. */
export function parseProviderForm(form: FormData): ProviderContent {
  const text = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.normalize('NFC').trim() : ''
  }
  const line = (name: string) => text(name).replace(/\s+/g, ' ')
  const website = line('website')
  return {
    name: line('name'),
    kind: providerKinds.find((kind) => kind === line('kind')) ?? null,
    email: line('email'),
    phone: line('phone'),
    website: website.startsWith('www.') ? `https://${website}` : website,
    description: text('description').replaceAll('\r\n', '\n'),
  }
}

/**
 * Makes one provider of two: all that belongs to `from` goes over to `to`.
 * @returns the number of offers that went over; `providers/not-found`, `providers/same` if refused
 */
export async function mergeProviders(
  tx: Tx,
  municipality: Municipality,
  { from, to, today }: { from: number; to: number; today: string },
): Promise<Outcome<{ offers: number }>> {
  if (from === to) return refuse('providers/same')
  const providers = await listProvidersInFull(tx, today)
  const goes = providers.find(({ providerId }) => providerId === from)
  const stays = providers.find(({ providerId }) => providerId === to)
  if (goes === undefined || stays === undefined) return refuse('providers/not-found')
  const offers = await moveToProvider(tx, municipality, { from, to, aliasKey: providerKey(goes.name) })
  await updateProvider(tx, to, {
    name: stays.name,
    kind: stays.kind ?? goes.kind,
    email: stays.email || goes.email,
    phone: stays.phone || goes.phone,
    website: stays.website || goes.website,
    description: stays.description || goes.description,
  })
  return { ok: true, value: { offers } }
}
