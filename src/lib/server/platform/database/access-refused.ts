/** No access: answered by one hook as "not found", so that nobody learns what exists. */
export class AccessRefused extends Error {
  constructor(reason: string) {
    super(`access refused: ${reason}`)
    this.name = 'AccessRefused'
  }
}
