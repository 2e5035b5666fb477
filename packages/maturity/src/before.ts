/** Orders names by their code units and numbers by size, alike on every machine: below 0, 0 or above 0, for `toSorted`. */
export const before = <Key extends string | number>(a: Key, b: Key): number => (a < b ? -1 : a > b ? 1 : 0)
