import type { LettersTexts } from './de.ts'

export const lettersEn: LettersTexts = {
  invitation: {
    subject: 'We would like to ask you: {title}',
    body: `Hello {name},

we would like to learn from you: “{title}”.
Your answers help us to do more for children and families.

Here are the questions:
{link}

This takes about {minutes} minutes. You can stop and go on later.
Please answer by {closesOn}.

The link is for you only. Please do not pass it on.
Do you have questions? Then reply to this mail.

Thank you!
{sender}
{municipality}`,
  },
  reminder: {
    subject: 'Your answer is still missing: {title}',
    body: `Hello {name},

we wrote to you a short while ago: “{title}”.
Your answer is still missing. Do you have {minutes} minutes?

Here are the questions:
{link}

Please use this link. The link in the last mail does not work any more.
Please answer by {closesOn}.

Do you have questions? Then reply to this mail.

Thank you!
{sender}
{municipality}`,
  },
  begun: {
    subject: 'Not sent yet: {title}',
    body: `Hello {name},

you have begun to answer: “{title}”.
You have not sent your answers yet. Please go on when you have time.

The link is in the mail with which you began.
We cannot give you a new link. The survey is anonymous: only your link leads to your answers.
Please answer by {closesOn}.

Do you have questions? Then reply to this mail.

Thank you!
{sender}
{municipality}`,
  },
  thanks: {
    subject: 'Thank you for your answers: {title}',
    body: `Hello {name},

thank you! Your answers have arrived.
Below you can read what you answered.
Until {closesOn} you can still change it by this link: {link}

Kind regards
{sender}
{municipality}`,
  },
  copy: 'Your answers',
}
