type Growable = Uint8Array | Uint16Array | Uint32Array

/** The array itself if it is long enough, otherwise a copy of about twice the length. */
export function grown<T extends Growable>(array: T, length: number): T {
  if (array.length >= length) return array
  // The constructor of a typed array makes one of its own kind; the type system cannot say so.
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2, 4))
  larger.set(array)
  return larger
}
