import { sql, type RawBuilder } from 'kysely'

/** The number of an offer `o` with provider `p`: its own, else of whom one may ask, else of the provider; '' = none. */
export const phoneToCall: RawBuilder<string> = sql`
  coalesce(nullif(o.phone, ''), nullif(o.details #>> '{contacts,0,phone}', ''), p.phone, '')`
