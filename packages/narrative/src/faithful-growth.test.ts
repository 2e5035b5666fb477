import type { Locale } from "@folkmoot/facts"
import { describe, expect, test } from "vitest"
import { belonging } from "./faithful-belonging.ts"
import { metricsNamedIn } from "./faithful-named.ts"
import { factsOf } from "./faithful-facts.ts"
import { faultFinder } from "./faithful-faults.ts"
import { mentionsIn } from "./faithful-mentions.ts"
import { paraphrases, richLedger } from "./faithful-paraphrases.test-kit.ts"
import { metricsTold, unmeasuredIn } from "./faithful-subjects.ts"
import { tokensOf } from "./written-tokens.ts"

/** A list that counts how often somebody reads one of its items. */
const counting = <Item>(items: readonly Item[]): { readonly items: readonly Item[]; readonly reads: () => number } => {
  let reads = 0
  const get = (target: readonly Item[], key: string | symbol): unknown => {
    if (typeof key === "string" && /^\d+$/.test(key)) reads += 1
    return Reflect.get(target, key)
  }
  return { items: new Proxy(items, { get }), reads: () => reads }
}

/** How often tokens, what is said, and names of metrics are read while a text is checked. */
const readsOf = (text: string, locale: Locale): number => {
  const ledger = richLedger(locale)
  const tokens = counting(tokensOf(text))
  const mentions = counting(mentionsIn(locale, tokens.items, () => false))
  const faultOf = faultFinder(locale, text, tokens.items, mentions.items, ledger)
  const names = counting(metricsNamedIn(locale, text, tokens.items))
  const belongs = belonging(locale, tokens.items, names.items, factsOf(ledger), unmeasuredIn(locale, tokens.items, metricsTold(ledger)))
  for (const mention of mentions.items) {
    faultOf(mention)
    if (mention.kind === "amount") belongs(mention, [])
  }
  return tokens.reads() + mentions.reads() + names.reads()
}

describe.each<[string, Locale, string]>([
  ["names with their numbers", "en", "The resolution rate is 61%, the referral rate is 12%. "],
  ["one sentence without an end", "en", "the resolution rate rose to 61% because of members and "],
  ["dates", "de", "Am 5. Mai 2026 und im März 2026 stieg die Lösungsquote. "],
  ["causes", "da", "Svarguiden førte til flere løste spørgsmål, og det skyldes medlemmerne. "],
  ["reasons in one sentence without an end", "en", "the wait rests on cakes that made churn fall faster and "], ["who has moved what, without an end", "de", "haben die Wartezeit verkürzt "],
  ["paraphrases", "en", paraphrases.en.join(" ")], ["paraphrases", "de", paraphrases.de.join(" ")], ["paraphrases", "da", paraphrases.da.join(" ")],
])("%s, %s", (_, locale, one) => {
  test("twice the text is at most twice the looking", () => {
    const times = Math.ceil(12_000 / one.length)
    const [short, long] = [readsOf(one.repeat(times), locale), readsOf(one.repeat(2 * times), locale)]
    expect(short).toBeGreaterThan(1000)
    expect(long).toBeLessThan(2.05 * short)
  })
})
