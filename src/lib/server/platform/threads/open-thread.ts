import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

type Thread<Question, Answer> = {
  /**
   * One question after the other, in the order of asking.
   * @throws Error if the thread dies or takes too long (the next question gets a new thread), or is closed
   */
  ask(question: Question): Promise<Answer>
  close(): Promise<void>
}

/**
 * Heavy work beside the event loop: a worker thread that answers each message by exactly one. It starts with the first
 * question and does not keep the process alive while it has nothing to do.
 *
 * `file` is the name by which package.json knows the worker's source (`#lib/…`): the bundle of the web server moves
 * this module, but not that name.
 */
export function openThread<Question, Answer>({
  name,
  file,
  timeLimitSeconds,
}: {
  name: string
  file: string
  timeLimitSeconds: number
}): Thread<Question, Answer> {
  let worker: Worker | undefined
  let last: Promise<unknown> = Promise.resolve()
  let isClosed = false

  const drop = async () => {
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }

  const start = () => {
    const started = new Worker(createRequire(import.meta.url).resolve(file), { name, execArgv: [], env: {} })
    // Heard by whoever waits for an answer; without any listener it would end the process.
    started.on('error', () => {})
    started.on('exit', () => {
      if (worker === started) worker = undefined
    })
    return started
  }

  const askNext = async (question: Question): Promise<Answer> => {
    if (isClosed) throw new Error(`The thread ${name} is closed`)
    worker ??= start()
    return askWorker({ worker, name, question, timeLimitSeconds, drop })
  }

  return {
    ask(question) {
      const answered = last.then(() => askNext(question))
      last = answered.catch(() => undefined)
      return answered
    },
    async close() {
      isClosed = true
      await drop()
      await last
    },
  }
}

function askWorker<Question, Answer>({
  worker,
  name,
  question,
  timeLimitSeconds,
  drop,
}: {
  worker: Worker
  name: string
  question: Question
  timeLimitSeconds: number
  drop: () => Promise<void>
}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(limit)
      for (const [event, listener] of Object.entries(listeners)) worker.off(event, listener)
      worker.unref()
      act()
    }
    const fail = (cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause)
      const failure = new Error(`The thread ${name} failed: ${reason}`, { cause })
      settle(() => void drop().then(() => reject(failure), reject))
    }
    const listeners = {
      message: (answer: Answer) => settle(() => resolve(answer)),
      error: fail,
      messageerror: fail,
      exit: (code: number) => fail(`it ended with code ${code}`),
    }
    const limit = setTimeout(() => fail(`no answer within ${timeLimitSeconds} s`), timeLimitSeconds * 1000)
    worker.ref()
    for (const [event, listener] of Object.entries(listeners)) worker.on(event, listener)
    worker.postMessage(question, [])
  })
}
