/** All divisions of one into three shares that are multiples of one part in so many, those aside that leave nothing to chance. */
export const thirds = (parts: number): readonly (readonly number[])[] =>
  Array.from({ length: parts + 1 }, (_, a) => Array.from({ length: parts - a + 1 }, (__, b) => [a, b, parts - a - b]))
    .flat()
    .filter((division) => Math.max(...division) < parts)
    .map((division) => division.map((part) => part / parts))
