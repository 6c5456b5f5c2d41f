import { kindsInWords } from '#lib/questionnaire/say-file.ts'
import type { FileProblems, FileTexts } from './de.ts'

export const filesAr: FileTexts = {
  tag: 'ar',
  choose: 'اختر ملفًا',
  chooseMore: 'اختر ملفًا آخر',
  send: 'إرفاق الملف',
  remove: 'حذف',
  removeNamed: (name) => `حذف «${name}»`,
  anonymous:
    'إجاباتك مجهولة الهوية. لكن قد يُذكر في الملف من أنت، حتى في اسمه أو بشكل غير ظاهر، مثل اسم الكاتب. يرجى التحقق من ذلك قبل إرفاقه.',
  limits: ({ kinds, most, megabytes }) =>
    most === 1
      ? `ملف واحد: ${kinds}، بحد أقصى ${megabytes} ميغابايت.`
      : `عدد الملفات حتى ${most}: ${kinds}، كل منها بحد أقصى ${megabytes} ميغابايت.`,
  full: (most) =>
    most === 1
      ? 'لا يمكن إرفاق أكثر من ملف واحد. لإرفاق ملف آخر يرجى حذف هذا الملف.'
      : `الحد الأقصى لعدد الملفات هو ${most}. لإرفاق ملف آخر يرجى حذف أحدها.`,
  tooMuch: (megabytes, most) =>
    `كان ذلك ${megabytes} ميغابايت دفعة واحدة، والحد الأقصى ${most}. لم يُقبل شيء منه. يرجى إرسال الملفات واحدًا تلو الآخر، والتحقق من أن إجاباتك الأخرى في هذه الصفحة ما زالت موجودة.`,
  notHere: 'يمكن إرفاق الملفات عبر الرابط فقط.',
}

export const fileProblemsAr: FileProblems = {
  'answer/file-kind': ({ name = '', allowed = '' }) =>
    `لا يمكننا قبول الملف «${name}». الأنواع الممكنة: ${kindsInWords(String(allowed).split(' '))}.`,
  'answer/file-too-large': ({ name = '', mostMegabytes = '' }) =>
    `الملف «${name}» كبير جدًا. الحد الأقصى ${mostMegabytes} ميغابايت.`,
  'answer/file-empty': ({ name = '' }) => `الملف «${name}» فارغ. يرجى اختياره مرة أخرى.`,
  'answer/file-not-kept': ({ name = '' }) =>
    `تعذّر حفظ الملف «${name}». إجاباتك محفوظة. يرجى المحاولة لاحقًا أو إرسال الملف بالبريد الإلكتروني.`,
}
