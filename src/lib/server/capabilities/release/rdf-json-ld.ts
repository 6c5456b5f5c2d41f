import { prefixes, type RdfNode, type Term } from './rdf-types.ts'

/** Nodes as JSON-LD. */
export function toJsonLd(nodes: readonly RdfNode[]): object {
  return { '@context': prefixes, '@graph': nodes.map(described) }
}

function described({ iri, type, properties }: RdfNode): Record<string, unknown> {
  const byPredicate = Map.groupBy(properties, ([predicate]) => predicate)
  return {
    ...(iri !== undefined && { '@id': iri }),
    '@type': type,
    ...Object.fromEntries(
      [...byPredicate].map(([predicate, own]) => [
        predicate,
        own.length === 1 && own[0] !== undefined ? written(own[0][1]) : own.map(([, term]) => written(term)),
      ]),
    ),
  }
}

function written(term: Term): unknown {
  if ('iri' in term) return { '@id': term.iri }
  if ('node' in term) return term.node.iri === undefined ? described(term.node) : { '@id': term.node.iri }
  if (term.lang !== undefined) return { '@value': term.text, '@language': term.lang }
  return term.datatype === undefined ? term.text : { '@value': term.text, '@type': term.datatype }
}
