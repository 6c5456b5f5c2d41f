import { connect, type Socket } from 'node:net'

export type Reply = { readonly status: number; readonly location: string }

type Pending = { readonly resolve: (reply: Reply) => void; readonly reject: (failure: Error) => void }

/**
 * Somebody's browser as far as sending forms goes: one connection, kept from form to form and made anew where it was cut. Lean, because
 * thousands of them share a machine with the server that they ask.
 */
export class LeanBrowser {
  readonly #site: URL
  #socket: Socket | undefined
  #pending: Pending | undefined
  #heard = ''

  constructor(site: string) {
    this.#site = new URL(site)
  }

  /** One form at a time. @throws Error the connection was refused or cut before the answer was there */
  send(path: string, form: string): Promise<Reply> {
    const { host, origin } = this.#site
    const socket = (this.#socket ??= this.#connect())
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject }
      this.#heard = ''
      socket.write(
        `POST ${path} HTTP/1.1\r\nhost: ${host}\r\norigin: ${origin}\r\naccept: text/html\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${Buffer.byteLength(form)}\r\n\r\n${form}`,
      )
    })
  }

  leave(): void {
    this.#socket?.destroy()
  }

  #connect(): Socket {
    const { hostname, port } = this.#site
    const socket = connect({ host: hostname === 'localhost' ? '127.0.0.1' : hostname, port: Number(port) })
    socket.setEncoding('latin1').setNoDelay()
    let failure = new Error('cut off')
    socket.on('data', (text: string) => this.#hear(text))
    socket.on('error', (error) => (failure = error))
    socket.on('close', () => {
      if (this.#socket === socket) this.#socket = undefined
      this.#end()?.reject(failure)
    })
    return socket
  }

  #hear(text: string): void {
    this.#heard += text
    const headEnds = this.#heard.indexOf('\r\n\r\n')
    if (headEnds < 0) return
    const head = this.#heard.slice(0, headEnds)
    const body = this.#heard.slice(headEnds + 4)
    const length = /^content-length: (\d+)$/im.exec(head)?.[1]
    if (length === undefined ? !body.endsWith('0\r\n\r\n') : body.length < Number(length)) return
    const status = Number(head.split(' ', 2)[1])
    const location = /^location: (.*)$/im.exec(head)?.[1] ?? ''
    if (/^connection: close$/im.test(head)) this.#socket?.end()
    this.#end()?.resolve({ status, location })
  }

  #end(): Pending | undefined {
    const pending = this.#pending
    this.#pending = undefined
    return pending
  }
}
