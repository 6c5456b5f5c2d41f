/** A term of RDF: a resource with an address, a literal, or a node described where it stands. */
export type Term =
  | { readonly iri: string }
  | { readonly text: string; readonly lang?: string; readonly datatype?: string }
  | { readonly node: RdfNode }

/** A described resource; without `iri` it has no address of its own. Predicates and types as `prefix:name`. */
export type RdfNode = {
  readonly iri?: string
  readonly type: string
  readonly properties: readonly (readonly [predicate: string, term: Term])[]
}

export const prefixes: Readonly<Record<string, string>> = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
}
