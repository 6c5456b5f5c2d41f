import type { OfferTexts } from '#lib/messages/portal/offer/index.ts'
import { directionOf, languageTag, type PortalLanguage } from '#lib/portal/languages.ts'
import type { EmbeddedOffer } from './embedded-offers.ts'

/** A list of offers as a piece of HTML for another site: plain elements with classes, no style, no script, nothing that is fetched. */
export function embeddedHtml({
  offers,
  all,
  texts,
  language,
}: {
  offers: readonly EmbeddedOffer[]
  /** Address of all offers. */
  all: string
  texts: OfferTexts
  language: PortalLanguage
}): string {
  const list =
    offers.length === 0
      ? `<p>${escaped(texts.embed.none)}</p>`
      : `<ul>\n${offers.map((offer) => itemOf(offer, language)).join('\n')}\n</ul>`
  return (
    `<div class="gelingen-angebote" lang="${languageTag(language)}" dir="${directionOf(language)}">\n${list}\n` +
    `<p class="gelingen-alle"><a href="${escaped(all)}">${escaped(texts.embed.all)}</a></p>\n</div>\n`
  )
}

function itemOf({ name, isTranslated, href, short, call }: EmbeddedOffer, language: PortalLanguage): string {
  const german = isTranslated || language === 'de' ? '' : ' lang="de" dir="ltr"'
  const more = [
    short === '' ? '' : `<span class="gelingen-kurz">${escaped(short)}</span>`,
    call === null
      ? ''
      : `<a class="gelingen-telefon" href="${escaped(call.href)}">${escaped(call.phone)}</a>`,
  ].filter((part) => part !== '')
  return `<li><a href="${escaped(href)}"${german}>${escaped(name)}</a>${more.map((part) => `<br>${part}`).join('')}</li>`
}

const marks: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (mark) => marks[mark] ?? '')
}
