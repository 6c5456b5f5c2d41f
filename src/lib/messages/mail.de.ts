/** Mails go to providers in Germany, whatever language the person speaks who has asked for them: there is no other language of them. */

type Contact = { readonly name: string; readonly phone: string; readonly email: string }

type ConfirmationMail = {
  readonly kind: 'question' | 'reminder'
  readonly municipality: string
  /** Name of the provider; '' = not known. */
  readonly recipient: string
  readonly offers: readonly string[]
  readonly link: string
  /** Entries that nobody confirms are one day hidden from families. */
  readonly hides: boolean
  readonly contact: Contact
}

const MOST_NAMED = 20

/** Asks a provider whether its entries are still right. */
export function confirmationMail({
  kind,
  municipality,
  recipient,
  offers,
  link,
  hides,
  contact,
}: ConfirmationMail): {
  subject: string
  body: string
} {
  const entries = offers.length === 1 ? 'Ihr Angebot' : `Ihre ${offers.length} Angebote`
  const question = offers.length === 1 ? 'Stimmt Ihr Eintrag noch?' : 'Stimmen Ihre Einträge noch?'
  const named = offers.slice(0, MOST_NAMED).map((name) => `- ${name}`)
  const more = offers.length - named.length
  return {
    subject: `${kind === 'reminder' ? 'Erinnerung: ' : ''}${question} (${municipality})`,
    body: paragraphs(
      'Guten Tag,',
      `im Verzeichnis der Angebote für Familien in ${municipality} ${offers.length === 1 ? 'steht' : 'stehen'} ${entries}${recipient === '' ? '' : ` (${recipient})`}:`,
      [...named, ...(more > 0 ? [`- und ${more} weitere`] : [])].join('\n'),
      kind === 'reminder'
        ? 'Vor einiger Zeit haben wir Sie gefragt, ob die Angaben noch stimmen. Eine Antwort kam noch nicht. Bitte sehen Sie kurz nach:'
        : 'Familien und Fachkräfte verlassen sich darauf, dass die Angaben stimmen. Bitte sehen Sie kurz nach:',
      link,
      'Dort genügt ein Klick. Sie brauchen kein Passwort. Hat sich etwas geändert, können Sie es gleich dort schreiben.',
      `Kommt keine Antwort, lesen Familien bei dem Eintrag, dass er veraltet sein kann${hides ? '; später wird er nicht mehr gezeigt' : ''}.`,
      `Fragen beantwortet: ${contactLine(contact, municipality)}`,
      'Vielen Dank!',
      `Diese Nachricht wurde von einem Programm verschickt. Der Link ist nur für Sie bestimmt; geben Sie ihn bitte nur innerhalb Ihrer Einrichtung weiter.`,
    ),
  }
}

/** A person tries out whether mail arrives. */
export function testMail({ municipality, contact }: { municipality: string; contact: Contact }): {
  subject: string
  body: string
} {
  return {
    subject: `Probe: Mails aus dem Verzeichnis von ${municipality}`,
    body: paragraphs(
      'Guten Tag,',
      'diese Mail haben Sie sich selbst geschickt, um zu sehen, ob der Versand klappt. Er klappt – auch mit Umlauten: ä ö ü ß.',
      `Als Kontakt steht in den Mails: ${contactLine(contact, municipality)}`,
    ),
  }
}

function contactLine({ name, phone, email }: Contact, municipality: string): string {
  const who = name === '' ? `die Koordination der Präventionskette in ${municipality}` : name
  const ways = [phone === '' ? '' : `Telefon ${phone}`, email].filter((way) => way !== '')
  return [who, ...ways].join(', ')
}

function paragraphs(...texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`
}
