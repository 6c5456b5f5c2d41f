import { messages, type Locale } from '#lib/messages/index.ts'
import { sectorGroupOf, type Actor } from '#lib/server/capabilities/actors/index.ts'
import { canonWord } from '#lib/ui/networks/canon-words.ts'
import type { DrawnActor, DrawnLine, NetworkPicture } from '#lib/ui/networks/network-drawing-types.ts'
import type { ReadPicture } from './read-picture.ts'

/** The picture of what was read: actors with their ties, or networks with those who sit in them. */
export function pictureOf(read: ReadPicture, base: string, locale: Locale): NetworkPicture {
  return read.query.kind === 'sitze' ? seatsPicture(read, base, locale) : tiesPicture(read, base, locale)
}

function tiesPicture({ actors, cooperation }: ReadPicture, base: string, locale: Locale): NetworkPicture {
  return {
    actors: actors.map((actor, at) => drawn(actor, { number: at + 1, base, locale })),
    lines: [
      ...cooperation.wishes.map(({ from, to }): DrawnLine => ({ from, to, look: 'wish', strength: 1 })),
      ...cooperation.pairs.map(({ a, b, strength, agreed }): DrawnLine => ({
        from: a,
        to: b,
        look: agreed === 'both' ? 'both' : 'one',
        strength,
      })),
    ],
  }
}

/** Networks first, then the actors that sit in one; who sits nowhere is not shown. */
function seatsPicture({ actors, bodies, seats }: ReadPicture, base: string, locale: Locale): NetworkPicture {
  const texts = messages(locale).networks.picture
  const sitting = actors.filter(({ actorId }) => seats.some((seat) => seat.actorId === actorId))
  const filled = bodies.filter(({ networkId }) => seats.some((seat) => seat.networkId === networkId))
  const bodyPlace = new Map(filled.map(({ networkId }, at) => [networkId, at]))
  const actorPlace = new Map(sitting.map(({ actorId }, at) => [actorId, filled.length + at]))
  return {
    actors: [
      ...filled.map(({ networkId, name }, at): DrawnActor => ({
        number: at + 1,
        name,
        look: 'body',
        says: `${name} (${texts.network})`,
        href: `${base}/${networkId}`,
      })),
      ...sitting.map((actor, at) => drawn(actor, { number: filled.length + at + 1, base, locale })),
    ],
    lines: seats.flatMap(({ networkId, actorId, role }): DrawnLine[] => {
      const [from, to] = [actorPlace.get(actorId), bodyPlace.get(networkId)]
      return from === undefined || to === undefined
        ? []
        : [{ from, to, look: 'seat', strength: role === 'lead' ? 3 : 1 }]
    }),
  }
}

function drawn(
  actor: Actor,
  { number, base, locale }: { number: number; base: string; locale: Locale },
): DrawnActor {
  const sector = actor.sector === null ? '' : ` (${canonWord('sector', actor.sector, locale)})`
  return {
    number,
    name: actor.name,
    look: sectorGroupOf(actor.sector) ?? 'other',
    says: `${actor.name}${sector}`,
    href: `${base}/akteure/${actor.actorId}`,
  }
}
