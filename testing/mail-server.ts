import { SMTPServer } from 'smtp-server'

/** What the server says to one mail: it takes it, answers with a code, or cuts the line after the whole text. */
export type Behaviour = 'take' | 'cut' | { at: 'rcpt' | 'data' | 'mail'; code: number }

export type TestMailServer = {
  port: number
  /** Raw messages that the server has taken, in order. */
  taken: { to: string; raw: string }[]
  /** What it says to the next mails; then it takes them. */
  next: Behaviour[]
  close(): Promise<void>
}

/** A real SMTP server on this machine that keeps what it takes. */
export async function startMailServer(): Promise<TestMailServer> {
  const taken: TestMailServer['taken'] = []
  const next: Behaviour[] = []
  let now: Behaviour = 'take'
  const answer = (at: 'rcpt' | 'data' | 'mail') =>
    typeof now === 'object' && now.at === at
      ? Object.assign(new Error('as the test wants'), { responseCode: now.code })
      : null
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onMailFrom(_address, _session, done) {
      now = next.shift() ?? 'take'
      done(answer('mail'))
    },
    onRcptTo(_address, _session, done) {
      done(answer('rcpt'))
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const refused = answer('data')
        if (refused) return done(refused)
        const to = session.envelope.rcptTo[0]?.address ?? ''
        taken.push({ to, raw: Buffer.concat(chunks).toString('latin1') })
        if (now === 'cut') return server.connections.forEach((connection) => connection._socket.destroy())
        done()
      })
    },
  })
  server.on('error', () => {})
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address()
      resolve(typeof address === 'object' && address !== null ? address.port : 0)
    })
  })
  return { port, taken, next, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** The text of a message of one part, decoded from quoted-printable. */
export function textOf(raw: string): string {
  const body = raw.slice(raw.indexOf('\r\n\r\n') + 4)
  const bytes = body
    .replaceAll('=\r\n', '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8').replaceAll('\r\n', '\n')
}

/** A header's value, unfolded and with its encoded words (RFC 2047) decoded. */
export function headerOf(raw: string, name: string): string {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replaceAll(/\r\n[ \t]+/g, ' ')
  const line = head.split('\r\n').find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`)) ?? ''
  const value = line.slice(name.length + 1).trim()
  return value
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(
            text
              .replaceAll('_', ' ')
              .replaceAll(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString('utf8'),
    )
}
