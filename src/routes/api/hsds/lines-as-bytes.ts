/** Objects as NDJSON, made as fast as they are read and no faster; who goes away stops them. */
export function linesAsBytes(objects: AsyncIterable<object>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  const iterator = objects[Symbol.asyncIterator]()
  return new ReadableStream({
    async pull(controller) {
      const next = await iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(`${JSON.stringify(next.value)}\n`))
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
