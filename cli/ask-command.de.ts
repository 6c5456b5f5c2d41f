export const askCommandDe = {
  summary: 'Träger fragen, ob ihre Angebote noch stimmen',
  help: `Schreibt die fälligen Nachfragen und Erinnerungen aller Kommunen, die das wollen, in den Ausgang. Das laufende Programm tut das von
selbst; der Befehl ist für Installationen, die es zu einer festen Zeit wollen. Zweimal am selben Tag gerufen, schreibt er nichts doppelt.

Aufruf: npm run -s gelingen -- ask-for-confirmation
`,
  done: ({ municipalities, mails }: { municipalities: number; mails: number }) =>
    `Kommunen, die nachfragen: ${municipalities}. Neue Mails im Ausgang: ${mails}.\n`,
  notSending:
    'Es ist kein Mailserver eingerichtet (GELINGEN_SMTP_URL): Die Mails bleiben im Ausgang, bis das Programm mit einem läuft.\n',
}
