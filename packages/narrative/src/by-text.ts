/** Orders by a text of each, by its code units, so that the order is the same on every machine; what is alike stays as it was. */
export const byText =
  <T>(textOf: (one: T) => string) =>
  (a: T, b: T): number => {
    const [one, other] = [textOf(a), textOf(b)]
    return Number(one > other) - Number(one < other)
  }
