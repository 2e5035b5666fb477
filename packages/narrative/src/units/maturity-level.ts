import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

const holds = { 0: "none", 1: "foundation", 2: "growth", 3: "optimising" } as const
const statuses = { met: "good", unmet: "bad", undecided: "open", "not-measured": "absent", "not-applicable": "absent", declared: "open" } as const

/** How many obstacles are shown; the rest follows once these are gone. */
const shown = 3

/**
 * Which of the three levels the community holds, what keeps it from the next, and the practice to take up next.
 *
 * @see concept:32
 */
export const maturityLevel = composeBlock({
  id: "maturity-level",
  since: "0.1.0",
  audiences: ["executive", "product", "community-team"],
  section: "maturity",
  order: 10,
  sources: ["concept:32", "concept:58"],
  needs: {},
  messages: {
    none: {
      en: "The community has not yet reached the foundation level; the scale has {$highest} levels.",
      de: "Die Community hat die Grundlagenstufe noch nicht erreicht; die Skala hat {$highest} Stufen.",
      da: "Fællesskabet har endnu ikke nået grundniveauet; skalaen har {$highest} niveauer.",
    },
    foundation: {
      en: "The community is at level {$level} of {$highest}: its foundation is laid.",
      de: "Die Community steht auf Stufe {$level} von {$highest}: Die Grundlage ist gelegt.",
      da: "Fællesskabet er på niveau {$level} af {$highest}: Fundamentet er lagt.",
    },
    growth: {
      en: "The community is at level {$level} of {$highest}: it is growing and engages its members.",
      de: "Die Community steht auf Stufe {$level} von {$highest}: Sie wächst und bindet ihre Mitglieder ein.",
      da: "Fællesskabet er på niveau {$level} af {$highest}: Det vokser og engagerer medlemmerne.",
    },
    optimising: {
      en: "The community is at level {$level} of {$highest}: it measures what it does and improves by it.",
      de: "Die Community steht auf Stufe {$level} von {$highest}: Sie misst, was sie tut, und verbessert sich daran.",
      da: "Fællesskabet er på niveau {$level} af {$highest}: Det måler, hvad det gør, og bliver bedre af det.",
    },
    possible: {
      en: "Some questions are still unanswered; if all of them turned out well, it would be level {$level}.",
      de: "Einige Fragen sind noch offen; fielen alle günstig aus, wäre es Stufe {$level}.",
      da: "Nogle spørgsmål er stadig åbne; hvis alle falder heldigt ud, er det niveau {$level}.",
    },
    declared: {
      en: "Counting what was declared but not shown, it would be level {$level}.",
      de: "Zählte man mit, was erklärt, aber nicht belegt ist, wäre es Stufe {$level}.",
      da: "Medregnes det, der er erklæret, men ikke påvist, er det niveau {$level}.",
    },
    obstacles: {
      en: "What stands in the way of the next level, the easiest to change first.",
      de: "Das steht der nächsten Stufe im Weg, das am leichtesten Änderbare zuerst.",
      da: "Det står i vejen for næste niveau, det letteste at ændre først.",
    },
    obstacle: { en: "{$asks} {$verdict}", de: "{$asks} {$verdict}", da: "{$asks} {$verdict}" },
    because: { en: "{$because}", de: "{$because}", da: "{$because}" },
    met: { en: "met", de: "erfüllt", da: "opfyldt" },
    unmet: { en: "not met", de: "nicht erfüllt", da: "ikke opfyldt" },
    undecided: { en: "too early to tell", de: "noch offen", da: "endnu uafklaret" },
    "not-measured": { en: "not measured", de: "nicht gemessen", da: "ikke målt" },
    "not-applicable": { en: "does not apply", de: "trifft nicht zu", da: "ikke relevant" },
    "declared-only": { en: "declared, not shown", de: "erklärt, nicht belegt", da: "erklæret, ikke påvist" },
    "next-hours": {
      en: "Next step: “{$remedy}”, a matter of hours.",
      de: "Nächster Schritt: „{$remedy}“, eine Frage von Stunden.",
      da: "Næste skridt: »{$remedy}«, et spørgsmål om timer.",
    },
    "next-days": {
      en: "Next step: “{$remedy}”, a matter of days.",
      de: "Nächster Schritt: „{$remedy}“, eine Frage von Tagen.",
      da: "Næste skridt: »{$remedy}«, et spørgsmål om dage.",
    },
    "next-weeks": {
      en: "Next step: “{$remedy}”, a matter of weeks.",
      de: "Nächster Schritt: „{$remedy}“, eine Frage von Wochen.",
      da: "Næste skridt: »{$remedy}«, et spørgsmål om uger.",
    },
    "next-months": {
      en: "Next step: “{$remedy}”, a matter of months.",
      de: "Nächster Schritt: „{$remedy}“, eine Frage von Monaten.",
      da: "Næste skridt: »{$remedy}«, et spørgsmål om måneder.",
    },
  },
  compose: ({ assessment, locale, bind, say, claim, list, verdict }) => {
    if (assessment === undefined) return []
    const { level, couldBe, declaredLevel, inTheWay, criteria } = assessment
    const highest = bind.count("maturity/levels", 3)
    const at = (name: string, value: number) => bind.count(`maturity/${name}`, value)
    const obstacles = inTheWay.slice(0, shown).flatMap((id) => criteria.filter(({ criterion }) => criterion === id))
    const [next] = obstacles
    return [
      level === 0 ? claim("none", { highest }) : claim(holds[level], { level: at("level", level), highest }),
      ...(couldBe > level ? [claim("possible", { level: at("could-be", couldBe) })] : []),
      ...(declaredLevel > level ? [claim("declared", { level: at("declared", declaredLevel) })] : []),
      ...(obstacles.length === 0
        ? []
        : [
            claim("obstacles", {}),
            list(
              obstacles.map((criterion) => {
                const [badge] = verdict(statuses[criterion.verdict], criterion.verdict === "declared" ? "declared-only" : criterion.verdict)
                return {
                  parts: say("obstacle", { asks: bind.quote(criterion.asks[locale], "assessment"), verdict: badge === undefined ? highest : { full: badge } }),
                  items: [say("because", { because: { full: { kind: "quote", text: criterion.because[locale], origin: "assessment" } } })],
                }
              }),
            ),
          ]),
      ...(next === undefined ? [] : [claim(`next-${next.remedy.effort}`, { remedy: bind.quote(next.remedy.text[locale], "assessment") })]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "the foundation is laid, and what stands in the way of growth",
    given: {},
    assessment: {
      level: 1,
      couldBe: 2,
      declaredLevel: 1,
      inTheWay: ["questions-get-solved"],
      criteria: [
        {
          criterion: "questions-get-solved",
          level: 2,
          verdict: "not-measured",
          asks: { en: "Are most questions solved?", de: "Werden die meisten Fragen gelöst?", da: "Bliver de fleste spørgsmål løst?" },
          because: { en: "No source records it.", de: "Keine Quelle erfasst es.", da: "Ingen kilde registrerer det." },
          required: true,
          why: { en: "Solved questions are what support is for.", de: "Gelöste Fragen sind der Sinn von Support.", da: "Løste spørgsmål er det, support er til for." },
          evidence: [],
          remedy: { effort: "weeks", text: { en: "Let members mark answers as solutions.", de: "Lassen Sie Antworten als Lösung markieren.", da: "Lad medlemmer markere svar som løsning." } },
          sources: ["concept:56"],
        },
      ],
      notInModel: [],
    },
    expect: {
      en: [
        "The community is at level 1 of 3: its foundation is laid.",
        "Some questions are still unanswered; if all of them turned out well, it would be level 2.",
        "What stands in the way of the next level, the easiest to change first.",
        "- Are most questions solved? not measured",
        "  - No source records it.",
        "Next step: “Let members mark answers as solutions”, a matter of weeks.",
      ],
      de: [
        "Die Community steht auf Stufe 1 von 3: Die Grundlage ist gelegt.",
        "Einige Fragen sind noch offen; fielen alle günstig aus, wäre es Stufe 2.",
        "Das steht der nächsten Stufe im Weg, das am leichtesten Änderbare zuerst.",
        "- Werden die meisten Fragen gelöst? nicht gemessen",
        "  - Keine Quelle erfasst es.",
        "Nächster Schritt: „Lassen Sie Antworten als Lösung markieren“, eine Frage von Wochen.",
      ],
      da: [
        "Fællesskabet er på niveau 1 af 3: Fundamentet er lagt.",
        "Nogle spørgsmål er stadig åbne; hvis alle falder heldigt ud, er det niveau 2.",
        "Det står i vejen for næste niveau, det letteste at ændre først.",
        "- Bliver de fleste spørgsmål løst? ikke målt",
        "  - Ingen kilde registrerer det.",
        "Næste skridt: »Lad medlemmer markere svar som løsning«, et spørgsmål om uger.",
      ],
    },
  },
  { title: "no assessment: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
