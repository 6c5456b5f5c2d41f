import { prefixes, type RdfNode, type Term } from './rdf-types.ts'

/** Nodes as RDF/XML. */
export function toRdfXml(nodes: readonly RdfNode[]): string {
  const namespaces = Object.entries(prefixes).map(([prefix, iri]) => `xmlns:${prefix}="${iri}"`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF ${namespaces.join(' ')}>\n${nodes.map(element).join('\n')}\n</rdf:RDF>\n`
}

function element(node: RdfNode): string {
  const about = node.iri === undefined ? '' : ` rdf:about="${escape(node.iri)}"`
  const inner = node.properties.map(([predicate, term]) => property(predicate, term)).join('')
  return `<${node.type}${about}>${inner}</${node.type}>`
}

function property(predicate: string, term: Term): string {
  if ('node' in term && term.node.iri === undefined)
    return `<${predicate}>${element(term.node)}</${predicate}>`
  const iri = 'iri' in term ? term.iri : 'node' in term ? term.node.iri : undefined
  if (iri !== undefined) return `<${predicate} rdf:resource="${escape(iri)}"/>`
  if (!('text' in term)) return ''
  const lang = term.lang === undefined ? '' : ` xml:lang="${term.lang}"`
  const datatype = term.datatype === undefined ? '' : ` rdf:datatype="${escape(expanded(term.datatype))}"`
  return `<${predicate}${lang}${datatype}>${escape(term.text)}</${predicate}>`
}

function expanded(name: string): string {
  const [prefix = '', local = ''] = name.split(':')
  return `${prefixes[prefix] ?? ''}${local}`
}

function escape(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Control characters have no place in XML.
      .replaceAll(/[^\P{Cc}\t\n\r]/gu, '')
  )
}
