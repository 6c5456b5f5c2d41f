import { isMailAddress } from './mail-address.ts'
import type { MailSettings } from './send-waiting.ts'

/**
 * The mail server from its address (`smtps://user:password@host:465`, `smtp://host:587`), and the sender (`Name <address>` or the
 * address). Beyond this machine the conversation is always encrypted.
 * @returns undefined where one of them cannot be read
 */
export function readMailSettings({
  url,
  from,
  perMinute,
}: {
  url: string
  from: string
  perMinute: number
}): MailSettings | undefined {
  const named = /^([^<>"\p{Cc}]*)<([^<>]+)>$/u.exec(from.trim())
  const name = named?.[1]?.trim() ?? ''
  const address = named?.[2] ?? from.trim()
  if (!URL.canParse(url) || !isMailAddress(address)) return undefined
  const { protocol, hostname: host, port, username, password } = new URL(url)
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || host === '') return undefined
  const isSecure = protocol === 'smtps:'
  return {
    server: {
      host,
      port: Number(port) || (isSecure ? 465 : 587),
      isSecure,
      mustEncrypt: !['localhost', '127.0.0.1', '[::1]'].includes(host),
      logIn:
        username === ''
          ? undefined
          : { user: decodeURIComponent(username), password: decodeURIComponent(password) },
    },
    sender: { name, address },
    perMinute,
  }
}
