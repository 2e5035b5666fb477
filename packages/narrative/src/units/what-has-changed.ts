import { sayChangedShort } from "../change-short.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { joined } from "../message.ts"
import { definedMessage, nameOfChange, toldChanges } from "../told-changes.ts"
import { answersCome } from "./answers-come.ts"
import { membersRecommend } from "./members-recommend.ts"
import { questionsSolved } from "./questions-solved.ts"
import { solvedByMembers } from "./solved-by-members.ts"

/** How many are named at the top, those the plan asks for first; the rest follows where each number is told. */
const shown = 6

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
    settled: {
      en: "What has become of the numbers since the earlier period:",
      de: "So haben sich die Kennzahlen seit dem Vergleichszeitraum entwickelt:",
      da: "Sådan har nøgletallene udviklet sig siden sammenligningsperioden:",
    },
    defined: definedMessage,
    now: { en: ", now {$value}", de: ", jetzt {$value}", da: ", nu {$value}" },
    others: {
      en: ".input {$count :count} .match $count one {{What has become of {$count} other number is said where it is told.}} * {{What has become of {$count} other numbers is said where each of them is told.}}",
      de: ".input {$count :count} .match $count one {{Was aus {$count} weiteren Kennzahl geworden ist, steht dort, wo sie genannt wird.}} * {{Was aus {$count} weiteren Kennzahlen geworden ist, steht dort, wo sie genannt werden.}}",
      da: ".input {$count :count} .match $count one {{Hvad der er sket med {$count} andet nøgletal, står der, hvor det nævnes.}} * {{Hvad der er sket med {$count} andre nøgletal, står der, hvor de nævnes.}}",
    },
    still: {
      en: ".input {$count :count} .match $count one {{For {$count} other number it cannot be told yet whether it has changed.}} * {{For {$count} other numbers it cannot be told yet whether they have changed.}}",
      de: ".input {$count :count} .match $count one {{Bei {$count} weiteren Kennzahl lässt sich noch nicht sagen, ob sie sich verändert hat.}} * {{Bei {$count} weiteren Kennzahlen lässt sich noch nicht sagen, ob sie sich verändert haben.}}",
      da: ".input {$count :count} .match $count one {{For {$count} andet nøgletal kan det endnu ikke afgøres, om det har ændret sig.}} * {{For {$count} andre nøgletal kan det endnu ikke afgøres, om de har ændret sig.}}",
    },
    nothing: {
      en: "So far none of the numbers compared can be said to have changed since the earlier period; there is not enough data for that.",
      de: "Noch lässt sich von keiner der verglichenen Kennzahlen sagen, dass sie sich seit dem Vergleichszeitraum verändert hat; dafür reichen die Daten nicht.",
      da: "Det kan endnu ikke siges om nogen af de sammenlignede nøgletal, at de har ændret sig siden sammenligningsperioden; det er der ikke data nok til.",
    },
  },
  compose: (teller) => {
    const { language, bind, say, claim, list } = teller
    const compared = toldChanges(teller).flatMap((row) => (row.change.comparison.comparable ? [{ row, verdict: row.change.comparison.verdict }] : []))
    if (compared.length === 0) return []
    const settled = compared.filter(({ verdict }) => verdict !== "cannot-tell")
    if (settled.length === 0) return [claim("nothing", {})]
    const items = settled.slice(0, shown).map(({ row }) => ({
      parts: nameOfChange(teller, row),
      items: [joined([...sayChangedShort(language, bind, row, row.after), ...say("now", { value: bind.measure(row.after) })])],
    }))
    const [others, open] = [settled.length - items.length, compared.length - settled.length]
    return [claim("settled", {}), list(items), ...(others === 0 ? [] : [claim("others", { count: bind.count("changed/others", others) })]), ...(open === 0 ? [] : [claim("still", { count: bind.count("cannot-tell", open) })])]
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
        "What has become of the numbers since the earlier period:",
        "- Resolution rate",
        "  - risen by 21 percentage points (14–28), now 62% (57–67%)",
        "- First response time",
        "  - fallen by 6.0 hours (4.9–7.6), now 4.0 hours (3.5–4.5)",
        "For 1 other number it cannot be told yet whether it has changed.",
      ],
      de: [
        "So haben sich die Kennzahlen seit dem Vergleichszeitraum entwickelt:",
        "- Lösungsquote",
        "  - um 21 Prozentpunkte (14–28) gestiegen, jetzt 62 % (57–67 %)",
        "- Erstreaktionszeit",
        "  - um 6,0 Stunden (4,9–7,6) gesunken, jetzt 4,0 Stunden (3,5–4,5)",
        "Bei 1 weiteren Kennzahl lässt sich noch nicht sagen, ob sie sich verändert hat.",
      ],
      da: [
        "Sådan har nøgletallene udviklet sig siden sammenligningsperioden:",
        "- Løsningsrate",
        "  - steget med 21 procentpoint (14–28), nu 62 % (57–67 %)",
        "- Første svartid",
        "  - faldet med 6,0 timer (4,9–7,6), nu 4,0 timer (3,5–4,5)",
        "For 1 andet nøgletal kan det endnu ikke afgøres, om det har ændret sig.",
      ],
    },
  },
  {
    title: "shown to be about the same is no lack of data",
    given: { solved: { value: 0.62, low: 0.61, high: 0.63, n: 9000 } },
    earlier: { solved: { value: 0.62, low: 0.61, high: 0.63, n: 9100 } },
    margins: { "resolution-rate": 0.05 },
    beside: [questionsSolved],
    audience: "executive",
    expect: {
      en: ["What has become of the numbers since the earlier period:", "- Resolution rate", "  - about the same, now 62.0% (61.0–63.0%)"],
      de: ["So haben sich die Kennzahlen seit dem Vergleichszeitraum entwickelt:", "- Lösungsquote", "  - etwa gleich, jetzt 62,0 % (61,0–63,0 %)"],
      da: ["Sådan har nøgletallene udviklet sig siden sammenligningsperioden:", "- Løsningsrate", "  - omtrent det samme, nu 62,0 % (61,0–63,0 %)"],
    },
  },
  {
    title: "a metric by another definition than its own counts as news too",
    given: { helped: { value: 0.5, low: 0.45, high: 0.55, n: 390 } },
    earlier: { helped: { value: 0.3, low: 0.25, high: 0.35, n: 380 } },
    beside: [solvedByMembers],
    audience: "support",
    expect: {
      en: ["What has become of the numbers since the earlier period:", "…", "  - risen by 20 percentage points (13–27), now 50% (45–55%)"],
      de: ["So haben sich die Kennzahlen seit dem Vergleichszeitraum entwickelt:", "…", "  - um 20 Prozentpunkte (13–27) gestiegen, jetzt 50 % (45–55 %)"],
      da: ["Sådan har nøgletallene udviklet sig siden sammenligningsperioden:", "…", "  - steget med 20 procentpoint (13–27), nu 50 % (45–55 %)"],
    },
  },
  {
    title: "nothing that could be told",
    given: { likelihood: { value: 31, low: 24, high: 38, n: 412 } },
    earlier: { likelihood: { value: 28, low: 20, high: 36, n: 300 } },
    beside: [membersRecommend],
    audience: "executive",
    expect: {
      en: ["So far none of the numbers compared can be said to have changed since the earlier period; there is not enough data for that."],
      de: ["Noch lässt sich von keiner der verglichenen Kennzahlen sagen, dass sie sich seit dem Vergleichszeitraum verändert hat; dafür reichen die Daten nicht."],
      da: ["Det kan endnu ikke siges om nogen af de sammenlignede nøgletal, at de har ændret sig siden sammenligningsperioden; det er der ikke data nok til."],
    },
  },
  { title: "no earlier period: silence", given: { solved: { value: 0.62, low: 0.57, high: 0.67, n: 360 } }, beside: [questionsSolved], audience: "executive", expect: "silence" },
] satisfies readonly BlockExample[]
