import type { AnsweringTexts } from './de.ts'
import { fileProblemsPl, filesPl } from './files/pl.ts'
import { waysPl } from './ways/pl.ts'

type Details = Readonly<Record<string, string | number>>

const problems: Readonly<Record<string, (details: Details) => string>> = {
  ...fileProblemsPl,
  'answer/not-asked': () => 'To pytanie nie jest tutaj zadawane.',
  'answer/required': () => 'Proszę odpowiedzieć na to pytanie.',
  'answer/empty': () => 'Czegoś tu jeszcze brakuje. Proszę uzupełnić albo cofnąć wybór.',
  'answer/unknown-choice': () => 'Nie ma takiej odpowiedzi. Proszę wybrać jedną z podanych.',
  'answer/chosen-twice': () => 'To już tu jest. Proszę wybrać coś innego.',
  'answer/exclusive': () => 'Ta odpowiedź nie pasuje do pozostałych. Proszę wybrać tylko ją albo ją usunąć.',
  'answer/too-few': ({ least = '' }) => `To za mało. Proszę wybrać co najmniej ${least}.`,
  'answer/too-many': ({ most = '' }) =>
    most === '' ? 'To za dużo.' : `To za dużo. Można wybrać najwyżej ${most}.`,
  'answer/row-missing': () => 'W tym wierszu brakuje odpowiedzi.',
  'answer/not-a-number': () => 'To nie jest liczba. Proszę użyć cyfr, na przykład 12 albo 12,5.',
  'answer/too-small': ({ least = '' }) => `Liczba jest za mała. Najmniej ${least}.`,
  'answer/too-large': ({ most = '' }) => `Liczba jest za duża. Najwięcej ${most}.`,
  'answer/too-many-decimals': () => 'Liczba ma za dużo miejsc po przecinku.',
  'answer/not-a-date': () => 'Nie możemy odczytać tej daty. Proszę napisać ją jak w przykładzie.',
  'answer/too-early': ({ earliest = '' }) => `To za dawno. Możliwe od ${earliest}.`,
  'answer/too-late': ({ latest = '' }) => `To za późno. Możliwe do ${latest}.`,
  'answer/after-today': () => 'Ten dzień jest w przyszłości.',
  'answer/too-short': () => 'Tekst jest za krótki. Proszę napisać trochę więcej.',
  'answer/too-long': ({ most = '', characters = '' }) =>
    `Tekst ma znaków: ${characters}, można najwyżej ${most}. Proszę go skrócić.`,
  'answer/forbidden-character': () => 'W tekście jest znak, którego nie można zapisać.',
  'answer/not-an-email': () => 'To nie jest adres e-mail. Wygląda on tak: nazwa@przyklad.pl.',
  'answer/not-a-web-address': () => 'To nie jest adres internetowy. Zaczyna się on od https:// albo www.',
  'answer/not-a-phone-number': () => 'To nie jest numer telefonu. Proszę pisać tylko cyfry, + i odstępy.',
  'answer/not-a-postal-code': () => 'To nie jest kod pocztowy. Ma on pięć cyfr.',
}

export const answeringPl: AnsweringTexts = {
  ways: waysPl,
  required: 'proszę odpowiedzieć',
  yes: 'Tak',
  no: 'Nie',
  files: filesPl,
  place: (place) => `Miejsce ${place}`,
  amount: (least, most) =>
    least === null
      ? `Najwyżej odpowiedzi: ${most ?? ''}`
      : most === null
        ? `Co najmniej odpowiedzi: ${least}`
        : least === most
          ? `Dokładnie odpowiedzi: ${least}`
          : `Odpowiedzi: od ${least} do ${most}`,
  oneMore: (name) => `Jeszcze jeden wpis: ${name}`,
  rosterHint:
    'Proszę otworzyć tych, z którymi mają Państwo do czynienia. Zamknięte pozycje oznaczają brak współpracy.',
  answered: 'odpowiedziano',
  partnerName: 'Nazwa',
  dateHints: { date: 'na przykład 1.5.2019', month: 'na przykład 5/2019', year: 'na przykład 2019' },
  problem: (code, details) =>
    problems[code]?.(details) ?? 'Nie rozumiemy tej odpowiedzi. Proszę ją sprawdzić.',
  skip: 'Przejdź do treści',
  languages: 'Język',
  intro: {
    from: (sender) => `Pyta: ${sender}`,
    minutes: (minutes) => `Trwa około ${minutes} min.`,
    until: (day) => `Można odpowiadać do dnia ${day}.`,
    pause: 'W każdej chwili można przerwać i później wrócić tym samym linkiem, także na innym urządzeniu.',
    personal: 'Odpowiedzi są zapisywane z nazwiskiem. Kto je czyta, jest napisane w zaproszeniu.',
    anonymous:
      'Odpowiedzi są anonimowe: są zapisywane bez nazwiska i adresu i nikt nie może ustalić, od kogo pochodzą.',
    begin: 'Rozpocznij',
    goOn: 'Kontynuuj',
  },
  page: {
    progress: (page, pages) => `Strona ${page} z ${pages}`,
    remaining: (minutes) => `jeszcze około ${minutes <= 1 ? 1 : minutes} min.`,
    next: 'Dalej',
    back: 'Wstecz',
    pause: 'Zapisz i dokończ później',
    toCheck: 'Do wysłania',
    errorTitle: (title) => `Błąd: ${title}`,
    problemsTitle: 'Coś jeszcze się nie zgadza',
    problemsText: 'To, co zostało napisane, jest zapisane. Proszę jeszcze raz spojrzeć na te pytania:',
    savedAt: (time) => `Zapisano o ${time}`,
    saving: 'Zapisywanie …',
    offline: 'Brak połączenia. Wpisany tekst pozostaje tutaj i zostanie zapisany, gdy połączenie wróci.',
  },
  check: {
    title: 'Gotowe? Proszę wysłać',
    text: 'Wszystkie strony zostały obejrzane. Do ostatniego dnia można jeszcze zmienić odpowiedzi.',
    open: 'Te pytania są jeszcze otwarte. Mogą takie pozostać, jeśli nie napisano inaczej:',
    submit: 'Wyślij',
  },
  paused: {
    title: 'Zapisano',
    text: 'Później można kontynuować dokładnie w tym miejscu. Wystarczy ten sam link co dzisiaj.',
    goOn: 'Kontynuuj teraz',
  },
  thanks: {
    title: 'Dziękujemy',
    text: 'Odpowiedzi do nas dotarły.',
    change: 'Zmień odpowiedzi',
    withdraw: 'Wycofaj odpowiedzi',
  },
  withdraw: {
    title: 'Wycofać odpowiedzi?',
    text: 'Wszystkie odpowiedzi zostaną usunięte. Nie można tego cofnąć.',
    yes: 'Tak, usuń wszystko',
    no: 'Nie, wróć',
    done: 'Odpowiedzi zostały usunięte.',
  },
  refused: {
    title: 'To teraz nie działa',
    unknown:
      'Nie znamy tego linku. Być może program pocztowy go uciął: proszę skopiować go w całości, od https do końca.',
    ended: 'Ten link już nie działa. Proszę zwrócić się do tych, którzy przysłali zaproszenie.',
    replaced:
      'Ten link został zastąpiony nowszym: wysłano do Państwa nowszą wiadomość. Proszę użyć linku z najnowszej. Odpowiedzi są zachowane.',
    'not-open-yet': 'Ankieta jeszcze się nie rozpoczęła. Proszę spróbować później.',
    closed: 'Ankieta jest zakończona. Nowe odpowiedzi nie są już przyjmowane. Dziękujemy za zainteresowanie.',
    withdrawn: 'Odpowiedzi zostały wycofane i usunięte.',
    'too-large': 'To więcej tekstu, niż możemy przyjąć. Proszę skrócić odpowiedzi.',
  },
}
