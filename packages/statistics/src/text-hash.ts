/**
 * 64 bits that differ for different texts, as two whole numbers below 2^32.
 *
 * @remarks Taken from the text's UTF-16 code units as they stand: nothing is normalised, so texts are alike only when `===` says so. The same
 * on every machine. Every bit depends on every code unit; two of a million texts share all 64 bits about once in 37 million times.
 * Not for secrets: who wants two texts with one hash can find them.
 * @internal
 */
export function textHash(text: string): readonly [high: number, low: number] {
  let a = 0x9e3779b9
  let b = 0x85ebca6b ^ text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 0x01000193)
  }
  return [a, b]
}
