import { describe, expect, it } from 'vitest'
import { foldWord } from './fold-word.ts'
import { stemGerman } from './stem-german.ts'

const stem = (word: string) => stemGerman(foldWord(word))

describe('one word in its forms has one stem', () => {
  it.each(
    [
      'Kind Kinder Kindern Kindes Kinds',
      'Mutter Mütter Müttern',
      'Vater Väter Vätern Vaters',
      'Kurs Kurse Kursen Kurses',
      'Elternkurs Elternkurse Elternkursen',
      'Hebamme Hebammen',
      'Kita Kitas',
      'Baby Babys',
      'Beratung Beratungen',
      'Beratungsstelle Beratungsstellen',
      'Haus Häuser Häusern Hauses',
      'Arzt Ärzte Ärzten Ärztin Arztes',
      'Kinderarzt Kinderärzte Kinderärztin Kinderärztinnen',
      'Gruppe Gruppen',
      'Angebot Angebote Angeboten Angebots',
      'schwanger Schwangere Schwangeren Schwangerer',
      'klein kleine kleinen kleiner kleines kleinem',
      'Familie Familien',
      'Schule Schulen',
      'Kindergarten Kindergärten',
      'Platz Plätze Plätzen Platzes',
      'Tagesmutter Tagesmütter',
      'Treff Treffs',
      'Café Cafés',
      'Jugendlicher Jugendliche Jugendlichen',
      'Verein Vereine Vereins',
      'Spielplatz Spielplätze',
      'Sprache Sprachen',
      'Lehrerin Lehrerinnen Lehrer',
      'Krabbelgruppe Krabbelgruppen',
    ].map((line) => [line]),
  )('%s', (line) => {
    expect([...new Set(line.split(' ').map(stem))]).toHaveLength(1)
  })
})

describe('different words have different stems', () => {
  it.each([
    ['Kind', 'Kino'],
    ['Beratung', 'Betreuung'],
    ['Mutter', 'Muster'],
    ['Hort', 'Ort'],
    ['Schwangerschaft', 'Schwester'],
    ['Turnen', 'Turm'],
    ['Kur', 'Kurs'],
    ['Geburt', 'Gebühr'],
    ['Essen', 'Esel'],
    ['Bad', 'Band'],
  ])('%s and %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other))
  })
})

it('leaves words of other scripts and figures alone', () => {
  expect(['акушерка', 'روضه', '2024'].map(stemGerman)).toEqual(['акушерка', 'روضه', '2024'])
})

it('leaves a stem of two letters or more', () => {
  for (const word of ['ehe', 'see', 'tee', 'eier', 'leben'])
    expect(stem(word).length).toBeGreaterThanOrEqual(2)
})
