import { netPromoterScore } from "@folkmoot/metrics"
import { defineBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How likely members are to recommend; never called satisfaction.
 *
 * @see concept:123
 */
export const membersRecommend = defineBlock({
  id: "members-recommend",
  since: "0.1.0",
  audiences: ["executive", "marketing", "product", "community-team"],
  section: "results",
  order: 40,
  sources: ["concept:115", "concept:123"],
  needs: { likelihood: netPromoterScore },
  headline: {
    need: "likelihood",
    label: {
      en: "Likelihood to recommend (Net Promoter Score)",
      de: "Weiterempfehlungsbereitschaft (Net Promoter Score)",
      da: "Anbefalingsvillighed (Net Promoter Score)",
    },
  },
  series: {
    need: "likelihood",
    title: {
      en: "Likelihood to recommend (Net Promoter Score), by period",
      de: "Weiterempfehlungsbereitschaft (Net Promoter Score) im Zeitverlauf",
      da: "Anbefalingsvillighed (Net Promoter Score) pr. periode",
    },
  },
  say: {
    en: "Members’ likelihood to recommend (Net Promoter Score) is {$likelihood}. It says how readily those who answered would recommend, not how satisfied they are.",
    de: "Die Weiterempfehlungsbereitschaft (Net Promoter Score) beträgt {$likelihood}. Sie sagt, wie gern die Befragten weiterempfehlen würden, nicht, wie zufrieden sie sind.",
    da: "Medlemmernes anbefalingsvillighed (Net Promoter Score) er {$likelihood}. Den viser, hvor gerne de adspurgte vil anbefale, ikke hvor tilfredse de er.",
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "points, not percent",
    given: { likelihood: { value: 42.4, low: 35.1, high: 49.2, n: 412 } },
    expect: {
      en: ["Members’ likelihood to recommend (Net Promoter Score) is 42 points (35–49). It says how readily those who answered would recommend, not how satisfied they are."],
      de: ["Die Weiterempfehlungsbereitschaft (Net Promoter Score) beträgt 42 Punkte (35–49). Sie sagt, wie gern die Befragten weiterempfehlen würden, nicht, wie zufrieden sie sind."],
      da: ["Medlemmernes anbefalingsvillighed (Net Promoter Score) er 42 point (35–49). Den viser, hvor gerne de adspurgte vil anbefale, ikke hvor tilfredse de er."],
    },
  },
  {
    title: "a range with a negative end is written in words",
    given: { likelihood: { value: 1, low: -12, high: 14.4, n: 40 } },
    expect: {
      en: ["Members’ likelihood to recommend (Net Promoter Score) is 1 point (−12 to 14). It says how readily those who answered would recommend, not how satisfied they are."],
      de: ["Die Weiterempfehlungsbereitschaft (Net Promoter Score) beträgt 1 Punkt (−12 bis 14). Sie sagt, wie gern die Befragten weiterempfehlen würden, nicht, wie zufrieden sie sind."],
      da: ["Medlemmernes anbefalingsvillighed (Net Promoter Score) er 1 point (−12 til 14). Den viser, hvor gerne de adspurgte vil anbefale, ikke hvor tilfredse de er."],
    },
  },
  { title: "the scale was never declared: silence", given: { likelihood: { why: "undefined-term" } }, expect: "silence" },
  {
    title: "it rose by points, never by percent",
    given: { likelihood: { value: 42.4, low: 35.1, high: 49.2, n: 412 } },
    earlier: { likelihood: { value: 31.2, low: 23.6, high: 38.3, n: 405 } },
    expect: {
      en: [
        "Members’ likelihood to recommend (Net Promoter Score) is 42 points (35–49). It says how readily those who answered would recommend, not how satisfied they are.",
        "In the earlier period it was 31 points (24–38); since then it has risen by 11 points (1–21).",
      ],
      de: [
        "Die Weiterempfehlungsbereitschaft (Net Promoter Score) beträgt 42 Punkte (35–49). Sie sagt, wie gern die Befragten weiterempfehlen würden, nicht, wie zufrieden sie sind.",
        "Im Vergleichszeitraum betrug der Wert 31 Punkte (24–38); seither ist er um 11 Punkte (1–21) gestiegen.",
      ],
      da: [
        "Medlemmernes anbefalingsvillighed (Net Promoter Score) er 42 point (35–49). Den viser, hvor gerne de adspurgte vil anbefale, ikke hvor tilfredse de er.",
        "I sammenligningsperioden lå tallet på 31 point (24–38); siden da er det steget med 11 point (1–21).",
      ],
    },
  },
] satisfies readonly BlockExample[]
