import type { RequestHandler } from '@sveltejs/kit'
import { offerTexts } from '#lib/messages/portal/offer/index.ts'
import { context } from '#lib/server/context.ts'
import { readEmbedFilter, searchAddressOf } from '#lib/server/portal/embed-filter.ts'
import { embeddedHtml } from '#lib/server/portal/embedded-html.ts'
import { embeddedOffers } from '#lib/server/portal/embedded-offers.ts'
import { inPortal } from '#lib/server/portal/portal-page.ts'

/** The list as a piece of HTML, for sites that put it into their own pages. */
export const GET: RequestHandler<{ kommune: string }> = (event) =>
  inPortal(event, async (tx, { portal, language }) => {
    const filter = readEmbedFilter(event.url.searchParams)
    const html = embeddedHtml({
      offers: await embeddedOffers(tx, { portal, language, filter }),
      all: context().origin + searchAddressOf(filter, { portal, language }),
      texts: offerTexts(language),
      language,
    })
    return new Response(html, {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': "default-src 'none'",
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        'cache-control': 'public, max-age=900',
        'x-robots-tag': 'noindex',
      },
    })
  })
