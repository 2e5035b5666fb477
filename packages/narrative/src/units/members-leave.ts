import { memberChurn } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * How many active members then stayed away, and an alarm where that share has risen.
 *
 * @remarks
 * The alarm is raised by a change whose whole range lies above zero, and by nothing less.
 * @see concept:102
 */
export const membersLeave = composeBlock({
  id: "members-leave",
  since: "0.1.0",
  audiences: ["executive", "marketing", "hr", "community-team"],
  section: "results",
  order: 72,
  sources: ["concept:102"],
  needs: { lost: memberChurn },
  series: {
    need: "lost",
    title: {
      en: "Share of active members who then stayed away, by period",
      de: "Anteil der aktiven Mitglieder, die danach fernblieben, im Zeitverlauf",
      da: "Andel af de aktive medlemmer, der derefter blev væk, pr. periode",
    },
  },
  messages: {
    say: {
      en: "Of the active members, {$lost} then stayed away for {$silence} or longer.",
      de: "Von den aktiven Mitgliedern blieben {$lost} danach {$silence} oder länger fern.",
      da: "Af de aktive medlemmer blev {$lost} derefter væk i {$silence} eller længere.",
    },
    alarm: {
      en: "A larger share of the members is leaving than before. A community can dissolve quickly; the reasons should be looked into now.",
      de: "Ein größerer Teil der Mitglieder wandert ab als zuvor. Eine Community kann sich rasch auflösen; den Gründen sollte man jetzt nachgehen.",
      da: "En større del af medlemmerne bliver væk end før. Et fællesskab kan hurtigt gå i opløsning, så årsagerne bør undersøges nu.",
    },
  },
  compose: ({ measures: { lost }, bind, option, claim, changed, changeOf }) => {
    const comparison = changeOf(lost)?.change.comparison
    const hasRisen = comparison?.comparable === true && comparison.verdict === "higher"
    return [claim("say", { lost: bind.measure(lost), silence: option(lost, "silence") }, [lost]), ...changed(lost), ...(hasRisen ? [claim("alarm", {})] : [])]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "it rose: an alarm",
    given: { lost: { value: 0.31, low: 0.268, high: 0.355, n: 450 } },
    earlier: { lost: { value: 0.2, low: 0.165, high: 0.24, n: 430 } },
    expect: {
      en: [
        "Of the active members, 31% (27–36%) then stayed away for 90 days or longer.",
        "In the earlier period it was 20% (17–24%); since then it has risen by 11 percentage points (5–17).",
        "A larger share of the members is leaving than before. A community can dissolve quickly; the reasons should be looked into now.",
      ],
      de: [
        "Von den aktiven Mitgliedern blieben 31 % (27–36 %) danach 90 Tage oder länger fern.",
        "Im Vergleichszeitraum betrug der Wert 20 % (17–24 %); seither ist er um 11 Prozentpunkte (5–17) gestiegen.",
        "Ein größerer Teil der Mitglieder wandert ab als zuvor. Eine Community kann sich rasch auflösen; den Gründen sollte man jetzt nachgehen.",
      ],
      da: [
        "Af de aktive medlemmer blev 31 % (27–36 %) derefter væk i 90 dage eller længere.",
        "I sammenligningsperioden lå tallet på 20 % (17–24 %); siden da er det steget med 11 procentpoint (5–17).",
        "En større del af medlemmerne bliver væk end før. Et fællesskab kan hurtigt gå i opløsning, så årsagerne bør undersøges nu.",
      ],
    },
  },
  {
    title: "a little higher, but it cannot be told: no alarm",
    given: { lost: { value: 0.23, low: 0.193, high: 0.271, n: 450 } },
    earlier: { lost: { value: 0.2, low: 0.165, high: 0.24, n: 430 } },
    expect: {
      en: [
        "Of the active members, 23% (19–27%) then stayed away for 90 days or longer.",
        "In the earlier period it was 20% (17–24%); if the difference holds, it takes longer periods with about 5,100 more cases in all to tell whether it has risen or fallen since.",
      ],
      de: [
        "Von den aktiven Mitgliedern blieben 23 % (19–27 %) danach 90 Tage oder länger fern.",
        "Im Vergleichszeitraum betrug der Wert 20 % (17–24 %); bleibt es bei diesem Unterschied, zeigen erst längere Zeiträume mit zusammen etwa 5.100 weiteren Fällen, ob er seither gestiegen oder gesunken ist.",
      ],
      da: [
        "Af de aktive medlemmer blev 23 % (19–27 %) derefter væk i 90 dage eller længere.",
        "I sammenligningsperioden lå tallet på 20 % (17–24 %); holder forskellen, skal der længere perioder med i alt omkring 5.100 flere tilfælde til, før det kan afgøres, om tallet siden er steget eller faldet.",
      ],
    },
  },
  {
    title: "without an earlier measure nothing is said of more or less",
    given: { lost: { value: 0.31, low: 0.268, high: 0.355, n: 450 } },
    expect: {
      en: ["Of the active members, 31% (27–36%) then stayed away for 90 days or longer."],
      de: ["Von den aktiven Mitgliedern blieben 31 % (27–36 %) danach 90 Tage oder länger fern."],
      da: ["Af de aktive medlemmer blev 31 % (27–36 %) derefter væk i 90 dage eller længere."],
    },
  },
  { title: "nobody has been followed for so long: silence", given: { lost: { why: "window-open" } }, expect: "silence" },
] satisfies readonly BlockExample[]
