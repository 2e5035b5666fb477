import { byText } from "../by-text.ts"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import type { Quote } from "../context.ts"

const byDay = byText(({ on = "" }: Quote) => on)
const byWords = byText(({ text }: Quote) => text)

/** The latest at the top, those without a day behind; equal ones in the order of their words, so that the order given does not matter. */
const latestFirst = (a: Quote, b: Quote): number => byDay(b, a) || byWords(a, b)

/**
 * What members said who agreed to be quoted, each with the number it throws light on.
 *
 * @remarks
 * Words whose author did not agree never reach a block. A voice proves nothing; the number below it is what was measured.
 * @see concept:125
 */
export const voices = composeBlock({
  id: "voices",
  since: "0.1.0",
  audiences: ["executive", "support", "marketing", "product", "hr", "community-team", "members"],
  section: "voices",
  order: 50,
  sources: ["concept:125"],
  needs: {},
  messages: {
    opening: {
      en: "Each of these is the voice of a single person, quoted with consent; what holds in general is for the numbers to say.",
      de: "Jede dieser Stimmen stammt von einer einzelnen Person und wird mit deren Einverständnis zitiert; was allgemein gilt, sagen die Zahlen.",
      da: "Hver udtalelse kommer fra en enkelt person og gengives med samtykke; hvad der gælder generelt, fremgår af tallene.",
    },
    said: { en: "“{$text}” – {$by}", de: "„{$text}“ – {$by}", da: "»{$text}« – {$by}" },
    "said-on": { en: "“{$text}” – {$by}, {$day}", de: "„{$text}“ – {$by}, {$day}", da: "»{$text}« – {$by}, {$day}" },
    number: { en: "{$metric}: {$value}", de: "{$metric}: {$value}", da: "{$metric}: {$value}" },
  },
  compose: ({ quotes, numberOf, bind, say, claim, list }) => {
    if (quotes.length === 0) return []
    const items = quotes.toSorted(latestFirst).map(({ text, by, on, metric: about = "" }) => {
      const said = { text: bind.quote(text, "member"), by: bind.quote(by, "member") }
      const number = numberOf(about)
      return {
        parts: on === undefined ? say("said", said) : say("said-on", { ...said, day: bind.planDay(on, { id: "quotes" }) }),
        items: number === undefined ? [] : [say("number", { metric: number.metric, value: number.value })],
      }
    })
    return [claim("opening", {}), list(items)]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the latest at the top, with the number it throws light on; nothing without consent",
    given: {},
    asked: { "net-promoter-score": { value: 42.4, low: 35.1, high: 49.2, n: 412 } },
    quotes: [
      { text: "I come here before I open a ticket.", by: "Member, technician", consent: "given" },
      { text: "I have told my whole team about it.", by: { en: "Member, head of maintenance", de: "Mitglied, Leitung Instandhaltung", da: "Medlem, leder af vedligehold" }, on: "2025-11-12", metric: "net-promoter-score", consent: "given" },
      { text: "Do not print this.", by: "Member, buyer", on: "2025-11-20", consent: "refused" },
    ],
    expect: {
      en: [
        "Each of these is the voice of a single person, quoted with consent; what holds in general is for the numbers to say.",
        "- “I have told my whole team about it” – Member, head of maintenance, 12 November 2025",
        "  - Net Promoter Score: 42 points (35–49)",
        "- “I come here before I open a ticket” – Member, technician",
      ],
      de: [
        "Jede dieser Stimmen stammt von einer einzelnen Person und wird mit deren Einverständnis zitiert; was allgemein gilt, sagen die Zahlen.",
        "- „I have told my whole team about it“ – Mitglied, Leitung Instandhaltung, 12. November 2025",
        "  - Net Promoter Score: 42 Punkte (35–49)",
        "- „I come here before I open a ticket“ – Member, technician",
      ],
      da: [
        "Hver udtalelse kommer fra en enkelt person og gengives med samtykke; hvad der gælder generelt, fremgår af tallene.",
        "- »I have told my whole team about it« – Medlem, leder af vedligehold, 12. november 2025",
        "  - Net Promoter Score: 42 point (35–49)",
        "- »I come here before I open a ticket« – Member, technician",
      ],
    },
  },
  { title: "nobody agreed to be quoted: silence", given: {}, quotes: [{ text: "Do not print this.", by: "Member", consent: "not-asked" }], expect: "silence" },
] satisfies readonly BlockExample[]
