/** What a text's length is made of; sizes of parts add up. */
export interface TextSize {
  readonly sentences: number
  readonly words: number
  /** Words of more than six letters. */
  readonly long: number
}

/** The size of a text, with words and sentences told apart as the language does it. */
export const sizeOf = (text: string, locale: string): TextSize => {
  const sentences = [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment))
  const words = [...new Intl.Segmenter(locale, { granularity: "word" }).segment(text)].filter(({ isWordLike }) => isWordLike === true)
  return { sentences: sentences.length, words: words.length, long: words.filter(({ segment }) => [...segment.matchAll(/\p{L}/gu)].length > 6).length }
}

/** The size of two texts, one after the other. */
export const plus = (one: TextSize, other: TextSize): TextSize => ({ sentences: one.sentences + other.sentences, words: one.words + other.words, long: one.long + other.long })

/** Björnsson's LIX: words in a sentence, plus the percentage of long words. */
export const lixOf = ({ sentences, words, long }: TextSize): number => words / sentences + (100 * long) / words
