/**
 * 32 bits, each of which depends on every bit of `word`.
 *
 * @remarks Reversible: different words stay different. The last step of MurmurHash3.
 * @see A. Appleby, MurmurHash3, 2011, https://github.com/aappleby/smhasher
 * @internal
 */
export function mixedBits(word: number): number {
  const once = Math.imul(word ^ (word >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return (twice ^ (twice >>> 16)) >>> 0
}
