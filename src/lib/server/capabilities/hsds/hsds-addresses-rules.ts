/** Of a text that should be an address of the web, one that is a URI by RFC 3986; undefined where it is none. */
export function uriOf(text: string): string | undefined {
  const parsed = URL.canParse(text) ? new URL(text) : undefined
  if (parsed === undefined || !/^https?:$/.test(parsed.protocol) || !/^[a-z0-9.-]+$/.test(parsed.hostname))
    return undefined
  const [address = '', ...fragment] = parsed.href.split('#')
  const whole = fragment.length === 0 ? address : `${address}#${fragment.join('%23')}`
  return whole.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[[\]|^`{}"<>\\ ]/g, encodeURIComponent)
}

const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+"
const mailbox = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`, 'i')

/** Of a text that should be an address of mail, one by RFC 5322; undefined where it is none. */
export function emailOf(text: string): string | undefined {
  return mailbox.test(text.trim()) ? text.trim() : undefined
}

const states = [
  'Schleswig-Holstein', 'Hamburg', 'Niedersachsen', 'Bremen', 'Nordrhein-Westfalen', 'Hessen', 'Rheinland-Pfalz', 'Baden-Württemberg',
  'Bayern', 'Saarland', 'Berlin', 'Brandenburg', 'Mecklenburg-Vorpommern', 'Sachsen', 'Sachsen-Anhalt', 'Thüringen',
] // prettier-ignore

/** The Land that the first two digits of an AGS name (Destatis, Gemeindeverzeichnis). */
export function stateOf(ags: string): string {
  return states[Number(ags.slice(0, 2)) - 1] ?? ''
}
