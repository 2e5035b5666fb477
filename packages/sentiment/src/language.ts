/** What has to be known of a language to read how its texts sound. */
export interface Language {
  /** How a lower-case word sounds, a whole number from -5 to 5; 0 where it does not sound at all. */
  readonly valueOf: (word: string) => number
  /** Words that turn round the value of the words after them. */
  readonly negations: ReadonlySet<string>
  /** How many words back a negation reaches, where it may stand behind what it denies. */
  readonly reachesBack: number
  /** Words that make the one after them stronger by half. */
  readonly strengthening: ReadonlySet<string>
  /** Words that make the one after them weaker by half. */
  readonly weakening: ReadonlySet<string>
  /** The least net value of a text that is positive. */
  readonly positiveFrom: number
  /** The greatest net value of a text that is negative. */
  readonly negativeTo: number
}

/** Words given one after the other. */
export const wordSet = (...words: readonly string[]): ReadonlySet<string> => new Set(words.flatMap((line) => line.split(" ")))
