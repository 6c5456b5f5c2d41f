/**
 * The page without what the framework leaves in it for its script to take over (`<!--[-->`, `<!---->`, `<!>`): on a page
 * without script nobody reads these marks, and `<!>` is no valid HTML. A page with script keeps them, in valid form.
 */
export function plainHtml(html: string): string {
  return html.includes('__sveltekit_')
    ? html.replaceAll('<!>', '<!---->')
    : html.replaceAll(/<!(?:--(?:\[[!0-9-]*|\])?--)?>/g, '')
}
