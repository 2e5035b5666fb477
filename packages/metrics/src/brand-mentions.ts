import { columns, equal, known, less, not, oneOf, records, summing, total, type Condition } from "@folkmoot/facts"
import type { Reason } from "./define.ts"

const m = /* @__PURE__ */ columns("mention")

/** What the organisation says of itself is no mention, and less than nothing is no amount. */
export const notMentions = (): Readonly<Record<string, Condition | Reason>> => ({
  "said-by-staff": {
    when: oneOf(m.affiliation, "staff", "bot"),
    says: { en: "said by staff or bots", de: "von Beschäftigten oder Bots", da: "fra medarbejdere eller bots" },
  },
  "negative-amount": {
    when: less(m.amount, 0),
    says: { en: "an amount below zero", de: "eine Menge unter null", da: "en mængde under nul" },
  },
})

/** What repeats another mention. */
export const reposted = (): Reason => ({
  when: equal(m.repost, true),
  says: { en: "repeating another mention", de: "Wiederholung einer anderen Erwähnung", da: "gentagelse af en anden omtale" },
})

/** Mentions of which nobody says whether they repeat another. */
export const maybeReposted = (hides: string): Reason => ({
  when: not(known(m.repost)),
  why: "not-recorded",
  hides,
  says: {
    en: "not known whether it repeats another mention",
    de: "unbekannt, ob es eine andere Erwähnung wiederholt",
    da: "ukendt, om den gentager en anden omtale",
  },
})

/** How much there was under some conditions. */
export const amountOf = (...conditions: readonly Condition[]) => total("mention", m.amount, ...conditions)

/** How much each known author said under some conditions. */
export const amountByAuthor = (...conditions: readonly Condition[]) => summing(records("mention", { author: m.author }, ...conditions), { n: m.amount })
