import type { WaysTexts } from './de.ts'

export const waysPl: WaysTexts = {
  known: 'To wiemy. Czy to się jeszcze zgadza?',
  differs: (theirs) =>
    theirs === ''
      ? 'W międzyczasie na innym urządzeniu odpowiedziano inaczej. Zapisane jest to, co stoi tutaj.'
      : `W międzyczasie na innym urządzeniu odpowiedziano inaczej: „${theirs}”. Zapisane jest to, co stoi tutaj.`,
  takeTheirs: 'Weź tę drugą odpowiedź',
  elsewhere: 'Na innym urządzeniu odpowiadano dalej. Nowe odpowiedzi są teraz także tutaj.',
  opened: 'Przez Państwa odpowiedź doszło jedno pytanie.',
  added: 'Dodano pusty wpis.',
  parts: {
    passOn: 'Przekaż tę część',
    title: 'Przekaż część',
    lead: 'Ktoś inny wie lepiej? Proszę wybrać strony. Otrzymają Państwo do nich link, który można przekazać. Kto go ma, widzi tylko te strony i na nie odpowiada. Wysłać mogą tylko Państwo.',
    pages: 'Które strony?',
    make: 'Utwórz link',
    madeTitle: 'Link do przekazania',
    madeText:
      'Proszę skopiować link teraz: nigdzie nie jest przechowywany i później nie można go pokazać. W każdej chwili można utworzyć nowy.',
    mail: 'Wyślij moim programem pocztowym',
    subject: (title) => `Prośba o pomoc: ${title}`,
    body: (title, address) =>
      `Dzień dobry,\n\nczy mogę prosić o odpowiedź na część ankiety „${title}”? Ten link otwiera tylko te strony:\n\n${address}\n\nDziękuję`,
    existing: 'Już przekazane',
    none: 'Jeszcze nic nie przekazano.',
    callBack: 'Cofnij',
    callBackOf: (pages) => `Cofnij: ${pages}`,
    calledBack: 'cofnięto: link niczego już nie otwiera. Odpowiedzi pozostały.',
    noPages: 'Proszę wybrać co najmniej jedną stronę.',
    tooMany: 'Utworzono już bardzo wiele linków. Więcej niż 50 nie można.',
    back: 'Powrót do pytań',
  },
  part: {
    intro:
      'Ktoś przekazał Państwu część tej ankiety. Odpowiadają Państwo tylko na tę część. Odpowiedzi zostaną dołączone do pozostałych.',
    pages: 'Chodzi o:',
    nothing: 'Na tych stronach nie ma teraz żadnych pytań.',
    finish: 'Gotowe',
    doneTitle: 'Dziękujemy',
    doneText:
      'Odpowiedzi są zapisane. Osoba, która dała Państwu link, widzi je i wysyła wszystko razem. Do tego czasu można jeszcze coś zmienić tym samym linkiem.',
    change: 'Zobacz jeszcze raz',
  },
  open: {
    nobody: 'Nie pytamy, kim Państwo są. Odpowiedzi czyta tylko urząd, który pyta.',
    own: 'Po rozpoczęciu otrzymają Państwo własny adres. Dzięki niemu można kontynuować później.',
    tooFast: 'To było bardzo szybko. Proszę jeszcze raz nacisnąć „Zacznij”.',
    tooOld: 'Ta strona była otwarta zbyt długo. Proszę jeszcze raz nacisnąć „Zacznij”.',
    tooOften: 'Z tego łącza zaczęło właśnie bardzo wiele osób. Proszę spróbować za godzinę.',
    full: 'Odpowiedziało już tyle osób, ilu szukaliśmy. Dziękujemy za zainteresowanie!',
    ended: 'Przez ten adres nikt już nie może zacząć. Dziękujemy za zainteresowanie!',
    welcomeTitle: 'Państwa własny adres',
    welcomeText:
      'Proszę zachować ten adres, aby później kontynuować lub coś zmienić. Do odpowiedzi dotrze tylko ten, kto go ma.',
    mailToMe: 'Wyślij do siebie',
  },
  copy: {
    title: 'Państwa odpowiedzi',
    look: 'Zobacz i wydrukuj moje odpowiedzi',
    hint: 'Aby je zachować, można wydrukować tę stronę lub zapisać ją jako plik.',
    noAnswer: 'brak odpowiedzi',
    back: 'Powrót',
  },
}
