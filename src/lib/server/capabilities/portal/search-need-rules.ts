import { foldWord } from '@gelingen/search'

/**
 * Beginnings of words that sound like need, in the languages of the portal: then the page shows whom one can call at once. A short list
 * on purpose; whoever is shown a number too many loses nothing.
 */
const beginnings = [
  'suizid selbstmord umbringen sterben notfall notruf vergewalt missbrauch misshandl gewalt schlägt geschlagen verprügelt vergift gift bedroh',
  'suicide kill emergency rape abuse violence poison hits beaten',
  'intihar acil tecavüz istismar şiddet dayak zehir',
  'انتحار طوارئ اغتصاب عنف يضرب تسمم',
  'самогуб насил ґвалт зґвалт отруї невідклад',
  'самоуб изнасил отрав экстренн',
  'samobój przemoc gwałt zatruc trucizn',
  'suicid urgence viol violence empoison maltrait',
]
  .join(' ')
  .split(' ')
  .map(foldWord)

/** Whether a question sounds as if somebody needed help at once. */
export function soundsLikeNeed(text: string): boolean {
  return text
    .split(/[^\p{Letter}\p{Mark}]+/u)
    .filter((word) => word !== '')
    .map(foldWord)
    .some((word) => beginnings.some((beginning) => word.startsWith(beginning)))
}
