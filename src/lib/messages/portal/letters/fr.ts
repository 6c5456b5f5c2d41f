import type { LettersTexts } from './de.ts'

export const lettersFr: LettersTexts = {
  invitation: {
    subject: 'Nous aimerions votre avis : {title}',
    body: `Bonjour {name},

nous aimerions apprendre de vous : « {title} ».
Vos réponses nous aident à faire plus pour les enfants et les familles.

Voici les questions :
{link}

Cela prend environ {minutes} minutes. Vous pouvez vous arrêter et continuer plus tard.
Merci de répondre avant le {closesOn} inclus.

Ce lien est pour vous seulement. Merci de ne pas le transmettre.
Vous avez des questions ? Répondez à ce message.

Merci beaucoup !
{sender}
{municipality}`,
  },
  reminder: {
    subject: 'Il manque encore votre réponse : {title}',
    body: `Bonjour {name},

nous vous avons écrit il y a peu : « {title} ».
Il nous manque encore votre réponse. Avez-vous {minutes} minutes ?

Voici les questions :
{link}

Merci de prendre ce lien. Celui du dernier message n’est plus valable.
Merci de répondre avant le {closesOn} inclus.

Vous avez des questions ? Répondez à ce message.

Merci beaucoup !
{sender}
{municipality}`,
  },
  begun: {
    subject: 'Pas encore envoyé : {title}',
    body: `Bonjour {name},

vous avez commencé à répondre : « {title} ».
Vous n’avez pas encore envoyé vos réponses. Merci de continuer quand vous aurez le temps.

Le lien se trouve dans le message avec lequel vous avez commencé.
Nous ne pouvons pas vous donner un nouveau lien. L’enquête est anonyme : seul votre lien mène à vos réponses.
Merci de répondre avant le {closesOn} inclus.

Vous avez des questions ? Répondez à ce message.

Merci beaucoup !
{sender}
{municipality}`,
  },
  thanks: {
    subject: 'Merci pour vos réponses : {title}',
    body: `Bonjour {name},

merci beaucoup ! Vos réponses sont arrivées.
Vous lisez ci-dessous ce que vous avez répondu.
Jusqu’au {closesOn}, vous pouvez encore les changer par ce lien : {link}

Cordialement
{sender}
{municipality}`,
  },
  copy: 'Vos réponses',
}
