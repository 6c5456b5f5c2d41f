const LONGEST = 254

/** Whether mail can go to it: one plain address, without names, lists or anything that could become a header line. */
export function isMailAddress(text: string): boolean {
  return (
    text.length <= LONGEST &&
    /^[^\s\p{Cc}@<>()[\]\\,;:"]{1,64}@[^\s\p{Cc}@<>()[\]\\,;:"]+\.[^\s\p{Cc}@<>()[\]\\,;:".]{2,}$/u.test(text)
  )
}

/** Addresses that exist in examples only (RFC 2606), such as those of the invented city: nothing is ever sent to them. */
export function isExampleAddress(address: string): boolean {
  return /[@.](example(\.(com|net|org))?|invalid)$/i.test(address)
}
