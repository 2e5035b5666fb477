import { conversionFunnel } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many of those who set out reached the end of the funnel, and where they were lost.
 *
 * @see concept:116
 */
export const conversionStages = composeBlock({
  id: "conversion-stages",
  since: "0.1.0",
  audiences: ["marketing", "community-team"],
  section: "value",
  order: 25,
  sources: ["concept:116"],
  needs: { finished: conversionFunnel },
  messages: {
    finished: {
      en: "Of those who entered the funnel, {$finished} reached its last stage.",
      de: "Von denen, die in den Funnel eintraten, erreichten {$finished} die letzte Stufe.",
      da: "Af dem, der gik ind i tragten, nåede {$finished} det sidste trin.",
    },
    caption: {
      en: "How many went on to each stage, of those at the stage before",
      de: "Wie viele die jeweilige Stufe erreichten, gemessen an der Stufe davor",
      da: "Andelen, der gik videre til hvert trin fra trinnet før",
    },
    "head-stage": { en: "Stage", de: "Stufe", da: "Trin" },
    "head-share": { en: "Went on", de: "Erreicht", da: "Gik videre" },
    cell: { en: "{$cell}", de: "{$cell}", da: "{$cell}" },
  },
  compose: ({ measures: { finished }, bind, say, claim, table, changed }) => {
    const { parts = [] } = finished.estimate
    const rows = parts.map((part) => [say("cell", { cell: bind.quote(part.of, "source") }), say("cell", { cell: bind.part(finished, part.of, part) })])
    return [
      claim("finished", { finished: bind.measure(finished) }, [finished]),
      ...changed(finished),
      ...(rows.length === 0 ? [] : [table(say("caption"), [{ parts: say("head-stage"), numeric: false }, { parts: say("head-share"), numeric: true }], rows)]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the stages, and no difference that could be told from chance",
    given: {
      finished: {
        value: 0.08, low: 0.061, high: 0.104, n: 640,
        parts: [
          { of: "visited the guide", value: 0.5, low: 0.46, high: 0.54, n: 320 },
          { of: "started a trial", value: 0.16, low: 0.12, high: 0.21, n: 51 },
        ],
      },
    },
    earlier: { finished: { value: 0.07, low: 0.05, high: 0.097, n: 520 } },
    expect: {
      en: [
        "Of those who entered the funnel, 8% (6–10%) reached its last stage.",
        "In the earlier period it was 7% (5–10%); if the difference holds, it takes longer periods with about 25,000 more cases in all to tell whether it has risen or fallen since.",
        "visited the guide | 50% (46–54%)",
        "started a trial | 16% (12–21%)",
      ],
      de: [
        "Von denen, die in den Funnel eintraten, erreichten 8 % (6–10 %) die letzte Stufe.",
        "Im Vergleichszeitraum betrug der Wert 7 % (5–10 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 25.000 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
        "visited the guide | 50 % (46–54 %)",
        "started a trial | 16 % (12–21 %)",
      ],
      da: [
        "Af dem, der gik ind i tragten, nåede 8 % (6–10 %) det sidste trin.",
        "I sammenligningsperioden lå tallet på 7 % (5–10 %); holder forskellen, skal der længere perioder med i alt omkring 25.000 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
        "visited the guide | 50 % (46–54 %)",
        "started a trial | 16 % (12–21 %)",
      ],
    },
  },
  { title: "a funnel that nobody laid out: silence", given: { finished: { why: "undefined-term" } }, expect: "silence" },
] satisfies readonly BlockExample[]
