import type { WaysTexts } from './de.ts'

export const waysFr: WaysTexts = {
  known: 'Voici ce que nous savons. Est-ce toujours exact ?',
  differs: (theirs) =>
    theirs === ''
      ? 'Entre-temps, une autre réponse a été donnée sur un autre appareil. Ce qui est écrit ici est enregistré.'
      : `Entre-temps, une autre réponse a été donnée sur un autre appareil : « ${theirs} ». Ce qui est écrit ici est enregistré.`,
  takeTheirs: 'Prendre l’autre réponse',
  elsewhere:
    'On a continué à répondre sur un autre appareil. Les nouvelles réponses sont maintenant ici aussi.',
  opened: 'Votre réponse a ajouté une question.',
  added: 'Une ligne vide a été ajoutée.',
  parts: {
    passOn: 'Confier cette partie',
    title: 'Confier une partie',
    lead: 'Quelqu’un d’autre le sait mieux ? Choisissez les pages. Vous recevez un lien que vous pouvez transmettre. La personne qui l’a ne voit que ces pages et y répond. Vous seul pouvez envoyer les réponses.',
    pages: 'Quelles pages ?',
    make: 'Créer un lien',
    madeTitle: 'Le lien à transmettre',
    madeText:
      'Copiez le lien maintenant : il n’est conservé nulle part et ne peut plus être affiché. Vous pouvez en créer un nouveau à tout moment.',
    mail: 'Envoyer avec mon programme de messagerie',
    subject: (title) => `Demande d’aide : ${title}`,
    body: (title, address) =>
      `Bonjour,\n\npourriez-vous répondre pour moi à une partie de l’enquête « ${title} » ? Ce lien n’ouvre que ces pages :\n\n${address}\n\nMerci beaucoup`,
    existing: 'Déjà confié',
    none: 'Vous n’avez encore rien confié.',
    callBack: 'Reprendre',
    callBackOf: (pages) => `Reprendre : ${pages}`,
    calledBack: 'repris : le lien n’ouvre plus rien. Les réponses sont toujours là.',
    noPages: 'Veuillez choisir au moins une page.',
    tooMany: 'Vous avez déjà créé un très grand nombre de liens. Plus de 50 ne sont pas possibles.',
    back: 'Retour aux questions',
  },
  part: {
    intro:
      'Quelqu’un vous a confié une partie de cette enquête. Vous ne répondez qu’à cette partie. Vos réponses s’ajoutent aux autres.',
    pages: 'Il s’agit de :',
    nothing: 'Il n’y a rien à répondre sur ces pages pour le moment.',
    finish: 'Terminé',
    doneTitle: 'Merci beaucoup',
    doneText:
      'Vos réponses sont enregistrées. La personne qui vous a donné le lien les voit et envoie le tout. D’ici là, vous pouvez encore changer quelque chose avec le même lien.',
    change: 'Revoir',
  },
  open: {
    nobody:
      'Nous ne demandons pas qui vous êtes. Seul le service qui pose les questions peut lire vos réponses.',
    own: 'En commençant, vous recevez une adresse à vous. Elle vous permet de continuer plus tard.',
    tooFast: 'C’était très rapide. Veuillez appuyer encore une fois sur « Commencer ».',
    tooOld:
      'Cette page est restée ouverte trop longtemps. Veuillez appuyer encore une fois sur « Commencer ».',
    tooOften:
      'Un très grand nombre de personnes viennent de commencer depuis votre connexion. Veuillez réessayer dans une heure.',
    full: 'Nous avons reçu autant de réponses que nous en cherchions. Merci de votre intérêt !',
    ended: 'On ne peut plus commencer par cette adresse. Merci de votre intérêt !',
    welcomeTitle: 'Votre propre adresse',
    welcomeText:
      'Gardez cette adresse si vous voulez continuer plus tard ou changer quelque chose. Seule la personne qui l’a accède à vos réponses.',
    mailToMe: 'Me l’envoyer',
  },
  copy: {
    title: 'Vos réponses',
    look: 'Voir et imprimer mes réponses',
    hint: 'Pour les garder, vous pouvez imprimer cette page ou l’enregistrer dans un fichier.',
    noAnswer: 'pas de réponse',
    back: 'Retour',
  },
}
