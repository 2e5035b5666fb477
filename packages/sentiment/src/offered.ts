import type { Confusion } from "./agreement.ts"

/** How well a language's list reads the texts it was not chosen on. */
export interface Measured {
  /** A two-letter code. */
  readonly language: string
  /** The set of texts that people have read. */
  readonly texts: string
  /** Whose talk they are, and so whose talk the figures hold for. */
  readonly talk: string
  readonly n: number
  readonly confusion: Confusion
  /** The share read as people read it, with its 95 % Wilson interval. */
  readonly accuracy: { readonly value: number; readonly low: number; readonly high: number }
  readonly macroF1: number
  /** What calling every text neutral gets. */
  readonly neutral: { readonly accuracy: number; readonly macroF1: number }
}

/** Whether a reading is surely more often right than calling every text neutral, and more even over the sentiments. */
const beatsNeutral = ({ accuracy, macroF1, neutral }: Measured): boolean => accuracy.low > neutral.accuracy && macroF1 > neutral.macroF1

/** Whether a language is offered: on each set of texts it was measured on, and there is one, its list beats calling every text neutral. */
export const isOffered = (language: string, figures: readonly Measured[]): boolean => {
  const own = figures.filter((one) => one.language === language)
  return own.length > 0 && own.every(beatsNeutral)
}
