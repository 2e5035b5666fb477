import type { Texts } from "@folkmoot/facts"
import type { Changed } from "./change-words.ts"
import type { Language } from "./language.ts"
import type { Binder } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Phrase } from "./report.ts"

/** What became of a number, in a few words. */
export const shortChanges = {
  higher: { en: "risen by {$difference}", de: "um {$difference} gestiegen", da: "steget med {$difference}" },
  lower: { en: "fallen by {$difference}", de: "um {$difference} gesunken", da: "faldet med {$difference}" },
  same: { en: "about the same", de: "etwa gleich", da: "omtrent det samme" },
  "cannot-tell": { en: "cannot be told yet", de: "noch unklar", da: "endnu uafklaret" },
  early: { en: "not comparable yet", de: "noch nicht vergleichbar", da: "kan endnu ikke sammenlignes" },
  incomparable: { en: "not comparable", de: "nicht vergleichbar", da: "kan ikke sammenlignes" },
} as const satisfies Readonly<Record<string, Texts>>

/** What became of a number in a few words, for a cell of a table or the end of a line; the words are earned as in `sayChanged`. */
export const sayChangedShort = (language: Language, bind: Binder, { change }: Changed, after: MeasuredMeasure): Phrase => {
  const { comparison } = change
  if (!comparison.comparable) return sayMessage(language, shortChanges[comparison.unlike === "window-open" ? "early" : "incomparable"], {})
  const { verdict } = comparison
  return sayMessage(language, shortChanges[verdict], verdict === "higher" || verdict === "lower" ? { difference: bind.change(change, after) } : {})
}
