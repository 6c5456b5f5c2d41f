import type { AnsweringTexts } from './de.ts'
import { fileProblemsTr, filesTr } from './files/tr.ts'
import { waysTr } from './ways/tr.ts'

type Details = Readonly<Record<string, string | number>>

const problems: Readonly<Record<string, (details: Details) => string>> = {
  ...fileProblemsTr,
  'answer/not-asked': () => 'Bu soru burada sorulmuyor.',
  'answer/required': () => 'Lütfen bu soruyu cevaplayın.',
  'answer/empty': () => 'Burada bir şey eksik. Lütfen tamamlayın veya seçimi geri alın.',
  'answer/unknown-choice': () => 'Böyle bir cevap yok. Lütfen sunulanlardan birini seçin.',
  'answer/chosen-twice': () => 'Bu zaten yazılı. Lütfen başka bir şey seçin.',
  'answer/exclusive': () =>
    'Bu cevap diğerleriyle birlikte seçilemez. Lütfen yalnızca bunu seçin veya çıkarın.',
  'answer/too-few': ({ least = '' }) => `Bu çok az. Lütfen en az ${least} tane seçin.`,
  'answer/too-many': ({ most = '' }) =>
    most === '' ? 'Bu çok fazla.' : `Bu çok fazla. En fazla ${most} tane seçilebilir.`,
  'answer/row-missing': () => 'Bu satırda bir cevap eksik.',
  'answer/not-a-number': () => 'Bu bir sayı değil. Lütfen rakamla yazın, örneğin 12 veya 12,5.',
  'answer/too-small': ({ least = '' }) => `Sayı çok küçük. En az ${least} olabilir.`,
  'answer/too-large': ({ most = '' }) => `Sayı çok büyük. En fazla ${most} olabilir.`,
  'answer/too-many-decimals': () => 'Sayının virgülden sonra çok fazla basamağı var.',
  'answer/not-a-date': () => 'Bunu tarih olarak okuyamıyoruz. Lütfen örnekteki gibi yazın.',
  'answer/too-early': ({ earliest = '' }) => `Bu çok eski. En erken ${earliest} olabilir.`,
  'answer/too-late': ({ latest = '' }) => `Bu çok ileride. En geç ${latest} olabilir.`,
  'answer/after-today': () => 'Bu gün gelecekte.',
  'answer/too-short': () => 'Metin çok kısa. Lütfen biraz daha yazın.',
  'answer/too-long': ({ most = '', characters = '' }) =>
    `Metinde ${characters} karakter var, en fazla ${most} olabilir. Lütfen kısaltın.`,
  'answer/forbidden-character': () => 'Metinde kaydedilemeyen bir karakter var.',
  'answer/not-an-email': () => 'Bu bir e-posta adresi değil. Şöyle görünür: ad@ornek.de.',
  'answer/not-a-web-address': () => 'Bu bir internet adresi değil. https:// veya www ile başlar.',
  'answer/not-a-phone-number': () =>
    'Bu bir telefon numarası değil. Lütfen yalnızca rakam, + ve boşluk yazın.',
  'answer/not-a-postal-code': () => 'Bu bir posta kodu değil. Beş rakamı vardır.',
}

export const answeringTr: AnsweringTexts = {
  ways: waysTr,
  required: 'lütfen cevaplayın',
  yes: 'Evet',
  no: 'Hayır',
  files: filesTr,
  place: (place) => `${place}. sıra`,
  amount: (least, most) =>
    least === null
      ? `En fazla ${most ?? ''} cevap`
      : most === null
        ? `En az ${least} cevap`
        : least === most
          ? `Tam ${least} cevap`
          : `${least} ile ${most} arası cevap`,
  oneMore: (name) => `Bir kayıt daha: ${name}`,
  rosterHint: 'Birlikte çalıştıklarınızı açın. Kapalı bıraktıklarınızla çalışmıyorsunuz demektir.',
  answered: 'cevaplandı',
  partnerName: 'Ad',
  dateHints: { date: 'örneğin 1.5.2019', month: 'örneğin 5/2019', year: 'örneğin 2019' },
  problem: (code, details) => problems[code]?.(details) ?? 'Bu cevabı anlayamadık. Lütfen kontrol edin.',
  skip: 'İçeriğe geç',
  languages: 'Dil',
  intro: {
    from: (sender) => `Soran: ${sender}`,
    minutes: (minutes) => `Yaklaşık ${minutes} dakika sürer.`,
    until: (day) => `Şu güne kadar cevaplayabilirsiniz: ${day}.`,
    pause: 'İstediğiniz zaman bırakıp daha sonra aynı bağlantıyla, başka bir cihazda da devam edebilirsiniz.',
    personal: 'Cevaplarınız adınızla kaydedilir. Kimin okuduğu davet mesajında yazar.',
    anonymous: 'Cevaplarınız anonimdir: Adınız ve adresiniz olmadan kaydedilir, size kadar izlenemez.',
    begin: 'Başla',
    goOn: 'Devam et',
  },
  page: {
    progress: (page, pages) => `Sayfa ${page} / ${pages}`,
    remaining: (minutes) => `yaklaşık ${minutes <= 1 ? 1 : minutes} dakika kaldı`,
    next: 'İleri',
    back: 'Geri',
    pause: 'Kaydet ve sonra devam et',
    toCheck: 'Sona git',
    errorTitle: (title) => `Hata: ${title}`,
    problemsTitle: 'Bir şey henüz uymuyor',
    problemsText: 'Yazdıklarınız kaydedildi. Lütfen şu sorulara bir kez daha bakın:',
    savedAt: (time) => `Saat ${time} itibarıyla kaydedildi`,
    saving: 'Kaydediliyor …',
    offline: 'Bağlantı yok. Yazdıklarınız burada kalır ve bağlantı gelince kaydedilir.',
  },
  check: {
    title: 'Bitti mi? O zaman gönderin',
    text: 'Bütün sayfaları gördünüz. Son güne kadar cevaplarınızı değiştirebilirsiniz.',
    open: 'Bu sorular henüz açık. Başka bir şey yazmıyorsa açık kalabilir:',
    submit: 'Gönder',
  },
  paused: {
    title: 'Kaydedildi',
    text: 'Daha sonra tam buradan devam edebilirsiniz. Bugünkü bağlantının aynısını kullanın.',
    goOn: 'Hemen devam et',
  },
  thanks: {
    title: 'Çok teşekkürler',
    text: 'Cevaplarınız ulaştı.',
    change: 'Cevapları değiştir',
    withdraw: 'Cevapları geri çek',
  },
  withdraw: {
    title: 'Cevaplar geri çekilsin mi?',
    text: 'Verdiğiniz bütün cevaplar silinir. Bu geri alınamaz.',
    yes: 'Evet, hepsini sil',
    no: 'Hayır, geri dön',
    done: 'Cevaplarınız silindi.',
  },
  refused: {
    title: 'Şu anda olmuyor',
    unknown:
      'Bu bağlantıyı tanımıyoruz. Belki e-posta programınız bağlantıyı kesti: Lütfen https’den sonuna kadar tamamını kopyalayın.',
    ended: 'Bu bağlantı artık geçerli değil. Lütfen sizi davet eden kuruma başvurun.',
    replaced:
      'Bu bağlantının yerine yenisi geçti: Size daha yeni bir e-posta gönderildi. Lütfen en yeni e-postadaki bağlantıyı kullanın. Cevaplarınız duruyor.',
    'not-open-yet': 'Anket henüz başlamadı. Lütfen daha sonra tekrar deneyin.',
    closed: 'Anket sona erdi. Yeni cevap alınmıyor. İlginiz için teşekkürler.',
    withdrawn: 'Cevaplarınızı geri çektiniz. Silindiler.',
    'too-large': 'Bu, alabileceğimizden uzun bir metin. Lütfen kısaltın.',
  },
}
