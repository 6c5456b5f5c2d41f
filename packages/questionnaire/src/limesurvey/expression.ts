/** An expression of LimeSurvey, as far as conditions use them. It is read, never run. */
export type Expression =
  | { readonly is: 'all' | 'any'; readonly parts: readonly Expression[] }
  | { readonly is: 'not'; readonly part: Expression }
  | { readonly is: 'compare'; readonly by: Comparison; readonly left: Expression; readonly right: Expression }
  | { readonly is: 'call'; readonly name: string; readonly given: readonly Expression[] }
  /** A variable with what follows its points: `Q1_SQ001.NAOK`. */
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'value'; readonly value: string | number }

export type Comparison = '==' | '!=' | '<' | '<=' | '>' | '>='

const token =
  /\s*(?:(\d+X\d+X\w+(?:\.\w+)?|[A-Za-z_][\w:]*(?:\.[A-Za-z_]\w*)*)|(-?\d+(?:\.\d+)?)|"([^"]*)"|'([^']*)'|(&&|\|\||[=!<>]=|[<>!(),]))/y
const words: Readonly<Record<string, string>> = {
  and: '&&',
  or: '||',
  eq: '==',
  ne: '!=',
  lt: '<',
  le: '<=',
  gt: '>',
  ge: '>=',
  not: '!',
}
const comparisons: readonly string[] = ['==', '!=', '<', '<=', '>', '>=']
const deepest = 40
const longest = 10_000

type Token = { readonly sign: string } | { readonly expression: Expression }

/** Null = it says more than is understood here. */
export function readExpression(text: string): Expression | null {
  const tokens = text.length > longest ? null : tokensOf(text.trim())
  if (tokens === null) return null
  let at = 0
  const sign = () => {
    const next = tokens[at]
    return next !== undefined && 'sign' in next ? next.sign : ''
  }
  const takes = (wanted: string) => {
    const there = sign() === wanted
    if (there) at += 1
    return there
  }
  const joined = (by: '&&' | '||', depth: number): Expression | null => {
    const parts: Expression[] = []
    do {
      const part = by === '||' ? joined('&&', depth) : compared(depth)
      if (part === null) return null
      parts.push(part)
    } while (takes(by))
    const [only] = parts
    return parts.length === 1 && only !== undefined ? only : { is: by === '||' ? 'any' : 'all', parts }
  }
  const compared = (depth: number): Expression | null => {
    const left = single(depth)
    const by = sign()
    if (left === null || !isComparison(by)) return left
    at += 1
    const right = single(depth)
    return right === null ? null : { is: 'compare', by, left, right }
  }
  const single = (depth: number): Expression | null => {
    if (depth > deepest) return null
    if (takes('!')) {
      const part = single(depth + 1)
      return part === null ? null : { is: 'not', part }
    }
    if (takes('(')) {
      const inner = joined('||', depth + 1)
      return takes(')') ? inner : null
    }
    const next = tokens[at++]
    if (next === undefined || 'sign' in next) return null
    const { expression } = next
    if (expression.is !== 'name' || !takes('(')) return expression
    const given: Expression[] = []
    if (!takes(')')) {
      do {
        const one = joined('||', depth + 1)
        if (one === null) return null
        given.push(one)
      } while (takes(','))
      if (!takes(')')) return null
    }
    return { is: 'call', name: expression.name, given }
  }
  const whole = joined('||', 0)
  return at === tokens.length ? whole : null
}

function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  token.lastIndex = 0
  while (token.lastIndex < text.length) {
    const found = token.exec(text)
    if (found === null) return null
    const [, name, number, double, simple, sign] = found
    const word = name === undefined ? undefined : own(name.toLowerCase())
    if (sign !== undefined || word !== undefined) tokens.push({ sign: sign ?? word ?? '' })
    else if (name !== undefined) tokens.push({ expression: { is: 'name', name } })
    else if (number !== undefined) tokens.push({ expression: { is: 'value', value: Number(number) } })
    else tokens.push({ expression: { is: 'value', value: double ?? simple ?? '' } })
  }
  return tokens
}

function own(word: string): string | undefined {
  return Object.hasOwn(words, word) ? words[word] : undefined
}

function isComparison(sign: string): sign is Comparison {
  return comparisons.includes(sign)
}
