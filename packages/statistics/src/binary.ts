const view = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(8))

/**
 * ln 2 in two parts, the first of them so short that its product with an exponent is exact.
 *
 * @internal
 */
export const ln2 = { coarse: 0.6931471805582987, fine: 1.6465949582897082e-12 } as const

/**
 * A number times a power of two.
 *
 * @remarks `|exponent| <= 1100`. Exact unless the result is too small for a number's full precision.
 * @internal
 */
export function scaled(x: number, exponent: number): number {
  // In two steps, since the power alone may be out of reach where the product is not.
  const half = exponent >> 1
  return x * powerOfTwo(half) * powerOfTwo(exponent - half)
}

function powerOfTwo(exponent: number): number {
  view.setFloat64(0, 0)
  view.setInt32(0, (1023 + exponent) << 20)
  return view.getFloat64(0)
}

/**
 * The power of two next to a positive number, and what the number is of it.
 *
 * @remarks `x` is `2 ** exponent * (1 + fraction)`, exactly; `1 + fraction` is within √½ and √2, about.
 * @internal
 */
export function splitBinary(x: number): { exponent: number; fraction: number } {
  const lift = x < 2.2250738585072014e-308 ? 54 : 0
  view.setFloat64(0, lift === 0 ? x : x * 18014398509481984)
  const high = view.getInt32(0)
  // 0x6a09e are the leading bits of √2.
  const up = (high & 0xfffff) > 0x6a09e ? 1 : 0
  view.setInt32(0, (high & 0xfffff) | ((1023 - up) << 20))
  return { exponent: (high >> 20) - 1023 + up - lift, fraction: view.getFloat64(0) - 1 }
}
