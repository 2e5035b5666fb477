import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"

/**
 * The practice to take up next: what to do, how long it takes, what else it settles, and which level it leads to.
 *
 * @remarks
 * Where nobody knows yet whether it is needed, that is said first.
 * @see concept:111
 */
export const nextPractice = composeBlock({
  id: "next-practice",
  since: "0.1.0",
  audiences: ["executive", "product", "hr", "community-team"],
  section: "maturity",
  order: 30,
  sources: ["concept:54", "concept:57", "concept:111"],
  needs: {},
  messages: {
    unknown: {
      en: "Nothing is known yet on this question: “{$asks}” Should the answer be no, the following comes next.",
      de: "Zu dieser Frage ist noch nichts bekannt: „{$asks}“ Lautet die Antwort Nein, ist das Folgende zu tun.",
      da: "Om dette spørgsmål vides der endnu intet: »{$asks}« Er svaret nej, skal der gøres følgende.",
    },
    hours: {
      en: "The practice to take up next: “{$remedy}”, a matter of hours.",
      de: "Der nächste Schritt: „{$remedy}“, eine Frage von Stunden.",
      da: "Det næste skridt: »{$remedy}«, et spørgsmål om timer.",
    },
    days: {
      en: "The practice to take up next: “{$remedy}”, a matter of days.",
      de: "Der nächste Schritt: „{$remedy}“, eine Frage von Tagen.",
      da: "Det næste skridt: »{$remedy}«, et spørgsmål om dage.",
    },
    weeks: {
      en: "The practice to take up next: “{$remedy}”, a matter of weeks.",
      de: "Der nächste Schritt: „{$remedy}“, eine Frage von Wochen.",
      da: "Det næste skridt: »{$remedy}«, et spørgsmål om uger.",
    },
    months: {
      en: "The practice to take up next: “{$remedy}”, a matter of months.",
      de: "Der nächste Schritt: „{$remedy}“, eine Frage von Monaten.",
      da: "Det næste skridt: »{$remedy}«, et spørgsmål om måneder.",
    },
    why: { en: "Why it matters: “{$why}”.", de: "Warum das wichtig ist: „{$why}“.", da: "Derfor er det vigtigt: »{$why}«." },
    reaches: {
      en: "Once this is met, the community holds level {$level}.",
      de: "Ist das erfüllt, steht die Community auf Stufe {$level}.",
      da: "Når det er opfyldt, er fællesskabet på niveau {$level}.",
    },
    leads: {
      en: "Steps up to level {$level}, the next included: {$steps}.",
      de: "Schritte bis Stufe {$level}, diesen mitgezählt: {$steps}.",
      da: "Skridt, der skal til for at nå niveau {$level}, inklusive dette: {$steps}.",
    },
    also: {
      en: "The same work also settles the following questions:",
      de: "Damit klären sich auch diese Fragen:",
      da: "Det samme arbejde afklarer også følgende spørgsmål:",
    },
    question: { en: "{$asks}", de: "{$asks}", da: "{$asks}" },
  },
  compose: ({ assessment, bind, say, claim, list }) => {
    const [first] = assessment?.steps ?? []
    const asked = (id: string) => assessment?.criteria.find(({ criterion }) => criterion === id)
    const next = first === undefined ? undefined : asked(first.criterion)
    if (assessment === undefined || first === undefined || next === undefined) return []
    const arrives = assessment.steps.findIndex(({ reaches }) => reaches > assessment.level)
    const level = bind.count("maturity/next-level", assessment.steps[arrives]?.reaches ?? assessment.level)
    const others = first.alsoDecides.flatMap((id) => asked(id) ?? [])
    return [
      ...(next.verdict === "not-measured" ? [claim("unknown", { asks: bind.quote(next.asks, "assessment") })] : []),
      claim(next.remedy.effort, { remedy: bind.quote(next.remedy.text, "assessment") }),
      claim("why", { why: bind.quote(next.why, "assessment") }),
      ...(arrives < 0 ? [] : [arrives === 0 ? claim("reaches", { level }) : claim("leads", { level, steps: bind.count("maturity/steps", arrives + 1) })]),
      ...(others.length === 0 ? [] : [claim("also", {}), list(others.map(({ asks }) => ({ parts: say("question", { asks: bind.quote(asks, "assessment") }) })))]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "one of two steps to the next level, which settles another question as well",
    given: {},
    assessment: {
      level: 1, couldBe: 2, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], inTheWay: ["solved", "answered"], notInModel: [],
      steps: [
        { criterion: "solved", level: 2, effort: "days", alsoDecides: ["answered"], reaches: 1 },
        { criterion: "answered", level: 2, effort: "weeks", alsoDecides: [], reaches: 2 },
      ],
      criteria: [
        {
          criterion: "solved", level: 2, verdict: "not-measured", required: true, lifecycle: "stable", evidence: [], sources: ["concept:56"],
          asks: { en: "Are most questions solved?", de: "Werden die meisten Fragen gelöst?", da: "Bliver de fleste spørgsmål løst?" },
          because: { en: "No source records it.", de: "Keine Quelle erfasst es.", da: "Ingen kilde registrerer det." },
          why: { en: "Solved questions are what support is for.", de: "Gelöste Fragen sind der Sinn von Support.", da: "Løste spørgsmål er det, support er til for." },
          remedy: { effort: "days", text: { en: "Let members mark answers as solutions.", de: "Lassen Sie Antworten als Lösung markieren.", da: "Lad medlemmer markere svar som løsning." } },
        },
        {
          criterion: "answered", level: 2, verdict: "not-measured", required: true, lifecycle: "stable", evidence: [], sources: ["concept:49"],
          asks: { en: "Do questions get a prompt answer?", de: "Werden Fragen zügig beantwortet?", da: "Bliver spørgsmål besvaret hurtigt?" },
          because: { en: "No source records it.", de: "Keine Quelle erfasst es.", da: "Ingen kilde registrerer det." },
          why: { en: "Whoever asks waits.", de: "Wer fragt, wartet.", da: "Den, der spørger, venter." },
          remedy: { effort: "weeks", text: { en: "Agree on who looks at new questions.", de: "Vereinbaren Sie, wer neue Fragen sichtet.", da: "Aftal, hvem der ser på nye spørgsmål." } },
        },
      ],
    },
    expect: {
      en: [
        "Nothing is known yet on this question: “Are most questions solved?” Should the answer be no, the following comes next.",
        "The practice to take up next: “Let members mark answers as solutions”, a matter of days.",
        "Why it matters: “Solved questions are what support is for”.",
        "Steps up to level 2, the next included: 2.",
        "The same work also settles the following questions:",
        "- Do questions get a prompt answer?",
      ],
      de: [
        "Zu dieser Frage ist noch nichts bekannt: „Werden die meisten Fragen gelöst?“ Lautet die Antwort Nein, ist das Folgende zu tun.",
        "Der nächste Schritt: „Lassen Sie Antworten als Lösung markieren“, eine Frage von Tagen.",
        "Warum das wichtig ist: „Gelöste Fragen sind der Sinn von Support“.",
        "Schritte bis Stufe 2, diesen mitgezählt: 2.",
        "Damit klären sich auch diese Fragen:",
        "- Werden Fragen zügig beantwortet?",
      ],
      da: [
        "Om dette spørgsmål vides der endnu intet: »Bliver de fleste spørgsmål løst?« Er svaret nej, skal der gøres følgende.",
        "Det næste skridt: »Lad medlemmer markere svar som løsning«, et spørgsmål om dage.",
        "Derfor er det vigtigt: »Løste spørgsmål er det, support er til for«.",
        "Skridt, der skal til for at nå niveau 2, inklusive dette: 2.",
        "Det samme arbejde afklarer også følgende spørgsmål:",
        "- Bliver spørgsmål besvaret hurtigt?",
      ],
    },
  },
  {
    title: "a single step",
    given: {},
    assessment: {
      level: 0, couldBe: 1, declaredLevel: 0, rubric: "0123456789abcdef", standings: [], inTheWay: ["mission"], notInModel: [],
      steps: [{ criterion: "mission", level: 1, effort: "hours", alsoDecides: [], reaches: 1 }],
      criteria: [
        {
          criterion: "mission", level: 1, verdict: "unmet", required: true, lifecycle: "stable", evidence: [], sources: ["concept:37"],
          asks: { en: "Is there a mission?", de: "Gibt es ein Leitbild?", da: "Er der en mission?" },
          because: { en: "Not in the plan yet: mission.", de: "Noch nicht im Plan: Leitbild.", da: "Endnu ikke i planen: mission." },
          why: { en: "Members join what they understand.", de: "Mitglied wird man, wo man weiß, worum es geht.", da: "Man melder sig ind i noget, man forstår." },
          remedy: { effort: "hours", text: { en: "Write down what it is for.", de: "Schreiben Sie auf, wozu es sie gibt.", da: "Skriv ned, hvad det er til for." } },
        },
      ],
    },
    expect: {
      en: [
        "The practice to take up next: “Write down what it is for”, a matter of hours.",
        "Why it matters: “Members join what they understand”.",
        "Once this is met, the community holds level 1.",
      ],
      de: [
        "Der nächste Schritt: „Schreiben Sie auf, wozu es sie gibt“, eine Frage von Stunden.",
        "Warum das wichtig ist: „Mitglied wird man, wo man weiß, worum es geht“.",
        "Ist das erfüllt, steht die Community auf Stufe 1.",
      ],
      da: [
        "Det næste skridt: »Skriv ned, hvad det er til for«, et spørgsmål om timer.",
        "Derfor er det vigtigt: »Man melder sig ind i noget, man forstår«.",
        "Når det er opfyldt, er fællesskabet på niveau 1.",
      ],
    },
  },
  { title: "nothing left to do, or no assessment: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
