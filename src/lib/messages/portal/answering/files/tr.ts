import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import type { FileProblems, FileTexts } from './de.ts'

export const filesTr: FileTexts = {
  tag: 'tr',
  choose: 'Dosya seçin',
  chooseMore: 'Başka bir dosya seçin',
  send: 'Dosyayı gönder',
  remove: 'Kaldır',
  removeNamed: (name) => `“${name}” dosyasını kaldır`,
  anonymous:
    'Cevaplarınız anonimdir. Ancak bir dosyada kim olduğunuz yazabilir; dosya adında veya görünmeden, örneğin yazar bilgisi olarak da. Lütfen göndermeden önce kontrol edin.',
  limits: ({ kinds, most, megabytes }) =>
    most === 1
      ? `Bir dosya: ${kinds}, en fazla ${megabytes} megabayt.`
      : `En fazla ${most} dosya: ${kinds}, her biri en fazla ${megabytes} megabayt.`,
  full: (most) =>
    most === 1
      ? 'Birden fazla dosya gönderilemez. Başka bir dosya için lütfen bunu kaldırın.'
      : `${most} dosyadan fazlası gönderilemez. Başka bir dosya için lütfen birini kaldırın.`,
  tooMuch: (megabytes, most) =>
    `Bir seferde ${megabytes} megabayt gönderdiniz, en fazla ${most} mümkündür. Hiçbiri kabul edilemedi. Lütfen dosyaları tek tek gönderin ve bu sayfadaki diğer cevaplarınızın hâlâ yerinde olup olmadığına bakın.`,
  notHere: 'Dosyalar yalnızca bağlantı üzerinden gönderilebilir.',
}

export const fileProblemsTr: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `“${name}” kabul ettiğimiz bir dosya değil. Kabul edilenler: ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `“${name}” çok büyük. En fazla ${mostMegabytes} megabayt mümkündür.`,
  'answer/file-empty': ({ name = '' }) => `“${name}” boş. Lütfen dosyayı yeniden seçin.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `“${name}” kaydedilemedi. Cevaplarınız kaydedildi. Lütfen daha sonra tekrar deneyin veya dosyayı e-posta ile gönderin.`,
}
