import { sayChangedShort } from "../change-short.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { answersCome } from "./answers-come.ts"
import { membersRecommend } from "./members-recommend.ts"
import { questionsSolved } from "./questions-solved.ts"

/**
 * The news, before anything else: which numbers have risen or fallen since the earlier period, and for how many that cannot be told yet.
 *
 * @see concept:18
 */
export const whatHasChanged = composeBlock({
  id: "what-has-changed",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team", "members"],
  section: "summary",
  order: 3,
  sources: ["concept:9", "concept:18"],
  needs: {},
  last: true,
  messages: {
    moved: {
      en: "What has changed since the earlier period:",
      de: "Das hat sich seit dem Vergleichszeitraum verändert:",
      da: "Det har ændret sig siden sammenligningsperioden:",
    },
    item: { en: "{$number}: {$value}", de: "{$number}: {$value}", da: "{$number}: {$value}" },
    still: {
      en: ".input {$count :count} .match $count one {{For {$count} other number it cannot be told yet whether it has changed.}} * {{For {$count} other numbers it cannot be told yet whether they have changed.}}",
      de: ".input {$count :count} .match $count one {{Bei {$count} weiteren Kennzahl lässt sich noch nicht sagen, ob sie sich verändert hat.}} * {{Bei {$count} weiteren Kennzahlen lässt sich noch nicht sagen, ob sie sich verändert haben.}}",
      da: ".input {$count :count} .match $count one {{For {$count} andet nøgletal kan det endnu ikke afgøres, om det har ændret sig.}} * {{For {$count} andre nøgletal kan det endnu ikke afgøres, om de har ændret sig.}}",
    },
    nothing: {
      en: "So far no number can be said to have changed since the earlier period; there is not enough data for that.",
      de: "Noch lässt sich von keiner Kennzahl sagen, dass sie sich seit dem Vergleichszeitraum verändert hat; dafür reichen die Daten nicht.",
      da: "Det kan endnu ikke siges om noget nøgletal, at det har ændret sig siden sammenligningsperioden; det er der ikke data nok til.",
    },
  },
  compose: ({ told, locale, changeOf, metric, bind, say, claim, list }) => {
    const seen = new Set<unknown>()
    const compared = told().flatMap((after) => {
      const changed = changeOf(after)
      const card = metric(after.metric)
      // A definition beside a metric's own would need more words than there is room for here; the table has them.
      if (changed === undefined || card === undefined || seen.has(changed.change) || after.variant !== Object.keys(card.variants)[0]) return []
      seen.add(changed.change)
      return changed.change.comparison.comparable ? [{ after, card, changed, verdict: changed.change.comparison.verdict }] : []
    })
    if (compared.length === 0) return []
    const moved = compared.filter(({ verdict }) => verdict === "higher" || verdict === "lower")
    if (moved.length === 0) return [claim("nothing", {})]
    const items = moved.map(({ after, card, changed }) => {
      const number = { full: { kind: "text" as const, text: card.title[locale] } }
      return { parts: say("item", { number, value: bind.measure(after) }), items: [sayChangedShort(locale, bind, changed, after)] }
    })
    const open = compared.filter(({ verdict }) => verdict === "cannot-tell").length
    return [claim("moved", {}), list(items), ...(open === 0 ? [] : [claim("still", { count: bind.count("cannot-tell", open) })])]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one has risen, one has fallen, of one it cannot be told",
    given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 }, wait: { value: 14_400_000, low: 12_600_000, high: 16_200_000, n: 380 }, likelihood: { value: 31, low: 24, high: 38, n: 412 } },
    earlier: { solved: { value: 0.41, low: 0.36, high: 0.46, n: 350 }, wait: { value: 36_000_000, low: 32_400_000, high: 41_400_000, n: 340 }, likelihood: { value: 28, low: 20, high: 36, n: 300 } },
    beside: [questionsSolved, answersCome, membersRecommend],
    audience: "executive",
    expect: {
      en: [
        "What has changed since the earlier period:",
        "- Resolution rate: 62% (57–67%)",
        "  - risen by 21 percentage points (14–28)",
        "- First response time: 4.0 hours (3.5–4.5)",
        "  - fallen by 6.0 hours (4.9–7.6)",
        "For 1 other number it cannot be told yet whether it has changed.",
      ],
      de: [
        "Das hat sich seit dem Vergleichszeitraum verändert:",
        "- Lösungsquote: 62 % (57–67 %)",
        "  - um 21 Prozentpunkte (14–28) gestiegen",
        "- Erstreaktionszeit: 4,0 Stunden (3,5–4,5)",
        "  - um 6,0 Stunden (4,9–7,6) gesunken",
        "Bei 1 weiteren Kennzahl lässt sich noch nicht sagen, ob sie sich verändert hat.",
      ],
      da: [
        "Det har ændret sig siden sammenligningsperioden:",
        "- Løsningsrate: 62 % (57–67 %)",
        "  - steget med 21 procentpoint (14–28)",
        "- Første svartid: 4,0 timer (3,5–4,5)",
        "  - faldet med 6,0 timer (4,9–7,6)",
        "For 1 andet nøgletal kan det endnu ikke afgøres, om det har ændret sig.",
      ],
    },
  },
  {
    title: "nothing that could be told",
    given: { likelihood: { value: 31, low: 24, high: 38, n: 412 } },
    earlier: { likelihood: { value: 28, low: 20, high: 36, n: 300 } },
    beside: [membersRecommend],
    audience: "executive",
    expect: {
      en: ["So far no number can be said to have changed since the earlier period; there is not enough data for that."],
      de: ["Noch lässt sich von keiner Kennzahl sagen, dass sie sich seit dem Vergleichszeitraum verändert hat; dafür reichen die Daten nicht."],
      da: ["Det kan endnu ikke siges om noget nøgletal, at det har ændret sig siden sammenligningsperioden; det er der ikke data nok til."],
    },
  },
  { title: "no earlier period: silence", given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 } }, beside: [questionsSolved], audience: "executive", expect: "silence" },
] satisfies readonly BlockExample[]
