import { prefixes, type RdfNode, type Term } from './rdf-types.ts'

/** Nodes as Turtle. */
export function toTurtle(nodes: readonly RdfNode[]): string {
  const head = Object.entries(prefixes).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .`)
  const bodies = nodes.map((node) => `<${node.iri ?? ''}> ${statements(node, '  ')} .`)
  return `${head.join('\n')}\n\n${bodies.join('\n\n')}\n`
}

function statements({ type, properties }: RdfNode, indent: string): string {
  return [
    `a ${type}`,
    ...properties.map(([predicate, term]) => `${predicate} ${written(term, indent)}`),
  ].join(` ;\n${indent}`)
}

function written(term: Term, indent: string): string {
  if ('iri' in term) return `<${term.iri}>`
  if ('node' in term) {
    const { iri } = term.node
    return iri === undefined ? `[ ${statements(term.node, `${indent}  `)} ]` : `<${iri}>`
  }
  const text = JSON.stringify(term.text)
  if (term.lang !== undefined) return `${text}@${term.lang}`
  return term.datatype === undefined ? text : `${text}^^${term.datatype}`
}
