import type { IncomingMessage } from 'node:http'
import type { Locale } from '#lib/messages/index.ts'
import type { PortalLanguage } from '#lib/portal/languages.ts'
import type { Principal } from '#lib/server/platform/identity/principal.ts'

declare global {
  namespace App {
    interface Locals {
      locale: Locale
      /** The language in the address of a portal page; German elsewhere. */
      portalLanguage: PortalLanguage
      /** The person who is logged in. */
      person: (Principal & { name: string; email: string; secondFactor: boolean }) | undefined
    }
    interface Platform {
      req: IncomingMessage
    }
    interface Error {
      message: string
      /** Under which the log has the cause. */
      id?: string
    }
  }
}
