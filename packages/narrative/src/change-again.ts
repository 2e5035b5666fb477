import type { Texts } from "@folkmoot/facts"
import { lacking, roughly, type Changed } from "./change-words.ts"
import type { Context } from "./context.ts"
import { spanOf, type Span } from "./dateline.ts"
import type { Binder } from "./ledger.ts"
import { sayMessage } from "./message.ts"
import type { MeasuredMeasure } from "./need.ts"
import type { Phrase } from "./report.ts"

/** What became of a number of which it cannot be told yet, where the report has explained before what that takes. */
export const changedAgain: Texts = {
  en: "In the earlier period it was {$before}; to tell what has become of it, about {$more} more cases are needed.",
  de: "Im Vergleichszeitraum betrug der Wert {$before}; für ein Urteil fehlen etwa {$more} weitere Fälle.",
  da: "I sammenligningsperioden lå tallet på {$before}; der mangler omkring {$more} tilfælde, før udviklingen kan afgøres.",
}

/** Says so of a number in fewer words than `sayChanged`; nothing where that has something else to say of it. */
export const sayChangedAgain = (context: Context, bind: Binder, { change, before }: Changed, after: MeasuredMeasure, compared: Span | undefined): Phrase | undefined => {
  const { comparison } = change
  const own = spanOf(context, [before])
  if (!comparison.comparable || comparison.verdict !== "cannot-tell" || compared === undefined || own?.from !== compared.from || own.to !== compared.to) return undefined
  const more = lacking(comparison, [before, after])
  if (more === undefined) return undefined
  // What is not told stands in the ledger all the same, so that no text can say of it that it rose.
  bind.change(change, after)
  return sayMessage(context.locale, changedAgain, { before: bind.measure(before), more: bind.count(`needed/${change.metric}/${change.variant}`, roughly(more)) })
}
