import { sentiments, type Sentiment } from "@folkmoot/facts"

/** How many texts people read one way and a program another: by what people said, then by what the program said. */
export type Confusion = Readonly<Record<Sentiment, Readonly<Record<Sentiment, number>>>>

/** How far a program reads texts as people do. */
export interface Agreement {
  /** How many texts both have read. */
  readonly n: number
  /** How many of them the program read as people did. */
  readonly agreed: number
  /** The mean over the three sentiments of their F1 scores, in [0, 1]: one that is never found drags it down, however rare it is. */
  readonly macroF1: number
}

const sum = (numberOf: (one: Sentiment) => number): number => sentiments.reduce((total, one) => total + numberOf(one), 0)

const saidIn = (confusion: Confusion, said: Sentiment): number => sum((read) => confusion[said][read])

/**
 * Works out how far a program agrees with people.
 *
 * @remarks
 * Unit: counts and a score in [0, 1]; of no texts all are 0.
 */
export const agreementOf = (confusion: Confusion): Agreement => {
  const scoreOf = (one: Sentiment): number => {
    const both = saidIn(confusion, one) + sum((said) => confusion[said][one])
    return both === 0 ? 0 : (2 * confusion[one][one]) / both
  }
  return { n: sum((said) => saidIn(confusion, said)), agreed: sum((said) => confusion[said][said]), macroF1: sum(scoreOf) / sentiments.length }
}

/** What calling every text neutral would have made of the same texts. */
export const alwaysNeutral = (confusion: Confusion): Confusion => {
  const row = (said: Sentiment) => ({ positive: 0, neutral: saidIn(confusion, said), negative: 0 })
  return { positive: row("positive"), neutral: row("neutral"), negative: row("negative") }
}

/** Holds a program's reading of texts against what people said of them; a text it cannot read counts as one it calls neutral. */
export const confusionOf = (texts: Iterable<{ readonly text: string; readonly labelled: Sentiment }>, read: (text: string) => Sentiment | null): Confusion => {
  const none = () => ({ positive: 0, neutral: 0, negative: 0 })
  const counts = { positive: none(), neutral: none(), negative: none() }
  for (const { text, labelled } of texts) counts[labelled][read(text) ?? "neutral"]++
  return counts
}
