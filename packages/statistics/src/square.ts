/**
 * A number times itself: unlike `** 2`, the same to the last bit on every runtime.
 *
 * @internal
 */
export function square(x: number): number {
  return x * x
}
