import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import type { FileProblems, FileTexts } from './de.ts'

export const filesFr: FileTexts = {
  tag: 'fr',
  choose: 'Choisir un fichier',
  chooseMore: 'Choisir un autre fichier',
  send: 'Joindre le fichier',
  remove: 'Retirer',
  removeNamed: (name) => `Retirer « ${name} »`,
  anonymous:
    'Vos réponses sont anonymes. Un fichier peut toutefois dire qui vous êtes – aussi dans son nom ou de façon invisible, par exemple comme auteur. Vérifiez-le avant de le joindre.',
  limits: ({ kinds, most, megabytes }) =>
    most === 1
      ? `Un fichier : ${kinds}, ${megabytes} mégaoctets au plus.`
      : `Jusqu’à ${most} fichiers : ${kinds}, ${megabytes} mégaoctets au plus chacun.`,
  full: (most) =>
    most === 1
      ? 'Un seul fichier est possible. Pour en joindre un autre, retirez celui-ci.'
      : `Pas plus de ${most} fichiers. Pour en joindre un autre, retirez-en un.`,
  tooMuch: (megabytes, most) =>
    `Cela faisait ${megabytes} mégaoctets à la fois, ${most} sont possibles. Rien n’a pu être accepté. Envoyez les fichiers un par un, et vérifiez si vos autres réponses sur cette page sont encore là.`,
  notHere: 'On ne peut joindre des fichiers que par le lien.',
}

export const fileProblemsFr: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `« ${name} » n’est pas un fichier que nous acceptons. Possibles : ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `« ${name} » est trop grand. ${mostMegabytes} mégaoctets au plus sont possibles.`,
  'answer/file-empty': ({ name = '' }) => `« ${name} » est vide. Choisissez le fichier encore une fois.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `« ${name} » n’a pas pu être enregistré. Vos réponses sont enregistrées. Réessayez plus tard ou envoyez le fichier par e-mail.`,
}
