import { levelNames, type JudgedCriterion, type LevelStanding } from "@folkmoot/maturity"
import type { AnyMetric } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured, ownVariant, type MeasuredMeasure } from "../need.ts"
import { aimedAt } from "../objective-standing.ts"

const holds = { 0: "none", 1: "foundation", 2: "growth", 3: "optimising" } as const
const statuses = { met: "good", unmet: "bad", undecided: "open", "not-measured": "absent", "not-applicable": "absent", declared: "open" } as const

/** How many obstacles are shown; the rest follows once these are gone. */
const shown = 3

/** The one number a criterion was judged by, where it was nothing else; its window is the stretch it speaks of. */
const judgedBy = ({ evidence }: JudgedCriterion): MeasuredMeasure | undefined => {
  const [only, ...others] = evidence
  if (only?.metric === undefined || only.variant === undefined || only.estimate === undefined || only.stale === true || others.length > 0) return undefined
  const { from = null, to = null } = ("window" in only.estimate ? only.estimate.window : undefined) ?? {}
  const measure = { metric: only.metric, variant: only.variant, period: { label: "all", from, to }, group: {}, estimate: only.estimate }
  return isMeasured(measure) ? measure : undefined
}

/**
 * Which of the three levels the community holds, what is shown on each, what is out of date, and what keeps it from the next.
 *
 * @remarks
 * A number that keeps it from the next is told as any other of the report, beside its bar; all else in the assessment's own words.
 * @see concept:32
 */
export const maturityLevel = composeBlock({
  id: "maturity-level",
  since: "0.1.0",
  audiences: ["executive", "product", "hr", "community-team"],
  section: "maturity",
  order: 10,
  sources: ["concept:32", "concept:58"],
  needs: {},
  messages: {
    none: {
      en: "The community has not yet reached the foundation level; the scale has {$highest} levels.",
      de: "Das Fundament der Community ist noch nicht gelegt; die Skala hat {$highest} Stufen.",
      da: "Fællesskabet har endnu ikke nået grundniveauet; skalaen har {$highest} niveauer.",
    },
    unshown: {
      en: "It has not been shown yet that the community's foundation is laid; the scale has {$highest} levels.",
      de: "Dass das Fundament der Community gelegt ist, ist noch nicht belegt; die Skala hat {$highest} Stufen.",
      da: "Det er endnu ikke dokumenteret, at fællesskabets fundament er lagt; skalaen har {$highest} niveauer.",
    },
    foundation: {
      en: "The community is at level {$level} of {$highest}: its foundation is laid.",
      de: "Die Community steht auf Stufe {$level} von {$highest}: Das Fundament ist gelegt.",
      da: "Fællesskabet er på niveau {$level} af {$highest}: Fundamentet er lagt.",
    },
    growth: {
      en: "The community is at level {$level} of {$highest}: what it takes to grow and to engage its members is in place.",
      de: "Die Community steht auf Stufe {$level} von {$highest}: Was es zum Wachsen und Einbinden braucht, ist vorhanden.",
      da: "Fællesskabet er på niveau {$level} af {$highest}: Det, der skal til for at vokse og engagere medlemmerne, er på plads.",
    },
    optimising: {
      en: "The community is at level {$level} of {$highest}: it measures what it does and acts on what it finds.",
      de: "Die Community steht auf Stufe {$level} von {$highest}: Sie misst, was sie tut, und handelt danach.",
      da: "Fællesskabet er på niveau {$level} af {$highest}: Det måler, hvad det gør, og handler efter det.",
    },
    possible: {
      en: "Some questions are still unanswered; if all of them turned out well, it would be level {$level}.",
      de: "Einige Fragen sind noch offen; fielen alle Antworten günstig aus, wäre es Stufe {$level}.",
      da: "Nogle spørgsmål er stadig åbne; hvis alle falder positivt ud, er fællesskabet på niveau {$level}.",
    },
    declared: {
      en: "Counting what was declared but not shown, it would be level {$level}.",
      de: "Zählte man auch, was bisher nur auf Selbstauskunft beruht, wäre es Stufe {$level}.",
      da: "Medregnes det, der er oplyst, men ikke påvist, er fællesskabet på niveau {$level}.",
    },
    obstacles: {
      en: "What stands in the way of the next level, the easiest to change first:",
      de: "Das steht der nächsten Stufe im Weg, das am leichtesten Änderbare zuerst:",
      da: "Følgende står i vejen for næste niveau, det letteste at ændre først:",
    },
    obstacle: { en: "{$asks} {$verdict}", de: "{$asks} {$verdict}", da: "{$asks} {$verdict}" },
    against: { en: "{$number}: {$value}; the bar is {$bar}.", de: "{$number}: {$value}; Schwelle: {$bar}.", da: "{$number}: {$value}; tærskel: {$bar}." },
    beyond: {
      en: "{$number}: {$value}; the range is open, and the true value may lie beyond it.",
      de: "{$number}: {$value}; der Bereich ist offen, und der wahre Wert kann außerhalb liegen.",
      da: "{$number}: {$value}; intervallet er åbent, og den sande værdi kan ligge uden for det.",
    },
    because: { en: "{$because}", de: "{$because}", da: "{$because}" },
    met: { en: "met", de: "erfüllt", da: "opfyldt" },
    unmet: { en: "not met", de: "nicht erfüllt", da: "ikke opfyldt" },
    undecided: { en: "too early to tell", de: "noch offen", da: "endnu uafklaret" },
    "not-measured": { en: "not measured", de: "nicht gemessen", da: "ikke målt" },
    "not-applicable": { en: "does not apply", de: "trifft nicht zu", da: "ikke relevant" },
    "declared-only": { en: "declared, not shown", de: "nur Selbstauskunft", da: "oplyst, ikke påvist" },
    caption: {
      en: "What is shown on each level, and what open questions could still make of it",
      de: "Was auf jeder Stufe belegt ist und was offene Fragen noch daraus machen können",
      da: "Hvad der er påvist på hvert niveau, og hvad åbne spørgsmål endnu kan føje til",
    },
    "head-level": { en: "Level", de: "Stufe", da: "Niveau" },
    "head-shown": { en: "Criteria met", de: "Erfüllte Kriterien", da: "Opfyldte kriterier" },
    "head-best": { en: "At best", de: "Bestenfalls", da: "I bedste fald" },
    "head-declared": { en: "Declared only", de: "Nur Selbstauskunft", da: "Kun oplyst" },
    "head-held": { en: "Verdict", de: "Urteil", da: "Vurdering" },
    of: { en: "{$count} of {$all}", de: "{$count} von {$all}", da: "{$count} af {$all}" },
    held: { en: "held", de: "erreicht", da: "nået" },
    "not-held": { en: "not held", de: "nicht erreicht", da: "ikke nået" },
    stale: {
      en: "The evidence for these questions is out of date and was left aside; it has to be renewed.",
      de: "Die Belege zu diesen Fragen sind veraltet und zählen nicht mehr; sie müssen erneuert werden.",
      da: "Belægget for disse spørgsmål er forældet og er ikke regnet med; det skal fornyes.",
    },
  },
  compose: ({ assessment, metric, withheld, bind, say, claim, list, table, verdict }) => {
    if (assessment === undefined) return []
    const { level, couldBe, declaredLevel, inTheWay, criteria, standings } = assessment
    const highest = bind.count("maturity/levels", 3)
    const at = (name: string, value: number) => bind.count(`maturity/${name}`, value)
    const obstacles = inTheWay.slice(0, shown).flatMap((id) => criteria.filter(({ criterion }) => criterion === id))
    const old = criteria.filter(({ evidence, declaration }) => declaration?.stale === true || evidence.some(({ stale }) => stale === true))
    const reasonOf = (criterion: JudgedCriterion) => {
      const measure = judgedBy(criterion)
      const card = measure === undefined || withheld.some((one) => one.metric === measure.metric) ? undefined : metric(measure.metric)
      if (measure === undefined || card === undefined) return say("because", { because: bind.words({ ...criterion.because, says: criterion.says }, "assessment") })
      const { variant, estimate: { unit, currency } } = measure
      const said = { number: nameOf(card, variant), value: bind.measure(measure) }
      if (criterion.bar === undefined) return say("beyond", said)
      const bar = { unit, value: criterion.bar, ...(currency === undefined ? {} : { currency }) }
      return say("against", { ...said, bar: bind.target(`maturity/${criterion.criterion}`, bar, aimedAt(card, variant)) })
    }
    // By another definition than its own a metric's title may say the opposite of what was counted.
    const nameOf = (card: AnyMetric, variant: string) => {
      const means = card.variants[variant]?.means
      return means === undefined || variant === ownVariant(card) ? bind.words(card.title) : bind.quote(means, "definition")
    }
    const cell = (standing: LevelStanding, name: string, count: number) => bind.count(`maturity/${standing.level}/${name}`, count)
    const rows = standings.filter(({ applicable }) => applicable > 0).map((standing) => {
      const { applicable, met, declared, score, held } = standing
      const of = (name: string, count: number) => say("of", { count: cell(standing, name, count), all: cell(standing, "applicable", applicable) })
      return [
        [bind.words(levelNames[standing.level]).full],
        of("met", met),
        of("best", Math.round((score?.high ?? 0) * applicable)),
        say("because", { because: cell(standing, "declared", declared) }),
        verdict(held ? "good" : "open", held ? "held" : "not-held"),
      ]
    })
    const head = (name: "head-level" | "head-shown" | "head-best" | "head-declared" | "head-held", numeric = false) => ({ parts: say(name), numeric })
    return [
      level === 0 ? claim(couldBe === 0 ? "none" : "unshown", { highest }) : claim(holds[level], { level: at("level", level), highest }),
      ...(rows.length === 0 ? [] : [table(say("caption"), [head("head-level"), head("head-shown", true), head("head-best", true), head("head-declared", true), head("head-held")], rows)]),
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
                  parts: say("obstacle", { asks: bind.quote(criterion.asks, "assessment"), verdict: badge === undefined ? highest : { full: badge } }),
                  items: [reasonOf(criterion)],
                }
              }),
            ),
          ]),
      ...(old.length === 0 ? [] : [claim("stale", {}), list(old.map(({ asks }) => ({ parts: say("because", { because: bind.quote(asks, "assessment") }) })))]),
    ]
  },
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "nothing was looked at: that is not the same as nothing being there",
    given: {},
    assessment: { level: 0, couldBe: 1, declaredLevel: 0, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], criteria: [], notInModel: [] },
    expect: {
      en: ["It has not been shown yet that the community's foundation is laid; the scale has 3 levels.", "Some questions are still unanswered; if all of them turned out well, it would be level 1."],
      de: ["Dass das Fundament der Community gelegt ist, ist noch nicht belegt; die Skala hat 3 Stufen.", "Einige Fragen sind noch offen; fielen alle Antworten günstig aus, wäre es Stufe 1."],
      da: ["Det er endnu ikke dokumenteret, at fællesskabets fundament er lagt; skalaen har 3 niveauer.", "Nogle spørgsmål er stadig åbne; hvis alle falder positivt ud, er fællesskabet på niveau 1."],
    },
  },
  {
    title: "the foundation is laid, and what stands in the way of growth",
    given: {},
    assessment: {
      level: 1,
      couldBe: 2,
      declaredLevel: 1,
      rubric: "0123456789abcdef",
      standings: [
        { level: 1, held: true, applicable: 7, met: 7, unmet: 0, declared: 0, unknown: 0, score: { low: 1, high: 1 } },
        { level: 2, held: false, applicable: 4, met: 1, unmet: 1, declared: 1, unknown: 2, score: { low: 0.25, high: 0.75 } },
        { level: 3, held: false, applicable: 0, met: 0, unmet: 0, declared: 0, unknown: 0 },
      ],
      steps: [{ criterion: "questions-get-solved", level: 2, effort: "weeks", alsoDecides: [], reaches: 2 }],
      inTheWay: ["questions-get-solved"],
      criteria: [
        {
          criterion: "questions-get-solved",
          level: 2,
          verdict: "not-measured",
          asks: { en: "Are most questions solved?", de: "Werden die meisten Fragen gelöst?", da: "Bliver de fleste spørgsmål løst?" },
          because: { en: "No source records it.", de: "Keine Quelle erfasst es.", da: "Ingen kilde registrerer det." },
          required: true,
          lifecycle: "stable",
          why: { en: "Solved questions are what support is for.", de: "Gelöste Fragen sind der Sinn von Support.", da: "Løste spørgsmål er det, support er til for." },
          evidence: [],
          remedy: { effort: "weeks", text: { en: "Let members mark answers as solutions.", de: "Lassen Sie Antworten als Lösung markieren.", da: "Lad medlemmer markere svar som løsning." } },
          sources: ["concept:56"],
        },
        {
          criterion: "members-would-recommend",
          level: 2,
          verdict: "declared",
          asks: { en: "Would members recommend the community?", de: "Würden Mitglieder die Community weiterempfehlen?", da: "Vil medlemmerne anbefale fællesskabet?" },
          because: { en: "Somebody said so.", de: "Jemand hat es erklärt.", da: "Det har nogen oplyst." },
          required: true,
          lifecycle: "stable",
          why: { en: "Who recommends, stays.", de: "Wer weiterempfiehlt, bleibt.", da: "Den, der anbefaler, bliver." },
          evidence: [{ name: "score", metric: "net-promoter-score", stale: true }],
          declaration: { verdict: "met", note: "Heard at the summer meeting.", by: "Head of community", on: "2025-06-01" },
          remedy: { effort: "days", text: { en: "Ask members again.", de: "Fragen Sie die Mitglieder erneut.", da: "Spørg medlemmerne igen." } },
          sources: ["concept:123"],
        },
      ],
      notInModel: [],
    },
    expect: {
      en: [
        "The community is at level 1 of 3: its foundation is laid.",
        "Lay the foundation | 7 of 7 | 7 of 7 | 0 | held",
        "Grow and engage | 1 of 4 | 3 of 4 | 1 | not held",
        "Some questions are still unanswered; if all of them turned out well, it would be level 2.",
        "What stands in the way of the next level, the easiest to change first:",
        "- Are most questions solved? not measured",
        "  - No source records it.",
        "The evidence for these questions is out of date and was left aside; it has to be renewed.",
        "- Would members recommend the community?",
      ],
      de: [
        "Die Community steht auf Stufe 1 von 3: Das Fundament ist gelegt.",
        "Das Fundament legen | 7 von 7 | 7 von 7 | 0 | erreicht",
        "Wachsen und einbinden | 1 von 4 | 3 von 4 | 1 | nicht erreicht",
        "Einige Fragen sind noch offen; fielen alle Antworten günstig aus, wäre es Stufe 2.",
        "Das steht der nächsten Stufe im Weg, das am leichtesten Änderbare zuerst:",
        "- Werden die meisten Fragen gelöst? nicht gemessen",
        "  - Keine Quelle erfasst es.",
        "Die Belege zu diesen Fragen sind veraltet und zählen nicht mehr; sie müssen erneuert werden.",
        "- Würden Mitglieder die Community weiterempfehlen?",
      ],
      da: [
        "Fællesskabet er på niveau 1 af 3: Fundamentet er lagt.",
        "Læg fundamentet | 7 af 7 | 7 af 7 | 0 | nået",
        "Skab vækst og engagement | 1 af 4 | 3 af 4 | 1 | ikke nået",
        "Nogle spørgsmål er stadig åbne; hvis alle falder positivt ud, er fællesskabet på niveau 2.",
        "Følgende står i vejen for næste niveau, det letteste at ændre først:",
        "- Bliver de fleste spørgsmål løst? ikke målt",
        "  - Ingen kilde registrerer det.",
        "Belægget for disse spørgsmål er forældet og er ikke regnet med; det skal fornyes.",
        "- Vil medlemmerne anbefale fællesskabet?",
      ],
    },
  },
  {
    title: "a number that keeps it from the next level, beside its bar; by another definition than its metric's own it is called by that",
    given: {},
    assessment: {
      level: 1, couldBe: 2, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: ["questions-get-solved", "members-start-conversations"], notInModel: [],
      criteria: [
        {
          criterion: "questions-get-solved", level: 2, verdict: "undecided", bar: 0.5, required: true, lifecycle: "stable", sources: ["concept:56"],
          asks: { en: "Are half of the questions solved?", de: "Wird die Hälfte der Fragen gelöst?", da: "Bliver halvdelen af spørgsmålene løst?" },
          because: { en: "Who knows.", de: "Wer weiß.", da: "Hvem ved." }, why: { en: "So that is why.", de: "Eben darum.", da: "Derfor er det." },
          evidence: [
            {
              name: "solved", metric: "resolution-rate", variant: "matured-cohort",
              estimate: { metric: "resolution-rate@1", variant: "matured-cohort", measured: true, value: 0.56, unit: "ratio", interval: { low: 0.4996, high: 0.62, level: 0.95, method: "wilson" }, n: 250, assumptions: [], caveats: [], exclusions: [], window: { from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z", timeZone: "UTC", closed: true } },
            },
          ],
          remedy: { effort: "weeks", text: { en: "Let members mark answers.", de: "Lassen Sie Antworten markieren.", da: "Lad medlemmer markere svar." } },
        },
        {
          criterion: "members-start-conversations", level: 2, verdict: "unmet", bar: 0.5, required: true, lifecycle: "stable", sources: ["concept:57"],
          asks: { en: "Do members start conversations?", de: "Beginnen Mitglieder Gespräche?", da: "Starter medlemmerne samtaler?" },
          because: { en: "Who knows.", de: "Wer weiß.", da: "Hvem ved." }, why: { en: "So that is why.", de: "Eben darum.", da: "Derfor er det." },
          evidence: [
            {
              name: "openedByStaff", metric: "owner-post-share", variant: "openings",
              estimate: { metric: "owner-post-share@1", variant: "openings", measured: true, value: 0.7, unit: "ratio", interval: { low: 0.6, high: 0.8, level: 0.95, method: "clusters" }, n: 90, assumptions: [], caveats: [], exclusions: [] },
            },
          ],
          remedy: { effort: "weeks", text: { en: "Ask members to begin.", de: "Bitten Sie Mitglieder anzufangen.", da: "Bed medlemmerne om at begynde." } },
        },
      ],
    },
    expect: {
      en: [
        "The community is at level 1 of 3: its foundation is laid.",
        "Some questions are still unanswered; if all of them turned out well, it would be level 2.",
        "What stands in the way of the next level, the easiest to change first:",
        "- Are half of the questions solved? too early to tell",
        "  - Resolution rate: 56.00% (49.96–62.00%); the bar is 50%.",
        "- Do members start conversations? not met",
        "  - …: 70% (60–80%); the bar is 50%.",
      ],
      de: [
        "Die Community steht auf Stufe 1 von 3: Das Fundament ist gelegt.",
        "Einige Fragen sind noch offen; fielen alle Antworten günstig aus, wäre es Stufe 2.",
        "Das steht der nächsten Stufe im Weg, das am leichtesten Änderbare zuerst:",
        "- Wird die Hälfte der Fragen gelöst? noch offen",
        "  - Lösungsquote: 56,00 % (49,96–62,00 %); Schwelle: 50 %.",
        "- Beginnen Mitglieder Gespräche? nicht erfüllt",
        "  - …: 70 % (60–80 %); Schwelle: 50 %.",
      ],
      da: [
        "Fællesskabet er på niveau 1 af 3: Fundamentet er lagt.",
        "Nogle spørgsmål er stadig åbne; hvis alle falder positivt ud, er fællesskabet på niveau 2.",
        "Følgende står i vejen for næste niveau, det letteste at ændre først:",
        "- Bliver halvdelen af spørgsmålene løst? endnu uafklaret",
        "  - Løsningsrate: 56,00 % (49,96–62,00 %); tærskel: 50 %.",
        "- Starter medlemmerne samtaler? ikke opfyldt",
        "  - …: 70 % (60–80 %); tærskel: 50 %.",
      ],
    },
  },
  {
    title: "no level yet, and every question answered",
    given: {},
    assessment: {
      level: 0, couldBe: 0, declaredLevel: 1, rubric: "0123456789abcdef", steps: [], inTheWay: [], criteria: [], notInModel: [],
      standings: [{ level: 1, held: false, applicable: 2, met: 1, unmet: 1, declared: 0, unknown: 0, score: { low: 0.5, high: 0.5 } }],
    },
    expect: {
      en: [
        "The community has not yet reached the foundation level; the scale has 3 levels.",
        "Lay the foundation | 1 of 2 | 1 of 2 | 0 | not held",
        "Counting what was declared but not shown, it would be level 1.",
      ],
      de: [
        "Das Fundament der Community ist noch nicht gelegt; die Skala hat 3 Stufen.",
        "Das Fundament legen | 1 von 2 | 1 von 2 | 0 | nicht erreicht",
        "Zählte man auch, was bisher nur auf Selbstauskunft beruht, wäre es Stufe 1.",
      ],
      da: [
        "Fællesskabet har endnu ikke nået grundniveauet; skalaen har 3 niveauer.",
        "Læg fundamentet | 1 af 2 | 1 af 2 | 0 | ikke nået",
        "Medregnes det, der er oplyst, men ikke påvist, er fællesskabet på niveau 1.",
      ],
    },
  },
  {
    title: "the level of growth",
    given: {},
    assessment: { level: 2, couldBe: 2, declaredLevel: 2, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], criteria: [], notInModel: [] },
    expect: {
      en: [
        "The community is at level 2 of 3: what it takes to grow and to engage its members is in place.",
      ],
      de: [
        "Die Community steht auf Stufe 2 von 3: Was es zum Wachsen und Einbinden braucht, ist vorhanden.",
      ],
      da: [
        "Fællesskabet er på niveau 2 af 3: Det, der skal til for at vokse og engagere medlemmerne, er på plads.",
      ],
    },
  },
  {
    title: "the highest level",
    given: {},
    assessment: { level: 3, couldBe: 3, declaredLevel: 3, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], criteria: [], notInModel: [] },
    expect: {
      en: [
        "The community is at level 3 of 3: it measures what it does and acts on what it finds.",
      ],
      de: [
        "Die Community steht auf Stufe 3 von 3: Sie misst, was sie tut, und handelt danach.",
      ],
      da: [
        "Fællesskabet er på niveau 3 af 3: Det måler, hvad det gør, og handler efter det.",
      ],
    },
  },
  { title: "no assessment: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
