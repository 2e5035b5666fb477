import type { Texts } from "@folkmoot/facts"
import type { Language } from "./language.ts"
import type { Binder, Bound } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Phrase } from "./report.ts"

/** What a number takes for granted, and what comes of that. */
export const assumptionTexts = {
  taken: { en: "{$text}.", de: "{$text}.", da: "{$text}." },
  swing: {
    en: "{$text}. Depending on that, the number is {$becomes :range}.",
    de: "{$text}. Je nachdem beträgt der Wert {$becomes :range}.",
    da: "{$text}. Afhængigt af det bliver tallet {$becomes :range}.",
  },
  part: {
    en: "{$of}: {$text}. Depending on that, the number is {$becomes :range}.",
    de: "{$of}: {$text}. Je nachdem beträgt der Wert {$becomes :range}.",
    da: "{$of}: {$text}. Afhængigt af det bliver tallet {$becomes :range}.",
  },
} as const satisfies Readonly<Record<string, Texts>>

/** Says what a number takes for granted, a phrase for each, and what it becomes where that is otherwise; `named` says what one of its parts is called. */
export const sayAssumptions = (language: Language, bind: Binder, measure: MeasuredMeasure, named: (id: string) => Bound): readonly Phrase[] =>
  measure.estimate.assumptions.map(({ id, of, text, swing }) => {
    const said: Readonly<Record<string, Bound>> = { text: bind.quote(text, "definition") }
    const { value } = measure.estimate
    // Where the number stays what it is at both ends, there is nothing it depends on.
    if (swing === undefined || (swing.low === value && swing.high === value)) return sayMessage(language, assumptionTexts.taken, said)
    const becomes = bind.part(measure, id, { value, low: Math.min(swing.low, swing.high, value), high: Math.max(swing.low, swing.high, value) })
    return of === undefined
      ? sayMessage(language, assumptionTexts.swing, { ...said, becomes })
      : sayMessage(language, assumptionTexts.part, { ...said, becomes, of: named(of) })
  })
