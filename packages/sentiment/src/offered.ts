import type { Confusion } from "./agreement.ts"

/** How well a language's list reads the texts it was not chosen on. */
export interface ListFigures {
  /** A two-letter code. */
  readonly language: string
  /** The set of texts that people have read. */
  readonly texts: string
  /** Whose talk they are, and so whose talk the figures hold for. */
  readonly talk: string
  /** How many texts, those included that the list could not read and so called neutral. */
  readonly n: number
  /** Who was taken for whom: what the other figures are worked out from. */
  readonly confusion: Confusion
  /** How often it reads as people do, with the 95 % Wilson interval. */
  readonly accuracy: {
    /** A share in [0, 1], rounded to four decimals. */
    readonly value: number
    /** The lower limit. */
    readonly low: number
    /** The upper limit. */
    readonly high: number
  }
  /** The mean over the three sentiments of their F1 scores, in [0, 1]. */
  readonly macroF1: number
  /** What calling every text neutral gets. */
  readonly neutral: {
    /** A share in [0, 1]: that of the texts people find neutral. */
    readonly accuracy: number
    /** As above, in [0, 1]; at most a third, since two of three sentiments are never found. */
    readonly macroF1: number
  }
}

/** Whether a reading is surely more often right than calling every text neutral, and more even over the sentiments. */
const beatsNeutral = ({ accuracy, macroF1, neutral }: ListFigures): boolean => accuracy.low > neutral.accuracy && macroF1 > neutral.macroF1

/** Whether a language is offered: on each set of texts it was measured on, and there is one, its list beats calling every text neutral. */
export const isOffered = (language: string, figures: readonly ListFigures[]): boolean => {
  const own = figures.filter((one) => one.language === language)
  return own.length > 0 && own.every(beatsNeutral)
}
