/** A picture of its own; it changes seldom. */
export function pictureAnswer(svg: string): Response {
  return new Response(svg, {
    headers: {
      'content-type': 'image/svg+xml',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'public, max-age=3600',
    },
  })
}
