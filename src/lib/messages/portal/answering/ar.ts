import type { AnsweringTexts } from './de.ts'
import { fileProblemsAr, filesAr } from './files/ar.ts'
import { waysAr } from './ways/ar.ts'

type Details = Readonly<Record<string, string | number>>

const problems: Readonly<Record<string, (details: Details) => string>> = {
  ...fileProblemsAr,
  'answer/not-asked': () => 'هذا السؤال لا يُطرح هنا.',
  'answer/required': () => 'يرجى الإجابة عن هذا السؤال.',
  'answer/empty': () => 'ينقص شيء هنا. يرجى إكماله أو إلغاء الاختيار.',
  'answer/unknown-choice': () => 'لا توجد إجابة كهذه. يرجى اختيار إحدى الإجابات المعروضة.',
  'answer/chosen-twice': () => 'هذا مذكور من قبل. يرجى اختيار شيء آخر.',
  'answer/exclusive': () => 'هذه الإجابة لا تناسب الإجابات الأخرى. يرجى اختيارها وحدها أو حذفها.',
  'answer/too-few': ({ least = '' }) => `هذا قليل جدًا. يرجى اختيار ${least} على الأقل.`,
  'answer/too-many': ({ most = '' }) =>
    most === '' ? 'هذا كثير جدًا.' : `هذا كثير جدًا. الحد الأقصى هو ${most}.`,
  'answer/row-missing': () => 'تنقص إجابة في هذا السطر.',
  'answer/not-a-number': () => 'هذا ليس رقمًا. يرجى كتابته بالأرقام، مثلًا 12 أو 12,5.',
  'answer/too-small': ({ least = '' }) => `الرقم صغير جدًا. الحد الأدنى هو ${least}.`,
  'answer/too-large': ({ most = '' }) => `الرقم كبير جدًا. الحد الأقصى هو ${most}.`,
  'answer/too-many-decimals': () => 'في الرقم خانات كثيرة بعد الفاصلة.',
  'answer/not-a-date': () => 'لا نستطيع قراءة هذا التاريخ. يرجى كتابته كما في المثال.',
  'answer/too-early': ({ earliest = '' }) => `هذا قديم جدًا. الممكن ابتداءً من ${earliest}.`,
  'answer/too-late': ({ latest = '' }) => `هذا بعيد جدًا. الممكن حتى ${latest}.`,
  'answer/after-today': () => 'هذا اليوم في المستقبل.',
  'answer/too-short': () => 'النص قصير جدًا. يرجى كتابة المزيد.',
  'answer/too-long': ({ most = '', characters = '' }) =>
    `في النص ${characters} حرفًا، والممكن ${most}. يرجى اختصاره.`,
  'answer/forbidden-character': () => 'في النص رمز لا يمكن حفظه.',
  'answer/not-an-email': () => 'هذا ليس عنوان بريد إلكتروني. شكله مثل name@beispiel.de.',
  'answer/not-a-web-address': () => 'هذا ليس عنوان موقع. يبدأ العنوان بـ https:// أو www.',
  'answer/not-a-phone-number': () => 'هذا ليس رقم هاتف. يرجى كتابة الأرقام و+ والفراغات فقط.',
  'answer/not-a-postal-code': () => 'هذا ليس رمزًا بريديًا. يتكون الرمز من خمسة أرقام.',
}

export const answeringAr: AnsweringTexts = {
  ways: waysAr,
  required: 'الإجابة مطلوبة',
  yes: 'نعم',
  no: 'لا',
  files: filesAr,
  place: (place) => `المرتبة ${place}`,
  amount: (least, most) =>
    least === null
      ? `عدد الإجابات: ${most ?? ''} على الأكثر`
      : most === null
        ? `عدد الإجابات: ${least} على الأقل`
        : least === most
          ? `عدد الإجابات: ${least} تمامًا`
          : `عدد الإجابات: من ${least} إلى ${most}`,
  oneMore: (name) => `إضافة آخر: ${name}`,
  rosterHint: 'افتحوا من تتعاملون معهم. من تتركونه مغلقًا فأنتم لا تعملون معه.',
  answered: 'تمت الإجابة',
  partnerName: 'الاسم',
  dateHints: { date: 'مثلًا 1.5.2019', month: 'مثلًا 5/2019', year: 'مثلًا 2019' },
  problem: (code, details) => problems[code]?.(details) ?? 'لم نفهم هذه الإجابة. يرجى مراجعتها.',
  skip: 'إلى المحتوى',
  languages: 'اللغة',
  intro: {
    from: (sender) => `الجهة السائلة: ${sender}`,
    minutes: (minutes) => `المدة التقريبية بالدقائق: ${minutes}`,
    until: (day) => `يمكنكم الإجابة حتى ${day}.`,
    pause: 'يمكنكم التوقف في أي وقت والمتابعة لاحقًا بالرابط نفسه، وعلى جهاز آخر أيضًا.',
    personal: 'تُحفظ إجاباتكم مع اسمكم. ومن يقرؤها مذكور في الدعوة.',
    anonymous: 'إجاباتكم مجهولة المصدر: تُحفظ بلا اسمكم وبلا عنوانكم، ولا يمكن لأحد أن يعرف أنها منكم.',
    begin: 'ابدؤوا',
    goOn: 'تابعوا',
  },
  page: {
    progress: (page, pages) => `الصفحة ${page} من ${pages}`,
    remaining: (minutes) => `الباقي بالدقائق تقريبًا: ${minutes <= 1 ? 1 : minutes}`,
    next: 'التالي',
    back: 'رجوع',
    pause: 'حفظ والمتابعة لاحقًا',
    toCheck: 'إلى الإرسال',
    errorTitle: (title) => `خطأ: ${title}`,
    problemsTitle: 'هناك شيء لا يناسب بعد',
    problemsText: 'ما كتبتموه محفوظ. يرجى النظر مرة أخرى في هذه الأسئلة:',
    savedAt: (time) => `حُفظ في الساعة ${time}`,
    saving: 'جارٍ الحفظ …',
    offline: 'لا يوجد اتصال. تبقى كتابتكم هنا وتُحفظ حين يعود الاتصال.',
  },
  check: {
    title: 'هل انتهيتم؟ أرسلوا إذن',
    text: 'رأيتم كل الصفحات. يمكنكم تغيير إجاباتكم حتى آخر يوم.',
    open: 'هذه الأسئلة ما زالت بلا إجابة. يمكن تركها هكذا ما لم يُكتب غير ذلك:',
    submit: 'إرسال',
  },
  paused: {
    title: 'تم الحفظ',
    text: 'يمكنكم المتابعة لاحقًا من هنا تمامًا. استخدموا الرابط نفسه.',
    goOn: 'المتابعة الآن',
  },
  thanks: {
    title: 'شكرًا جزيلًا',
    text: 'وصلتنا إجاباتكم.',
    change: 'تغيير الإجابات',
    withdraw: 'سحب الإجابات',
  },
  withdraw: {
    title: 'هل تريدون سحب إجاباتكم؟',
    text: 'سيُحذف كل ما أجبتم به. ولا يمكن التراجع عن ذلك.',
    yes: 'نعم، احذفوا كل شيء',
    no: 'لا، رجوع',
    done: 'حُذفت إجاباتكم.',
  },
  refused: {
    title: 'هذا غير ممكن الآن',
    unknown: 'لا نعرف هذا الرابط. ربما قطعه برنامج البريد: يرجى نسخه كاملًا من https حتى نهايته.',
    ended: 'لم يعد هذا الرابط صالحًا. يرجى التوجه إلى الجهة التي دعتكم.',
    replaced:
      'حلّ رابط أحدث محل هذا الرابط: هناك رسالة أحدث إليك. يرجى استخدام الرابط الموجود في أحدث رسالة. إجاباتك ما زالت محفوظة.',
    'not-open-yet': 'لم يبدأ الاستطلاع بعد. يرجى المحاولة لاحقًا.',
    closed: 'انتهى الاستطلاع. لا تُقبل إجابات جديدة. شكرًا لاهتمامكم.',
    withdrawn: 'لقد سحبتم إجاباتكم. وقد حُذفت.',
    'too-large': 'هذا نص أطول مما يمكننا قبوله. يرجى اختصار إجاباتكم.',
  },
}
