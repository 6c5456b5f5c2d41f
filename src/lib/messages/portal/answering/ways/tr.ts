import type { WaysTexts } from './de.ts'

export const waysTr: WaysTexts = {
  known: 'Bizdeki bilgi bu. Hâlâ doğru mu?',
  differs: (theirs) =>
    theirs === ''
      ? 'Bu arada başka bir cihazda farklı cevap verildi. Burada yazan kaydedildi.'
      : `Bu arada başka bir cihazda farklı cevap verildi: “${theirs}”. Burada yazan kaydedildi.`,
  takeTheirs: 'Diğer cevabı al',
  elsewhere: 'Başka bir cihazda cevaplamaya devam edildi. Yeni cevaplar artık burada da görünüyor.',
  opened: 'Cevabınızla yeni bir soru eklendi.',
  added: 'Boş bir kayıt eklendi.',
  parts: {
    passOn: 'Bu bölümü başkasına ver',
    title: 'Bir bölümü başkasına verin',
    lead: 'Başka biri daha iyi mi biliyor? Sayfaları seçin. Onlar için başkasına verebileceğiniz bir bağlantı alırsınız. Bağlantıyı alan kişi yalnızca bu sayfaları görür ve cevaplar. Yalnızca siz gönderebilirsiniz.',
    pages: 'Hangi sayfalar?',
    make: 'Bağlantı oluştur',
    madeTitle: 'Verilecek bağlantı',
    madeText:
      'Bağlantıyı şimdi kopyalayın: Hiçbir yerde saklanmaz ve bir daha gösterilemez. İstediğiniz zaman yenisini oluşturabilirsiniz.',
    mail: 'E-posta programımla gönder',
    subject: (title) => `Yardım ricası: ${title}`,
    body: (title, address) =>
      `Merhaba,\n\n“${title}” anketinin bir bölümünü benim için cevaplar mısınız? Bu bağlantı yalnızca bu sayfaları açar:\n\n${address}\n\nTeşekkürler`,
    existing: 'Daha önce verilenler',
    none: 'Henüz kimseye bir şey vermediniz.',
    callBack: 'Geri al',
    callBackOf: (pages) => `Geri al: ${pages}`,
    calledBack: 'geri alındı: Bağlantı artık açılmıyor. Verilen cevaplar duruyor.',
    noPages: 'Lütfen en az bir sayfa seçin.',
    tooMany: 'Zaten çok fazla bağlantı oluşturdunuz. En fazla 50 olabilir.',
    back: 'Sorulara dön',
  },
  part: {
    intro:
      'Biri size bu anketin bir bölümünü verdi. Yalnızca bu bölümü cevaplıyorsunuz. Cevaplarınız diğerlerine eklenir.',
    pages: 'Konular:',
    nothing: 'Bu sayfalarda şu anda cevaplanacak bir şey yok.',
    finish: 'Bitti',
    doneTitle: 'Çok teşekkürler',
    doneText:
      'Cevaplarınız kaydedildi. Bağlantıyı size veren kişi bunları görür ve hepsini birlikte gönderir. O zamana kadar aynı bağlantıyla değiştirebilirsiniz.',
    change: 'Yeniden bak',
  },
  open: {
    nobody: 'Kim olduğunuzu sormuyoruz. Cevaplarınızı yalnızca soran kurum okuyabilir.',
    own: 'Başladığınızda kendinize ait bir adres alırsınız. Onunla daha sonra devam edebilirsiniz.',
    tooFast: 'Bu çok hızlı oldu. Lütfen bir kez daha “Başla”ya basın.',
    tooOld: 'Bu sayfa çok uzun süre açık kaldı. Lütfen bir kez daha “Başla”ya basın.',
    tooOften: 'Bağlantınızdan az önce çok sayıda kişi başladı. Lütfen bir saat sonra tekrar deneyin.',
    full: 'Aradığımız sayıda kişi cevap verdi. İlginiz için teşekkürler!',
    ended: 'Bu adresle artık kimse başlayamaz. İlginiz için teşekkürler!',
    welcomeTitle: 'Size ait adres',
    welcomeText:
      'Daha sonra devam etmek veya bir şey değiştirmek isterseniz bu adresi saklayın. Cevaplarınıza yalnızca bu adrese sahip olan ulaşır.',
    mailToMe: 'Kendime gönder',
  },
  copy: {
    title: 'Cevaplarınız',
    look: 'Cevaplarıma bak ve yazdır',
    hint: 'Saklamak için bu sayfayı yazdırabilir veya dosya olarak kaydedebilirsiniz.',
    noAnswer: 'cevap yok',
    back: 'Geri',
  },
}
