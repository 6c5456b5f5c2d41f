import type { LettersTexts } from './de.ts'

export const lettersTr: LettersTexts = {
  invitation: {
    subject: 'Size sormak istiyoruz: {title}',
    body: `Merhaba {name},

sizden öğrenmek istiyoruz: “{title}”.
Cevaplarınız, çocuklar ve aileler için daha çok şey yapmamıza yardım eder.

Sorular burada:
{link}

Yaklaşık {minutes} dakika sürer. Ara verip daha sonra devam edebilirsiniz.
Lütfen şu güne kadar cevap verin: {closesOn}.

Bu bağlantı yalnızca sizin içindir. Lütfen başkasına vermeyin.
Sorunuz mu var? Bu e-postaya cevap yazın.

Çok teşekkürler!
{sender}
{municipality}`,
  },
  reminder: {
    subject: 'Cevabınız henüz gelmedi: {title}',
    body: `Merhaba {name},

kısa süre önce size yazmıştık: “{title}”.
Cevabınız henüz gelmedi. {minutes} dakikanız var mı?

Sorular burada:
{link}

Lütfen bu bağlantıyı kullanın. Son e-postadaki bağlantı artık geçerli değil.
Lütfen şu güne kadar cevap verin: {closesOn}.

Sorunuz mu var? Bu e-postaya cevap yazın.

Çok teşekkürler!
{sender}
{municipality}`,
  },
  begun: {
    subject: 'Henüz gönderilmedi: {title}',
    body: `Merhaba {name},

cevaplamaya başladınız: “{title}”.
Cevaplarınızı henüz göndermediniz. Vaktiniz olunca lütfen devam edin.

Bağlantı, başladığınız e-postadadır.
Size yeni bir bağlantı veremiyoruz. Anket anonimdir: Cevaplarınıza yalnızca sizin bağlantınız götürür.
Lütfen şu güne kadar cevap verin: {closesOn}.

Sorunuz mu var? Bu e-postaya cevap yazın.

Çok teşekkürler!
{sender}
{municipality}`,
  },
  thanks: {
    subject: 'Cevaplarınız için teşekkürler: {title}',
    body: `Merhaba {name},

çok teşekkürler! Cevaplarınız bize ulaştı.
Aşağıda verdiğiniz cevapları okuyabilirsiniz.
Şu güne kadar değiştirebilirsiniz: {closesOn}. Bağlantı: {link}

Saygılarımızla
{sender}
{municipality}`,
  },
  copy: 'Cevaplarınız',
}
