import { newcomerAnsweredShare } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { sidedOf } from "../side.ts"

/**
 * Whether newcomers are answered as often as everybody else, said only where the whole range lies on one side.
 *
 * @see concept:51
 */
export const newcomersAndOthers = composeBlock({
  id: "newcomers-and-others",
  since: "0.1.0",
  audiences: ["hr", "community-team"],
  section: "results",
  order: 35,
  sources: ["concept:51"],
  needs: { gap: { metric: newcomerAnsweredShare, variant: "gap-to-others" } },
  messages: {
    below: {
      en: "Newcomers were answered in time less often than everybody else; the difference is {$size}.",
      de: "Neue Mitglieder erhielten seltener fristgerecht Antwort als alle anderen; der Unterschied beträgt {$size}.",
      da: "Nye medlemmer fik sjældnere svar inden for fristen end alle andre; forskellen er {$size}.",
    },
    above: {
      en: "Newcomers were answered in time more often than everybody else; the difference is {$size}.",
      de: "Neue Mitglieder erhielten häufiger fristgerecht Antwort als alle anderen; der Unterschied beträgt {$size}.",
      da: "Nye medlemmer fik oftere svar inden for fristen end alle andre; forskellen er {$size}.",
    },
    undecided: {
      en: "Whether newcomers are answered in time as often as everybody else cannot be told yet; the difference measured is {$size}.",
      de: "Ob neue Mitglieder ebenso oft fristgerecht Antwort erhalten wie alle anderen, lässt sich noch nicht sagen; der gemessene Unterschied beträgt {$size}.",
      da: "Om nye medlemmer får svar inden for fristen lige så ofte som alle andre, kan endnu ikke afgøres; den målte forskel er {$size}.",
    },
  },
  compose: ({ measures: { gap }, bind, claim }) => {
    const { side, size } = sidedOf(bind, gap)
    return [claim(side, { size }, [gap])]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "newcomers are answered less often",
    given: { gap: { value: -0.12, low: -0.184, high: -0.061, n: 640 } },
    expect: {
      en: ["Newcomers were answered in time less often than everybody else; the difference is 12 percentage points (6–18)."],
      de: ["Neue Mitglieder erhielten seltener fristgerecht Antwort als alle anderen; der Unterschied beträgt 12 Prozentpunkte (6–18)."],
      da: ["Nye medlemmer fik sjældnere svar inden for fristen end alle andre; forskellen er 12 procentpoint (6–18)."],
    },
  },
  {
    title: "newcomers are answered more often",
    given: { gap: { value: 0.08, low: 0.021, high: 0.134, n: 640 } },
    expect: {
      en: ["Newcomers were answered in time more often than everybody else; the difference is 8 percentage points (2–13)."],
      de: ["Neue Mitglieder erhielten häufiger fristgerecht Antwort als alle anderen; der Unterschied beträgt 8 Prozentpunkte (2–13)."],
      da: ["Nye medlemmer fik oftere svar inden for fristen end alle andre; forskellen er 8 procentpoint (2–13)."],
    },
  },
  {
    title: "the range holds no difference at all: it cannot be told",
    given: { gap: { value: -0.03, low: -0.084, high: 0.022, n: 640 } },
    expect: {
      en: ["Whether newcomers are answered in time as often as everybody else cannot be told yet; the difference measured is −3 percentage points (−8 to 2)."],
      de: ["Ob neue Mitglieder ebenso oft fristgerecht Antwort erhalten wie alle anderen, lässt sich noch nicht sagen; der gemessene Unterschied beträgt −3 Prozentpunkte (−8 bis 2)."],
      da: ["Om nye medlemmer får svar inden for fristen lige så ofte som alle andre, kan endnu ikke afgøres; den målte forskel er −3 procentpoint (−8 til 2)."],
    },
  },
  { title: "who is new is not recorded: silence", given: { gap: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
