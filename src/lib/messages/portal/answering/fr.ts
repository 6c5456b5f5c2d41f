import type { AnsweringTexts } from './de.ts'
import { fileProblemsFr, filesFr } from './files/fr.ts'
import { waysFr } from './ways/fr.ts'

type Details = Readonly<Record<string, string | number>>

const problems: Readonly<Record<string, (details: Details) => string>> = {
  ...fileProblemsFr,
  'answer/not-asked': () => 'Cette question n’est pas posée ici.',
  'answer/required': () => 'Veuillez répondre à cette question.',
  'answer/empty': () => 'Il manque encore quelque chose ici. Complétez, ou retirez le choix.',
  'answer/unknown-choice': () => 'Cette réponse n’existe pas. Choisissez l’une de celles proposées.',
  'answer/chosen-twice': () => 'Cela figure déjà ici. Choisissez autre chose.',
  'answer/exclusive': () => 'Cette réponse ne va pas avec les autres. Choisissez-la seule, ou retirez-la.',
  'answer/too-few': ({ least = '' }) => `C’est trop peu. Choisissez-en au moins ${least}.`,
  'answer/too-many': ({ most = '' }) =>
    most === '' ? 'C’est trop.' : `C’est trop. ${most} au plus sont possibles.`,
  'answer/row-missing': () => 'Il manque une réponse sur cette ligne.',
  'answer/not-a-number': () => 'Ce n’est pas un nombre. Écrivez-le en chiffres, par exemple 12 ou 12,5.',
  'answer/too-small': ({ least = '' }) => `Le nombre est trop petit. Au moins ${least}.`,
  'answer/too-large': ({ most = '' }) => `Le nombre est trop grand. Au plus ${most}.`,
  'answer/too-many-decimals': () => 'Le nombre a trop de chiffres après la virgule.',
  'answer/not-a-date': () => 'Nous ne pouvons pas lire cette date. Écrivez-la comme dans l’exemple.',
  'answer/too-early': ({ earliest = '' }) => `C’est trop ancien. Possible à partir de ${earliest}.`,
  'answer/too-late': ({ latest = '' }) => `C’est trop loin. Possible jusqu’à ${latest}.`,
  'answer/after-today': () => 'Ce jour est dans le futur.',
  'answer/too-short': () => 'Le texte est trop court. Écrivez un peu plus.',
  'answer/too-long': ({ most = '', characters = '' }) =>
    `Le texte a ${characters} caractères, ${most} sont possibles. Veuillez le raccourcir.`,
  'answer/forbidden-character': () => 'Le texte contient un caractère qui ne peut pas être enregistré.',
  'answer/not-an-email': () => 'Ce n’est pas une adresse e-mail. Elle ressemble à nom@exemple.fr.',
  'answer/not-a-web-address': () => 'Ce n’est pas une adresse internet. Elle commence par https:// ou www.',
  'answer/not-a-phone-number': () =>
    'Ce n’est pas un numéro de téléphone. Écrivez seulement des chiffres, + et des espaces.',
  'answer/not-a-postal-code': () => 'Ce n’est pas un code postal. Il a cinq chiffres.',
}

export const answeringFr: AnsweringTexts = {
  ways: waysFr,
  required: 'réponse nécessaire',
  yes: 'Oui',
  no: 'Non',
  files: filesFr,
  place: (place) => `Place ${place}`,
  amount: (least, most) =>
    least === null
      ? `${most ?? ''} réponses au plus`
      : most === null
        ? `${least} réponses au moins`
        : least === most
          ? `Exactement ${least} réponses`
          : `De ${least} à ${most} réponses`,
  oneMore: (name) => `Encore une entrée : ${name}`,
  rosterHint:
    'Ouvrez ceux avec qui vous travaillez. Ceux que vous laissez fermés, vous ne travaillez pas avec eux.',
  answered: 'répondu',
  partnerName: 'Nom',
  dateHints: { date: 'par exemple 1.5.2019', month: 'par exemple 5/2019', year: 'par exemple 2019' },
  problem: (code, details) =>
    problems[code]?.(details) ?? 'Nous ne comprenons pas cette réponse. Veuillez la vérifier.',
  skip: 'Aller au contenu',
  languages: 'Langue',
  intro: {
    from: (sender) => `Enquête de : ${sender}`,
    minutes: (minutes) => (minutes === 1 ? 'Dure environ une minute.' : `Dure environ ${minutes} minutes.`),
    until: (day) => `Vous pouvez répondre jusqu’au ${day}.`,
    pause:
      'Vous pouvez vous arrêter à tout moment et continuer plus tard avec le même lien, aussi sur un autre appareil.',
    personal: 'Vos réponses sont enregistrées avec votre nom. L’invitation dit qui les lit.',
    anonymous:
      'Vos réponses sont anonymes : elles sont enregistrées sans votre nom ni votre adresse, et personne ne peut remonter jusqu’à vous.',
    begin: 'Commencer',
    goOn: 'Continuer',
  },
  page: {
    progress: (page, pages) => `Page ${page} sur ${pages}`,
    remaining: (minutes) =>
      minutes <= 1 ? 'encore une minute environ' : `encore ${minutes} minutes environ`,
    next: 'Suivant',
    back: 'Retour',
    pause: 'Enregistrer et continuer plus tard',
    toCheck: 'Vers l’envoi',
    errorTitle: (title) => `Erreur : ${title}`,
    problemsTitle: 'Quelque chose ne va pas encore',
    problemsText: 'Ce que vous avez écrit est enregistré. Veuillez revoir ces questions :',
    savedAt: (time) => `Enregistré à ${time}`,
    saving: 'Enregistrement …',
    offline:
      'Pas de connexion. Ce que vous écrivez reste ici et sera enregistré dès que la connexion revient.',
  },
  check: {
    title: 'Terminé ? Alors envoyez',
    text: 'Vous avez vu toutes les pages. Jusqu’au dernier jour, vous pouvez encore modifier vos réponses.',
    open: 'Ces questions sont encore ouvertes. Elles peuvent le rester, sauf indication contraire :',
    submit: 'Envoyer',
  },
  paused: {
    title: 'Enregistré',
    text: 'Vous pourrez continuer exactement ici plus tard. Utilisez le même lien qu’aujourd’hui.',
    goOn: 'Continuer maintenant',
  },
  thanks: {
    title: 'Merci beaucoup',
    text: 'Vos réponses sont bien arrivées.',
    change: 'Modifier encore les réponses',
    withdraw: 'Retirer les réponses',
  },
  withdraw: {
    title: 'Retirer vos réponses ?',
    text: 'Tout ce que vous avez répondu sera effacé. On ne peut pas revenir en arrière.',
    yes: 'Oui, tout effacer',
    no: 'Non, retour',
    done: 'Vos réponses sont effacées.',
  },
  refused: {
    title: 'Ce n’est pas possible en ce moment',
    unknown:
      'Nous ne connaissons pas ce lien. Votre messagerie l’a peut-être coupé : copiez-le en entier, de https jusqu’à la fin.',
    ended: 'Ce lien n’est plus valable. Adressez-vous à ceux qui vous ont invité.',
    replaced:
      'Ce lien a été remplacé par un plus récent : un message plus récent vous a été envoyé. Veuillez utiliser le lien du dernier message. Vos réponses sont toujours là.',
    'not-open-yet': 'L’enquête n’a pas encore commencé. Réessayez plus tard.',
    closed: 'L’enquête est terminée. Nous ne prenons plus de réponses. Merci de votre intérêt.',
    withdrawn: 'Vous avez retiré vos réponses. Elles sont effacées.',
    'too-large': 'C’est plus de texte que nous ne pouvons prendre. Veuillez raccourcir vos réponses.',
  },
}
