import type { LettersTexts } from './de.ts'

export const lettersPl: LettersTexts = {
  invitation: {
    subject: 'Chcemy zapytać: {title}',
    body: `Dzień dobry {name},

chcemy poznać Państwa zdanie: „{title}”.
Państwa odpowiedzi pomogą nam robić więcej dla dzieci i rodzin.

Tutaj są pytania:
{link}

To potrwa około {minutes} min. Można przerwać i dokończyć później.
Prosimy o odpowiedź do {closesOn}.

Ten link jest tylko dla Państwa. Prosimy nie przekazywać go dalej.
Mają Państwo pytania? Prosimy odpowiedzieć na tę wiadomość.

Bardzo dziękujemy!
{sender}
{municipality}`,
  },
  reminder: {
    subject: 'Brakuje jeszcze Państwa odpowiedzi: {title}',
    body: `Dzień dobry {name},

niedawno pisaliśmy do Państwa: „{title}”.
Brakuje nam jeszcze Państwa odpowiedzi. Czy mają Państwo {minutes} min?

Tutaj są pytania:
{link}

Prosimy użyć tego linku. Link z poprzedniej wiadomości już nie działa.
Prosimy o odpowiedź do {closesOn}.

Mają Państwo pytania? Prosimy odpowiedzieć na tę wiadomość.

Bardzo dziękujemy!
{sender}
{municipality}`,
  },
  begun: {
    subject: 'Jeszcze nie wysłano: {title}',
    body: `Dzień dobry {name},

zaczęli Państwo odpowiadać: „{title}”.
Odpowiedzi nie zostały jeszcze wysłane. Prosimy dokończyć w wolnej chwili.

Link jest w wiadomości, od której Państwo zaczęli.
Nowego linku nie możemy dać. Ankieta jest anonimowa: tylko Państwa link prowadzi do Państwa odpowiedzi.
Prosimy o odpowiedź do {closesOn}.

Mają Państwo pytania? Prosimy odpowiedzieć na tę wiadomość.

Bardzo dziękujemy!
{sender}
{municipality}`,
  },
  thanks: {
    subject: 'Dziękujemy za odpowiedzi: {title}',
    body: `Dzień dobry {name},

bardzo dziękujemy! Państwa odpowiedzi dotarły.
Poniżej mogą Państwo przeczytać swoje odpowiedzi.
Do {closesOn} można je jeszcze zmienić pod tym linkiem: {link}

Z poważaniem
{sender}
{municipality}`,
  },
  copy: 'Państwa odpowiedzi',
}
