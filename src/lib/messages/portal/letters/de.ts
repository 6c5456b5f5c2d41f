/**
 * What mails of surveys say where a municipality has no words of its own. In braces stands what is filled in; a line with {closesOn} is
 * left out where no last day is set.
 */
export const lettersDe = {
  invitation: {
    subject: 'Wir fragen Sie: {title}',
    body: `Guten Tag {name},

wir möchten von Ihnen lernen: „{title}“.
Ihre Antworten helfen uns, mehr für Kinder und Familien zu tun.

Hier geht es zu den Fragen:
{link}

Das dauert etwa {minutes} Minuten. Sie können aufhören und später weitermachen.
Bitte antworten Sie bis zum {closesOn}.

Der Link ist nur für Sie. Geben Sie ihn bitte nicht weiter.
Haben Sie Fragen? Dann antworten Sie auf diese Mail.

Vielen Dank!
{sender}
{municipality}`,
  },
  reminder: {
    subject: 'Noch fehlt Ihre Antwort: {title}',
    body: `Guten Tag {name},

vor Kurzem haben wir Ihnen geschrieben: „{title}“.
Ihre Antwort fehlt uns noch. Haben Sie {minutes} Minuten Zeit?

Hier geht es zu den Fragen:
{link}

Bitte nehmen Sie diesen Link. Der Link aus der letzten Mail gilt nicht mehr.
Bitte antworten Sie bis zum {closesOn}.

Haben Sie Fragen? Dann antworten Sie auf diese Mail.

Vielen Dank!
{sender}
{municipality}`,
  },
  begun: {
    subject: 'Noch nicht abgeschickt: {title}',
    body: `Guten Tag {name},

Sie haben angefangen zu antworten: „{title}“.
Abgeschickt haben Sie noch nicht. Bitte machen Sie weiter, wenn Sie Zeit haben.

Den Link finden Sie in der Mail, mit der Sie angefangen haben.
Einen neuen Link können wir Ihnen nicht geben. Die Befragung ist anonym: Nur Ihr Link führt zu Ihren Antworten.
Bitte antworten Sie bis zum {closesOn}.

Haben Sie Fragen? Dann antworten Sie auf diese Mail.

Vielen Dank!
{sender}
{municipality}`,
  },
  thanks: {
    subject: 'Danke für Ihre Antworten: {title}',
    body: `Guten Tag {name},

vielen Dank! Ihre Antworten sind angekommen.
Unten lesen Sie, was Sie geantwortet haben.
Bis zum {closesOn} können Sie es mit diesem Link noch ändern: {link}

Freundliche Grüße
{sender}
{municipality}`,
  },
  /** Above the copy. */
  copy: 'Ihre Antworten',
}

export type LettersTexts = typeof lettersDe
