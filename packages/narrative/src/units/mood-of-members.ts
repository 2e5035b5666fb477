import { netSentiment } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { sayTone, toneMessages } from "../tone-words.ts"

/**
 * Whether members' own posts are good- or ill-tempered, as a program read them, and how well it reads.
 *
 * @remarks
 * A side is named only where the whole range lies on it. Where the program's errors could be corrected for, the corrected number stands beside.
 * @see concept:124
 */
export const moodOfMembers = composeBlock({
  id: "mood-of-members",
  since: "0.1.0",
  audiences: ["product", "hr", "community-team"],
  section: "voices",
  order: 18,
  sources: ["concept:56", "concept:124", "concept:125"],
  needs: { tone: { metric: netSentiment, variant: "posts" } },
  also: { corrected: { metric: netSentiment, variant: "posts-corrected" } },
  series: {
    need: "tone",
    title: {
      en: "Net sentiment of members’ posts, by period",
      de: "Stimmungssaldo der Beiträge von Mitgliedern im Zeitverlauf",
      da: "Nettostemning i medlemmernes indlæg pr. periode",
    },
  },
  messages: {
    above: {
      en: "Members’ posts were more often positive than negative; the difference (net sentiment) is {$size}.",
      de: "Die Beiträge der Mitglieder waren häufiger positiv als negativ; der Unterschied (Stimmungssaldo) beträgt {$size}.",
      da: "Medlemmernes indlæg var oftere positive end negative; forskellen (nettostemningen) er {$size}.",
    },
    below: {
      en: "Members’ posts were more often negative than positive; the difference (net sentiment) is {$size}.",
      de: "Die Beiträge der Mitglieder waren häufiger negativ als positiv; der Unterschied (Stimmungssaldo) beträgt {$size}.",
      da: "Medlemmernes indlæg var oftere negative end positive; forskellen (nettostemningen) er {$size}.",
    },
    undecided: {
      en: "Whether members’ posts were more often positive or negative cannot be told yet; the difference measured (net sentiment) is {$size}.",
      de: "Ob die Beiträge der Mitglieder häufiger positiv oder negativ waren, lässt sich noch nicht sagen; der gemessene Unterschied (Stimmungssaldo) beträgt {$size}.",
      da: "Om medlemmernes indlæg oftere var positive eller negative, kan endnu ikke afgøres; den målte forskel (nettostemningen) er {$size}.",
    },
    ...toneMessages,
  },
  compose: (teller) => sayTone(teller, teller.measures.tone, "posts-corrected"),
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "more good than bad, in languages with a name, checked by people and corrected",
    given: {
      tone: {
        value: 0.24, low: 0.19, high: 0.288, n: 900, scope: { language: "da, en" },
        parts: [{ of: "positive", value: 0.46, low: 0.43, high: 0.49 }, { of: "agreement", value: 0.81, low: 0.748, high: 0.859 }],
      },
      corrected: { value: 0.19, low: 0.114, high: 0.266, n: 900 },
    },
    expect: {
      en: [
        "Members’ posts were more often positive than negative; the difference (net sentiment) is 24 percentage points (19–29).",
        "The tone was judged by a program (language of the texts: Danish, English). Of the texts that people read as well, it judged 81% (75–86%) as they did.",
        "Corrected for the errors the program makes, the net sentiment is 19 percentage points (11–27).",
      ],
      de: [
        "Die Beiträge der Mitglieder waren häufiger positiv als negativ; der Unterschied (Stimmungssaldo) beträgt 24 Prozentpunkte (19–29).",
        "Den Ton hat ein automatisches Verfahren beurteilt (Sprache der Texte: Dänisch, Englisch). Von den Texten, die auch Menschen gelesen haben, hat es 81 % (75–86 %) so beurteilt wie sie.",
        "Bereinigt um die Fehler des Verfahrens beträgt der Stimmungssaldo 19 Prozentpunkte (11–27).",
      ],
      da: [
        "Medlemmernes indlæg var oftere positive end negative; forskellen (nettostemningen) er 24 procentpoint (19–29).",
        "Tonen er vurderet med en automatisk metode (teksternes sprog: dansk, engelsk). Af de tekster, som mennesker også har læst, vurderede metoden 81 % (75–86 %) på samme måde.",
        "Korrigeret for metodens fejl er nettostemningen 19 procentpoint (11–27).",
      ],
    },
  },
  {
    title: "more bad than good, in a language nobody told",
    given: { tone: { value: -0.14, low: -0.21, high: -0.068, n: 300, scope: { language: "unknown" } } },
    expect: {
      en: [
        "Members’ posts were more often negative than positive; the difference (net sentiment) is 14 percentage points (7–21).",
        "The tone was judged by a program (language of the texts: unknown).",
      ],
      de: [
        "Die Beiträge der Mitglieder waren häufiger negativ als positiv; der Unterschied (Stimmungssaldo) beträgt 14 Prozentpunkte (7–21).",
        "Den Ton hat ein automatisches Verfahren beurteilt (Sprache der Texte: unbekannt).",
      ],
      da: [
        "Medlemmernes indlæg var oftere negative end positive; forskellen (nettostemningen) er 14 procentpoint (7–21).",
        "Tonen er vurderet med en automatisk metode (teksternes sprog: ukendt).",
      ],
    },
  },
  {
    title: "the range holds zero: neither is said; and since the year before it fell",
    given: { tone: { value: 0.03, low: -0.04, high: 0.099, n: 300, scope: { language: "en" } } },
    earlier: { tone: { value: 0.21, low: 0.14, high: 0.277, n: 320, scope: { language: "en" } } },
    expect: {
      en: [
        "Whether members’ posts were more often positive or negative cannot be told yet; the difference measured (net sentiment) is 3 percentage points (−4 to 10).",
        "In the earlier period it was 21 percentage points (14–28); since then it has fallen by 18 percentage points (8–28).",
        "The tone was judged by a program (language of the texts: English).",
      ],
      de: [
        "Ob die Beiträge der Mitglieder häufiger positiv oder negativ waren, lässt sich noch nicht sagen; der gemessene Unterschied (Stimmungssaldo) beträgt 3 Prozentpunkte (−4 bis 10).",
        "Im Vergleichszeitraum betrug der Wert 21 Prozentpunkte (14–28); seither ist er um 18 Prozentpunkte (8–28) gesunken.",
        "Den Ton hat ein automatisches Verfahren beurteilt (Sprache der Texte: Englisch).",
      ],
      da: [
        "Om medlemmernes indlæg oftere var positive eller negative, kan endnu ikke afgøres; den målte forskel (nettostemningen) er 3 procentpoint (−4 til 10).",
        "I sammenligningsperioden lå tallet på 21 procentpoint (14–28); siden da er det faldet med 18 procentpoint (8–28).",
        "Tonen er vurderet med en automatisk metode (teksternes sprog: engelsk).",
      ],
    },
  },
  { title: "no text was scored: silence", given: { tone: { why: "not-recorded" } }, expect: "silence" },
] satisfies readonly BlockExample[]
