import type { Locale } from "@folkmoot/facts"
import { isBaseline } from "./faithful-beside.ts"
import { earlierEntries } from "./faithful-earlier.ts"
import type { Fact } from "./faithful-facts.ts"
import type { AmountMention } from "./faithful-mentions.ts"
import type { Tables } from "./faithful-tables.ts"
import type { LedgerEntry } from "./report.ts"
import { lowerAt, type Token } from "./written-tokens.ts"

/** What the numbers below a head are: aimed at, found now, found before, or how far these two lie apart. */
type Column = "target" | "now" | "found" | "before" | "difference"

/** What the heads of columns are called; a longer head may be of anything. */
const heads: Readonly<Record<Locale, readonly (readonly [RegExp, Column])[]>> = {
  en: [[/^(?:targets?|goals?)$/, "target"], [/^(?:now|today|currently?)$/, "now"], [/^(?:measured|actual|result)$/, "found"], [/^(?:before|earlier|previously|last year|year before|previous year|a year ago|earlier period)$/, "before"], [/^(?:difference|change)$/, "difference"]],
  de: [[/^(?:ziel|zielwerte?|zielvorgabe)$/, "target"], [/^(?:jetzt|heute|aktuell)$/, "now"], [/^(?:gemessen|ist|ergebnis)$/, "found"], [/^(?:vorher|zuvor|früher|vorjahr|im vorjahr|vergleichszeitraum)$/, "before"], [/^(?:unterschied|veränderung|differenz)$/, "difference"]],
  da: [[/^(?:mål|målværdi|målsætning)$/, "target"], [/^(?:nu|i dag|aktuelt)$/, "now"], [/^(?:målt|resultat)$/, "found"], [/^(?:før|tidligere|sidste år|året før|sammenligningsperioden)$/, "before"], [/^(?:forskel|ændring)$/, "difference"]],
}

/** Whether a fact may stand in a column. */
const fits: Readonly<Record<Column, (before: ReadonlySet<LedgerEntry>, fact: Fact) => boolean>> = {
  target: (_, { entry }) => entry.kind !== "measure" && entry.kind !== "change" && entry.kind !== "part" && !isBaseline(entry),
  now: (before, { entry }) => entry.kind !== "target" && entry.kind !== "change" && !before.has(entry),
  found: (_, { entry }) => entry.kind !== "target" && entry.kind !== "change",
  before: (before, { entry }) => entry.kind !== "measure" || before.has(entry),
  difference: (_, { entry }) => entry.kind !== "measure" && entry.kind !== "target",
}

/** Holds the numbers of tables against the heads of their columns: no target is measured, and what was found before is not what is found now. */
export const columnsIn = (locale: Locale, tokens: readonly Token[], tables: Tables, ledger: readonly LedgerEntry[]): ((mention: AmountMention, fact: Fact) => boolean) => {
  const [known, before] = [new Map<number, Column | undefined>(), earlierEntries(ledger)]
  const columnOf = (at: number): Column | undefined => {
    const head = tables.headOf(at)
    if (head === undefined) return undefined
    if (!known.has(head.from)) {
      const words = tokens.slice(head.from, head.next).flatMap(({ kind }, index) => (kind === "word" ? [lowerAt(tokens, head.from + index)] : [])).join(" ")
      known.set(head.from, heads[locale].find(([called]) => called.test(words))?.[1])
    }
    return known.get(head.from)
  }
  return ({ from }, fact) => {
    const column = columnOf(from)
    return column === undefined || fits[column](before, fact)
  }
}
