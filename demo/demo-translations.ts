/** A text of an offer in one language of the portal; a program wrote them all, and nobody has checked them. */
export type DemoTranslation = {
  /** The offer's number in the list of the coordination post. */
  readonly offer: string
  readonly language: 'leicht' | 'en' | 'tr' | 'ar' | 'uk'
  readonly name: string
  readonly description: string
  readonly howItGoes?: string
  readonly whatToBring?: string
}

export const demoTranslations: readonly DemoTranslation[] = [
  {
    offer: 'FC-001',
    language: 'leicht',
    name: 'Café Frühe Hilfen',
    description:
      'Das ist ein Treff·punkt für Eltern mit kleinen Kindern.\nEine Kranken·schwester für Kinder ist da.\nAuch eine Sozial·arbeiterin ist da.\nSie können Fragen stellen.',
    howItGoes:
      'Sie müssen sich nicht an·melden.\nSie kommen einfach.\nSie können auch später kommen.\nEs gibt Tee und Kaffee.',
    whatToBring: 'Sie brauchen nichts mit·bringen.',
  },
  {
    offer: 'FC-001',
    language: 'en',
    name: 'Early Help Café Altmarkt',
    description:
      'An open meeting place for parents with small children. A children’s nurse and a social worker are there for your questions.',
    howItGoes:
      'Just drop in, even later.\nThere is tea, coffee and a play mat for babies.\nThe nurse weighs your child and answers questions.',
    whatToBring: 'Nothing. The yellow check-up booklet if you want to talk about examinations.',
  },
  {
    offer: 'FC-001',
    language: 'tr',
    name: 'Erken Destek Kafesi Altmarkt',
    description:
      'Küçük çocuklu anne babalar için açık buluşma yeri. Bir çocuk hemşiresi ve bir sosyal danışman sorularınız için orada.',
    howItGoes:
      'İstediğiniz zaman gelin, geç de gelebilirsiniz.\nÇay, kahve ve bebekler için oyun minderi var.\nHemşire çocuğunuzu tartar ve sorularınızı yanıtlar.',
    whatToBring: 'Hiçbir şey gerekmez. Muayeneler hakkında konuşmak isterseniz sarı defteri getirin.',
  },
  {
    offer: 'FC-001',
    language: 'ar',
    name: 'مقهى المساعدة المبكرة Altmarkt',
    description:
      'مكان لقاء مفتوح للأهل مع أطفالهم الصغار. توجد ممرضة أطفال وأخصائية اجتماعية للإجابة عن أسئلتكم.',
    howItGoes:
      'تفضلوا بالحضور في أي وقت، حتى لو تأخرتم.\nيوجد شاي وقهوة وبساط لعب للرضّع.\nتزن الممرضة طفلكم وتجيب عن أسئلتكم.',
    whatToBring: 'لا شيء. أحضروا الدفتر الأصفر إذا أردتم التحدث عن الفحوصات.',
  },
  {
    offer: 'FC-001',
    language: 'uk',
    name: 'Кафе ранньої підтримки Altmarkt',
    description:
      'Відкрите місце зустрічі для батьків із малими дітьми. Дитяча медсестра та соціальна працівниця відповідають на ваші запитання.',
    howItGoes:
      'Просто приходьте, можна й пізніше.\nЄ чай, кава та ігровий килимок для немовлят.\nМедсестра зважить дитину й відповість на запитання.',
    whatToBring: 'Нічого. Жовтий зошит оглядів, якщо хочете поговорити про обстеження.',
  },
  {
    offer: 'EC-001',
    language: 'en',
    name: 'Parents’ café',
    description: 'Open morning with breakfast, conversation and a play corner.',
    howItGoes:
      'We have breakfast together.\nThe children play next door with a carer.\nOnce a month a guest comes and answers questions.',
    whatToBring: 'Something for breakfast if you like. You may also come without.',
  },
  {
    offer: 'EC-001',
    language: 'ar',
    name: 'مقهى الأهل',
    description: 'صباح مفتوح مع فطور وحديث وركن للعب.',
    howItGoes:
      'نتناول الفطور معًا.\nيلعب الأطفال في الغرفة المجاورة مع مشرفة.\nمرة في الشهر يأتي ضيف ويجيب عن الأسئلة.',
    whatToBring: 'شيء بسيط للفطور إن أحببتم. ويمكنكم الحضور بدونه.',
  },
  {
    offer: 'EC-001',
    language: 'uk',
    name: 'Батьківське кафе',
    description: 'Відкритий ранок зі сніданком, розмовами та ігровим куточком.',
    howItGoes:
      'Ми разом снідаємо.\nДіти граються поруч, з ними вихователька.\nРаз на місяць приходить гість і відповідає на запитання.',
    whatToBring: 'Якщо бажаєте, щось до сніданку. Можна й без цього.',
  },
  {
    offer: 'SB-001',
    language: 'leicht',
    name: 'Beratung in der Schwangerschaft',
    description:
      'Sie sind schwanger?\nSie haben Fragen?\nHier bekommen Sie Hilfe.\nDie Beratung kostet nichts.',
    howItGoes:
      'Sie sprechen mit einer Beraterin.\nSie müssen Ihren Namen nicht sagen.\nDie Beraterin hilft auch bei Anträgen.',
    whatToBring: 'Bringen Sie den Mutter·pass mit.\nSie haben keinen Mutter·pass? Dann kommen Sie ohne.',
  },
  {
    offer: 'SB-001',
    language: 'en',
    name: 'Pregnancy advice',
    description:
      'Advice on rights and money during pregnancy, help with applications to foundations. Free and anonymous.',
    howItGoes:
      'You talk to an adviser alone or together with someone.\nEverything stays between us; you need not say your name.\nWe work out what money you are entitled to and fill in the forms with you.',
  },
  {
    offer: 'SB-001',
    language: 'tr',
    name: 'Hamilelik danışmanlığı',
    description:
      'Hamilelikte haklar ve para konusunda danışmanlık, vakıflara başvuruda yardım. Ücretsiz ve isimsiz.',
    howItGoes:
      'Bir danışmanla tek başınıza ya da birlikte konuşursunuz.\nHer şey aramızda kalır, adınızı söylemeniz gerekmez.\nHakkınız olan parayı hesaplar ve başvuruları birlikte doldururuz.',
  },
  {
    offer: 'SB-001',
    language: 'ar',
    name: 'استشارات الحمل',
    description:
      'استشارة حول الحقوق والمساعدات المالية أثناء الحمل، ومساعدة في الطلبات. مجانية ودون ذكر الاسم.',
    howItGoes:
      'تتحدثين وحدك أو مع شريكك إلى مستشارة.\nكل شيء يبقى بيننا، ولا داعي لذكر اسمك.\nنحسب ما يحق لك من مال ونملأ الطلبات معك.',
  },
  {
    offer: 'SB-001',
    language: 'uk',
    name: 'Консультація для вагітних',
    description:
      'Поради щодо прав і грошей під час вагітності, допомога із заявами до фондів. Безкоштовно й анонімно.',
    howItGoes:
      'Ви розмовляєте з консультанткою самі або вдвох.\nУсе залишається між нами, називати ім’я не потрібно.\nМи рахуємо, які гроші вам належать, і разом заповнюємо заяви.',
  },
  {
    offer: 'SR-001',
    language: 'en',
    name: 'Help for crying babies at the hospital',
    description: 'Advice and help when a baby cries a lot, sleeps little or does not drink well.',
    howItGoes:
      'You tell us when your baby cries, sleeps badly or does not drink.\nTogether we look for what does you both good.\nThree to five appointments usually help.',
  },
  {
    offer: 'SR-001',
    language: 'tr',
    name: 'Hastanede ağlayan bebekler için yardım',
    description: 'Bebeğiniz çok ağlıyor, az uyuyor ya da iyi emmiyorsa danışmanlık ve yardım.',
  },
  {
    offer: 'SR-001',
    language: 'ar',
    name: 'مساعدة للرضّع كثيري البكاء في المستشفى',
    description: 'استشارة ومساعدة عندما يبكي الرضيع كثيرًا أو ينام قليلًا أو لا يرضع جيدًا.',
  },
  {
    offer: 'SR-001',
    language: 'leicht',
    name: 'Hilfe für Babys, die viel schreien',
    description:
      'Ihr Baby schreit viel?\nIhr Baby schläft wenig?\nIhr Baby trinkt nicht gut?\nHier bekommen Sie Hilfe.',
    howItGoes:
      'Sie rufen an.\nSie bekommen schnell einen Termin.\nEine Fach·kraft schaut mit Ihnen: Was braucht Ihr Baby?',
  },
  {
    offer: 'BT-001',
    language: 'en',
    name: 'Help with Education and Participation',
    description: 'Help with applications for school lunch, trips, tutoring and club fees.',
  },
  {
    offer: 'BT-001',
    language: 'tr',
    name: 'Eğitim ve Katılım paketi için yardım',
    description: 'Öğle yemeği, geziler, ders desteği ve kulüp ücretleri için başvuruda yardım.',
  },
  {
    offer: 'BT-001',
    language: 'uk',
    name: 'Допомога з пакетом «Освіта та участь»',
    description: 'Допомога із заявами на обіди, екскурсії, додаткові заняття та внески до гуртків.',
  },
]
