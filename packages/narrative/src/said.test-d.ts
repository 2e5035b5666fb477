import { resolutionRate, resolvedWithin } from "@folkmoot/metrics"
import { composeBlock, defineBlock } from "./define.ts"

const card = { id: "typed", since: "0.1.0", audiences: ["executive"], section: "results", order: 0, sources: ["concept:1"] } as const
const de = "Von den Fragen wurden {$solved} gelöst."
const da = "Af spørgsmålene blev {$solved} løst."

/** What may be said compiles. */
export const sayable = defineBlock({ ...card, needs: { solved: resolutionRate }, say: { en: "Of the questions, {$solved} were solved.", de, da } })

/** So does an option of the number said. */
export const sayableOption = defineBlock({
  ...card,
  needs: { solved: resolvedWithin },
  say: { en: "Within {$horizon}, {$solved} were solved.", de: "Höchstens {$horizon} dauerte es bei {$solved}.", da: "Inden for {$horizon} blev {$solved} løst." },
})

/** An option the number does not have does not compile. */
export const foreignOption = defineBlock({
  ...card,
  needs: { solved: resolvedWithin },
  // @ts-expect-error nothing measures {$places}
  say: { en: "Within {$places}, {$solved} were solved.", de, da },
})

/** A digit typed into a text does not compile. */
export const digit = defineBlock({
  ...card,
  needs: { solved: resolutionRate },
  // @ts-expect-error a digit is typed into this text
  say: { en: "Of the questions, {$solved} were solved, 3 of them at once.", de, da },
})

/** Nor does a slot that nothing measures. */
export const unmeasured = defineBlock({
  ...card,
  needs: { solved: resolutionRate },
  // @ts-expect-error nothing measures {$asked}
  say: { en: "Of {$asked} questions, {$solved} were solved.", de, da },
})

/** Nor a slot that nothing measures in one language only. */
export const unmeasuredInDanish = defineBlock({
  ...card,
  needs: { solved: resolutionRate },
  // @ts-expect-error nothing measures {$stillet}
  say: { en: "Of the questions, {$solved} were solved.", de, da: "Af {$stillet} spørgsmål blev {$solved} løst." },
})

/** Nor a missing language. */
export const speechless = defineBlock({
  ...card,
  needs: { solved: resolutionRate },
  // @ts-expect-error Danish is missing
  say: { en: "Of the questions, {$solved} were solved.", de },
})

const any: string = "whatever"

/** Nor a text that cannot be checked. */
export const unchecked = defineBlock({
  ...card,
  needs: { solved: resolutionRate },
  // @ts-expect-error a text must be a literal
  say: { en: any, de, da },
})

/** Nor a headline or series of something the block does not need. */
export const headless = defineBlock({
  ...card,
  needs: { solved: resolutionRate },
  // @ts-expect-error the block needs no such number
  headline: { need: "asked" },
  say: { en: "Of the questions, {$solved} were solved.", de, da },
})

/** A composed block is held to the same, and must fill each slot. */
export const composed = composeBlock({
  ...card,
  needs: { solved: resolutionRate },
  messages: { said: { en: "Solved: {$solved}.", de: "Gelöst: {$solved}.", da: "Løst: {$solved}." } },
  compose: ({ claim, bind, measures }) => [
    claim("said", { solved: bind.measure(measures.solved) }),
    // @ts-expect-error the slot is not filled
    claim("said", {}),
    // @ts-expect-error a number is not a bound value
    claim("said", { solved: "70 %" }),
    // @ts-expect-error there is no such text
    claim("unsaid", {}),
    // @ts-expect-error the block named no such measure
    claim("said", { solved: bind.measure(measures.asked) }),
  ],
})

/** A digit does not compile there either. */
export const composedDigit = composeBlock({
  ...card,
  needs: {},
  messages: {
    // @ts-expect-error a digit is typed into this text
    said: { en: "Solved: 70.", de: "Gelöst.", da: "Løst." },
  },
  compose: () => [],
})
