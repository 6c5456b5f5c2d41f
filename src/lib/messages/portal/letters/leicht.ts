import type { LettersTexts } from './de.ts'

export const lettersLeicht: LettersTexts = {
  invitation: {
    subject: 'Wir haben Fragen an Sie: {title}',
    body: `Guten Tag {name}.

Wir haben Fragen an Sie.
Es geht um: {title}.
Ihre Antworten helfen uns.
So können wir mehr für Kinder und Familien tun.

Hier sind die Fragen:
{link}

Das dauert ungefähr {minutes} Minuten.
Sie können eine Pause machen.
Später machen Sie weiter.
Bitte antworten Sie bis zum {closesOn}.

Der Link ist nur für Sie.
Geben Sie den Link bitte nicht weiter.
Haben Sie Fragen?
Dann antworten Sie auf diese Mail.

Vielen Dank!
{sender}
{municipality}`,
  },
  reminder: {
    subject: 'Ihre Antwort fehlt noch: {title}',
    body: `Guten Tag {name}.

Wir haben Ihnen schon geschrieben.
Es geht um: {title}.
Ihre Antwort fehlt noch.
Haben Sie {minutes} Minuten Zeit?

Hier sind die Fragen:
{link}

Bitte nehmen Sie diesen Link.
Der alte Link geht nicht mehr.
Bitte antworten Sie bis zum {closesOn}.

Haben Sie Fragen?
Dann antworten Sie auf diese Mail.

Vielen Dank!
{sender}
{municipality}`,
  },
  begun: {
    subject: 'Sie sind noch nicht fertig: {title}',
    body: `Guten Tag {name}.

Sie haben mit den Fragen angefangen.
Es geht um: {title}.
Sie sind noch nicht fertig.
Bitte machen Sie weiter.

Der Link steht in der alten Mail.
Mit dem Link haben Sie angefangen.
Wir können Ihnen keinen neuen Link geben.
Denn wir wissen nicht, welche Antworten von Ihnen sind.
Nur Ihr Link führt zu Ihren Antworten.
Bitte antworten Sie bis zum {closesOn}.

Haben Sie Fragen?
Dann antworten Sie auf diese Mail.

Vielen Dank!
{sender}
{municipality}`,
  },
  thanks: {
    subject: 'Danke für Ihre Antworten: {title}',
    body: `Guten Tag {name}.

Vielen Dank!
Ihre Antworten sind da.
Unten lesen Sie Ihre Antworten.
Sie wollen etwas ändern? Das geht bis zum {closesOn}. Nehmen Sie diesen Link: {link}

Viele Grüße
{sender}
{municipality}`,
  },
  copy: 'Ihre Antworten',
}
