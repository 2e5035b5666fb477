import { assessmentChanges, type CriterionCause } from "@folkmoot/maturity"
import type { AnyMetric, Estimate } from "@folkmoot/metrics"
import { composeBlock } from "../define.ts"
import type { BlockExample } from "../example.ts"
import { isMeasured } from "../need.ts"
import { ownValue } from "../own-value.ts"
import { refusalWords } from "../refusal-words.ts"
import type { Phrase } from "../report.ts"

const statuses = { met: "good", unmet: "bad", undecided: "open", "not-measured": "absent", "not-applicable": "absent", declared: "open" } as const

/**
 * What became of the community's maturity since it was last reported: the level, the criteria judged otherwise, and because of which evidence.
 *
 * @see concept:58
 */
export const maturityChanges = composeBlock({
  id: "maturity-changes",
  since: "0.1.0",
  audiences: ["executive", "product", "hr", "community-team"],
  section: "maturity",
  order: 20,
  sources: ["concept:9", "concept:54", "concept:58"],
  needs: {},
  messages: {
    level: {
      en: "On {$day} the community held level {$from}; now it holds level {$to}.",
      de: "Am {$day} stand die Community auf Stufe {$from}, heute steht sie auf Stufe {$to}.",
      da: "Den {$day} var fællesskabet på niveau {$from}; nu er det på niveau {$to}.",
    },
    gained: {
      en: "On {$day} the community held no level yet; now it holds level {$to}.",
      de: "Am {$day} hatte die Community noch keine Stufe erreicht, heute steht sie auf Stufe {$to}.",
      da: "Den {$day} havde fællesskabet endnu ikke nået noget niveau; nu er det på niveau {$to}.",
    },
    lost: {
      en: "On {$day} the community held level {$from}; now it holds none.",
      de: "Am {$day} stand die Community auf Stufe {$from}, heute steht sie auf keiner mehr.",
      da: "Den {$day} var fællesskabet på niveau {$from}; nu er det ikke på noget niveau.",
    },
    same: {
      en: "The level is the same as on {$day}.",
      de: "Die Stufe ist dieselbe wie am {$day}.",
      da: "Niveauet er det samme som den {$day}.",
    },
    rubric: {
      en: "The criteria themselves were changed in between; what is judged otherwise may be so for that reason alone. New criteria: {$new}; removed: {$gone}.",
      de: "Dazwischen wurden die Kriterien selbst geändert; ein anderes Urteil kann allein daran liegen. Neue Kriterien: {$new}; weggefallen: {$gone}.",
      da: "Selve kriterierne er ændret undervejs, og det alene kan være grunden til en anden vurdering. Nye kriterier: {$new}; udgået: {$gone}.",
    },
    opening: {
      en: "Since that day, the following criteria have come to be judged otherwise:",
      de: "Seither werden diese Kriterien anders beurteilt:",
      da: "Siden da vurderes følgende kriterier anderledes:",
    },
    criterion: { en: "{$asks} Before: {$before}; now: {$now}.", de: "{$asks} Vorher: {$before}; jetzt: {$now}.", da: "{$asks} Før: {$before}; nu: {$now}." },
    measure: { en: "{$number}, before: {$before}; now: {$now}.", de: "{$number}, vorher: {$before}; jetzt: {$now}.", da: "{$number}, før: {$before}; nu: {$now}." },
    defined: {
      en: "{$number} (“{$means}”), before: {$before}; now: {$now}.",
      de: "{$number} („{$means}“), vorher: {$before}; jetzt: {$now}.",
      da: "{$number} (»{$means}«), før: {$before}; nu: {$now}.",
    },
    withheld: { en: "Measured anew: {$number}.", de: "Neu gemessen: {$number}.", da: "Målt igen: {$number}." },
    stale: { en: "The measurement is out of date: {$number}.", de: "Die Messung ist veraltet: {$number}.", da: "Målingen er forældet: {$number}." },
    fresh: { en: "The measurement was renewed: {$number}.", de: "Die Messung wurde erneuert: {$number}.", da: "Målingen er fornyet: {$number}." },
    plan: { en: "The plan says something else there than it did.", de: "Der Plan sagt an dieser Stelle etwas anderes als damals.", da: "Planen siger noget andet på det punkt end dengang." },
    answered: { en: "Answered on {$day} by: “{$by}”.", de: "Auskunft vom {$day}, gegeben von: „{$by}“.", da: "Besvaret den {$day} af: »{$by}«." },
    expired: { en: "An answer no longer counts.", de: "Eine Auskunft gilt nicht mehr.", da: "Et svar gælder ikke længere." },
    aside: { en: "It was set aside as not applicable.", de: "Es wurde als nicht zutreffend ausgenommen.", da: "Det er undtaget som ikke relevant." },
    back: { en: "It is no longer set aside.", de: "Es ist nicht mehr ausgenommen.", da: "Det er ikke længere undtaget." },
    itself: { en: "The criterion itself asks for something else than it did.", de: "Das Kriterium selbst verlangt etwas anderes als damals.", da: "Selve kriteriet kræver noget andet end dengang." },
    value: { en: "{$value}", de: "{$value}", da: "{$value}" },
    absent: { en: "not measured", de: "nicht gemessen", da: "ikke målt" },
    met: { en: "met", de: "erfüllt", da: "opfyldt" },
    unmet: { en: "not met", de: "nicht erfüllt", da: "ikke opfyldt" },
    undecided: { en: "too early to tell", de: "noch offen", da: "endnu uafklaret" },
    "not-measured": { en: "not measured", de: "nicht gemessen", da: "ikke målt" },
    "not-applicable": { en: "does not apply", de: "trifft nicht zu", da: "ikke relevant" },
    declared: { en: "declared, not shown", de: "nur Selbstauskunft", da: "oplyst, ikke påvist" },
  },
  compose: ({ assessment, previous, metric, shownAnyway, bind, say, claim, list, verdict, title }) => {
    if (assessment === undefined || previous?.assessment === undefined) return []
    const { level, rubricChanged, criteria } = assessmentChanges(previous.assessment, assessment)
    const day = bind.moment(previous.asOf, { id: "report/previous/as-of" })
    const at = (end: "from" | "to") => bind.count(`maturity/level ${end}`, level[end])
    const judgedTwice = criteria.flatMap((one) => (one.from === undefined || one.to === undefined ? [] : [{ ...one, from: one.from, to: one.to }]))

    const numberOf = (id: string) => {
      const card = metric(id)
      const [called] = card === undefined ? [] : title(card)
      return called === undefined ? bind.quote(id, "assessment") : { full: called }
    }
    // Two definitions of the same metric would else stand under one name, with two values.
    const otherMeaning = (id: string, variant: string | undefined) => {
      const variants: AnyMetric["variants"] = metric(id)?.variants ?? {}
      return variant === undefined || variant === Object.keys(variants)[0] ? undefined : ownValue(variants, variant)?.means
    }
    const estimated = (id: string, when: "before" | "now", estimate: Estimate | undefined) => {
      const [absent] = say("absent")
      if (estimate === undefined) return { full: absent ?? { kind: "text" as const, text: "" } }
      if (!estimate.measured) return bind.words(refusalWords[estimate.why])
      const period = { label: when, from: estimate.window?.from ?? null, to: estimate.window?.to ?? null }
      const measure = { metric: id, variant: estimate.variant, period, group: {}, estimate }
      return isMeasured(measure) ? bind.measure(measure) : { full: { kind: "text" as const, text: "" } }
    }
    const caused = (criterion: string, cause: CriterionCause, now: keyof typeof statuses): Phrase => {
      switch (cause.cause) {
        case "measure": {
          const number = numberOf(cause.metric)
          const isKept = metric(cause.metric)?.tier === "activity" && shownAnyway?.metrics.includes(cause.metric) !== true
          if (isKept) return say("withheld", { number })
          const both = { number, before: estimated(cause.metric, "before", cause.from), now: estimated(cause.metric, "now", cause.to) }
          const means = otherMeaning(cause.metric, (cause.to ?? cause.from)?.variant)
          return means === undefined ? say("measure", both) : say("defined", { ...both, means: bind.quote(means, "definition") })
        }
        case "out-of-date":
          return say(cause.stale ? "stale" : "fresh", { number: numberOf(cause.metric) })
        case "plan":
          return say("plan")
        case "answer":
          return cause.to === undefined || "stale" in cause.to ? say("expired") : say("answered", { by: bind.quote(cause.to.by, "assessment"), day: bind.planDay(cause.to.on, { id: `answers/${criterion}/on` }) })
        case "set-aside":
          return say(now === "not-applicable" ? "aside" : "back")
        case "criterion":
          return say("itself")
      }
    }
    const worded = (which: keyof typeof statuses) => {
      const [badge] = verdict(statuses[which], which)
      return { full: badge ?? { kind: "text" as const, text: "" } }
    }
    const counted = (which: "new" | "gone", end: "from" | "to") => bind.count(`maturity/criteria ${which}`, criteria.filter((one) => one[end] === undefined).length)
    return [
      level.from === level.to ? claim("same", { day }) : level.from === 0 ? claim("gained", { day, to: at("to") }) : level.to === 0 ? claim("lost", { day, from: at("from") }) : claim("level", { day, from: at("from"), to: at("to") }),
      ...(rubricChanged ? [claim("rubric", { new: counted("new", "from"), gone: counted("gone", "to") })] : []),
      ...(judgedTwice.length === 0
        ? []
        : [
            claim("opening", {}),
            list(judgedTwice.map((one) => ({ parts: say("criterion", { asks: bind.quote(one.asks, "assessment"), before: worded(one.from), now: worded(one.to) }), items: one.because.map((cause) => caused(one.criterion, cause, one.to)) }))),
          ]),
    ]
  },
})

const none = { en: "", de: "", da: "" } as const

const asks = {
  solved: { en: "Are most questions solved?", de: "Werden die meisten Fragen gelöst?", da: "Bliver de fleste spørgsmål løst?" },
  schedule: { en: "Is there a publishing schedule?", de: "Gibt es einen Veröffentlichungsplan?", da: "Er der en udgivelsesplan?" },
  sponsor: { en: "Does management stand behind it?", de: "Steht die Leitung dahinter?", da: "Bakker ledelsen op?" },
  recommend: { en: "Would members recommend it?", de: "Würden Mitglieder sie weiterempfehlen?", da: "Vil medlemmerne anbefale det?" },
  invites: { en: "Do members invite others?", de: "Laden Mitglieder andere ein?", da: "Inviterer medlemmerne andre?" },
  content: { en: "Is there content by members?", de: "Gibt es Inhalte von Mitgliedern?", da: "Er der indhold fra medlemmerne?" },
  busy: { en: "Is anybody there?", de: "Ist jemand da?", da: "Er der nogen?" },
  told: { en: "Are newcomers welcomed?", de: "Werden neue Mitglieder begrüßt?", da: "Bliver nye medlemmer budt velkommen?" },
  other: { en: "Are findings acted upon?", de: "Folgt aus Erkenntnissen etwas?", da: "Bliver der handlet på indsigter?" },
} as const

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a level gained, and every reason why a criterion is judged otherwise",
    given: {},
    previous: { asOf: "2025-01-01T00:00:00.000Z", assessment: {
      level: 1, couldBe: 2, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], notInModel: [],
      criteria: [
        { criterion: "solved", level: 2, verdict: "unmet", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.solved, evidence: [{ name: "solved", metric: "resolution-rate", variant: "matured-cohort", estimate: { measured: true, metric: "resolution-rate@1", variant: "matured-cohort", value: 0.31, unit: "ratio", interval: { low: 0.26, high: 0.37, level: 0.95, method: "wilson" }, n: 290, assumptions: [], caveats: [], exclusions: [], window: { from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z", timeZone: "UTC", closed: true } } }] },
        { criterion: "schedule", level: 2, verdict: "unmet", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.schedule, evidence: [{ name: "schedule", print: "aaaa" }] },
        { criterion: "sponsor", level: 2, verdict: "unmet", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.sponsor, evidence: [] },
        { criterion: "recommend", level: 2, verdict: "met", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.recommend, evidence: [{ name: "score", metric: "net-promoter-score" }] },
        { criterion: "invites", level: 2, verdict: "not-measured", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.invites, evidence: [{ name: "invites", metric: "referral-rate", stale: true }] },
        { criterion: "content", level: 2, verdict: "unmet", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.content, evidence: [] },
        { criterion: "busy", level: 2, verdict: "unmet", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.busy, evidence: [{ name: "busy", metric: "active-members" }] },
        { criterion: "told", level: 2, verdict: "declared", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.told, evidence: [], declaration: { verdict: "met", note: "We looked.", by: "Head of service", on: "2024-03-01" } },
        { criterion: "asked-elsewise", level: 2, verdict: "unmet", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.other, evidence: [] },
        { criterion: "gone", level: 3, verdict: "unmet", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.other, evidence: [] },
      ],
    } },
    assessment: {
      level: 2, couldBe: 2, declaredLevel: 2, rubric: "fedcba9876543210", standings: [], steps: [], inTheWay: [], notInModel: [],
      criteria: [
        { criterion: "solved", level: 2, verdict: "met", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.solved, evidence: [{ name: "solved", metric: "resolution-rate", variant: "matured-cohort", estimate: { measured: true, metric: "resolution-rate@1", variant: "matured-cohort", value: 0.62, unit: "ratio", interval: { low: 0.56, high: 0.67, level: 0.95, method: "wilson" }, n: 310, assumptions: [], caveats: [], exclusions: [], window: { from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z", timeZone: "UTC", closed: true } } }, { name: "by members", metric: "resolution-rate", variant: "by-community", estimate: { measured: true, metric: "resolution-rate@1", variant: "by-community", value: 0.41, unit: "ratio", interval: { low: 0.36, high: 0.47, level: 0.95, method: "wilson" }, n: 310, assumptions: [], caveats: [], exclusions: [], window: { from: "2025-01-01T00:00:00.000Z", to: "2026-01-01T00:00:00.000Z", timeZone: "UTC", closed: true } } }] },
        { criterion: "schedule", level: 2, verdict: "met", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.schedule, evidence: [{ name: "schedule", print: "bbbb" }] },
        { criterion: "sponsor", level: 2, verdict: "declared", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.sponsor, evidence: [], declaration: { verdict: "met", note: "Agreed in the board.", by: "Head of community", on: "2025-05-01" } },
        { criterion: "recommend", level: 2, verdict: "not-measured", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.recommend, evidence: [{ name: "score", metric: "net-promoter-score", stale: true }] },
        { criterion: "invites", level: 2, verdict: "undecided", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.invites, evidence: [{ name: "invites", metric: "referral-rate" }] },
        { criterion: "content", level: 2, verdict: "not-applicable", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.content, evidence: [] },
        { criterion: "busy", level: 2, verdict: "met", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.busy, evidence: [{ name: "busy", metric: "active-members", estimate: { measured: false, metric: "active-members@1", variant: "monthly", why: "not-recorded", detail: "An example.", exclusions: [] } }] },
        { criterion: "told", level: 2, verdict: "not-measured", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.told, evidence: [] },
        { criterion: "asked-elsewise", level: 2, verdict: "met", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.other, evidence: [] },
        { criterion: "new", level: 3, verdict: "met", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.other, evidence: [] },
      ],
    },
    expect: {
      en: [
        "On 1 January 2025 the community held level 1; now it holds level 2.",
        "The criteria themselves were changed in between; what is judged otherwise may be so for that reason alone. New criteria: 1; removed: 1.",
        "Since that day, the following criteria have come to be judged otherwise:",
        "- Are findings acted upon? Before: not met; now: met.",
        "  - The criterion itself asks for something else than it did.",
        "- Is anybody there? Before: not met; now: met.",
        "  - Measured anew: Active members.",
        "- Is there content by members? Before: not met; now: does not apply.",
        "  - It was set aside as not applicable.",
        "- Do members invite others? Before: not measured; now: too early to tell.",
        "  - The measurement was renewed: Referral rate.",
        "- Would members recommend it? Before: met; now: not measured.",
        "  - The measurement is out of date: Net Promoter Score.",
        "- Is there a publishing schedule? Before: not met; now: met.",
        "  - The plan says something else there than it did.",
        "- Are most questions solved? Before: not met; now: met.",
        "  - Resolution rate, before: 31% (26–37%); now: 62% (56–67%).",
        "  - Resolution rate (“All questions of the period, solved by the as-of date by members rather than staff”), before: not measured; now: 41% (36–47%).",
        "- Does management stand behind it? Before: not met; now: declared, not shown.",
        "  - Answered on 1 May 2025 by: “Head of community”.",
        "- Are newcomers welcomed? Before: declared, not shown; now: not measured.",
        "  - An answer no longer counts.",
      ],
      de: [
        "Am 1. Januar 2025 stand die Community auf Stufe 1, heute steht sie auf Stufe 2.",
        "Dazwischen wurden die Kriterien selbst geändert; ein anderes Urteil kann allein daran liegen. Neue Kriterien: 1; weggefallen: 1.",
        "Seither werden diese Kriterien anders beurteilt:",
        "- Folgt aus Erkenntnissen etwas? Vorher: nicht erfüllt; jetzt: erfüllt.",
        "  - Das Kriterium selbst verlangt etwas anderes als damals.",
        "- Ist jemand da? Vorher: nicht erfüllt; jetzt: erfüllt.",
        "  - Neu gemessen: Aktive Mitglieder.",
        "- Gibt es Inhalte von Mitgliedern? Vorher: nicht erfüllt; jetzt: trifft nicht zu.",
        "  - Es wurde als nicht zutreffend ausgenommen.",
        "- Laden Mitglieder andere ein? Vorher: nicht gemessen; jetzt: noch offen.",
        "  - Die Messung wurde erneuert: Einladungsquote.",
        "- Würden Mitglieder sie weiterempfehlen? Vorher: erfüllt; jetzt: nicht gemessen.",
        "  - Die Messung ist veraltet: Net Promoter Score.",
        "- Gibt es einen Veröffentlichungsplan? Vorher: nicht erfüllt; jetzt: erfüllt.",
        "  - Der Plan sagt an dieser Stelle etwas anderes als damals.",
        "- Werden die meisten Fragen gelöst? Vorher: nicht erfüllt; jetzt: erfüllt.",
        "  - Lösungsquote, vorher: 31 % (26–37 %); jetzt: 62 % (56–67 %).",
        "  - Lösungsquote („Alle Fragen des Zeitraums, bis zum Stichtag von Mitgliedern statt von Beschäftigten gelöst“), vorher: nicht gemessen; jetzt: 41 % (36–47 %).",
        "- Steht die Leitung dahinter? Vorher: nicht erfüllt; jetzt: nur Selbstauskunft.",
        "  - Auskunft vom 1. Mai 2025, gegeben von: „Head of community“.",
        "- Werden neue Mitglieder begrüßt? Vorher: nur Selbstauskunft; jetzt: nicht gemessen.",
        "  - Eine Auskunft gilt nicht mehr.",
      ],
      da: [
        "Den 1. januar 2025 var fællesskabet på niveau 1; nu er det på niveau 2.",
        "Selve kriterierne er ændret undervejs, og det alene kan være grunden til en anden vurdering. Nye kriterier: 1; udgået: 1.",
        "Siden da vurderes følgende kriterier anderledes:",
        "- Bliver der handlet på indsigter? Før: ikke opfyldt; nu: opfyldt.",
        "  - Selve kriteriet kræver noget andet end dengang.",
        "- Er der nogen? Før: ikke opfyldt; nu: opfyldt.",
        "  - Målt igen: Aktive medlemmer.",
        "- Er der indhold fra medlemmerne? Før: ikke opfyldt; nu: ikke relevant.",
        "  - Det er undtaget som ikke relevant.",
        "- Inviterer medlemmerne andre? Før: ikke målt; nu: endnu uafklaret.",
        "  - Målingen er fornyet: Henvisningsrate.",
        "- Vil medlemmerne anbefale det? Før: opfyldt; nu: ikke målt.",
        "  - Målingen er forældet: Net Promoter Score.",
        "- Er der en udgivelsesplan? Før: ikke opfyldt; nu: opfyldt.",
        "  - Planen siger noget andet på det punkt end dengang.",
        "- Bliver de fleste spørgsmål løst? Før: ikke opfyldt; nu: opfyldt.",
        "  - Løsningsrate, før: 31 % (26–37 %); nu: 62 % (56–67 %).",
        "  - Løsningsrate (»Alle periodens spørgsmål, løst senest på skæringsdatoen af medlemmer og ikke af medarbejdere«), før: ikke målt; nu: 41 % (36–47 %).",
        "- Bakker ledelsen op? Før: ikke opfyldt; nu: oplyst, ikke påvist.",
        "  - Besvaret den 1. maj 2025 af: »Head of community«.",
        "- Bliver nye medlemmer budt velkommen? Før: oplyst, ikke påvist; nu: ikke målt.",
        "  - Et svar gælder ikke længere.",
      ],
    },
  },
  {
    title: "a level lost because a source stopped recording",
    given: {},
    previous: { asOf: "2025-01-01T00:00:00.000Z", assessment: {
      level: 1, couldBe: 2, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], notInModel: [],
      criteria: [
        { criterion: "solved", level: 2, verdict: "met", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.solved, evidence: [{ name: "solved", metric: "resolution-rate", variant: "matured-cohort", estimate: { measured: true, metric: "resolution-rate@1", variant: "matured-cohort", value: 0.62, unit: "ratio", interval: { low: 0.56, high: 0.67, level: 0.95, method: "wilson" }, n: 310, assumptions: [], caveats: [], exclusions: [], window: { from: "2024-01-01T00:00:00.000Z", to: "2025-01-01T00:00:00.000Z", timeZone: "UTC", closed: true } } }] },
      ],
    } },
    assessment: {
      level: 0, couldBe: 2, declaredLevel: 0, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], notInModel: [],
      criteria: [
        { criterion: "solved", level: 2, verdict: "not-measured", required: true, lifecycle: "stable", because: none, why: none, remedy: { effort: "days", text: none }, sources: ["concept:58"],
          asks: asks.solved, evidence: [{ name: "solved", metric: "resolution-rate", variant: "matured-cohort", estimate: { measured: false, metric: "resolution-rate@1", variant: "matured-cohort", why: "not-recorded", detail: "An example.", exclusions: [] } }] },
      ],
    },
    expect: {
      en: [
        "On 1 January 2025 the community held level 1; now it holds none.",
        "Since that day, the following criteria have come to be judged otherwise:",
        "- Are most questions solved? Before: met; now: not measured.",
        "  - Resolution rate, before: 62% (56–67%); now: not recorded.",
      ],
      de: [
        "Am 1. Januar 2025 stand die Community auf Stufe 1, heute steht sie auf keiner mehr.",
        "Seither werden diese Kriterien anders beurteilt:",
        "- Werden die meisten Fragen gelöst? Vorher: erfüllt; jetzt: nicht gemessen.",
        "  - Lösungsquote, vorher: 62 % (56–67 %); jetzt: nicht erfasst.",
      ],
      da: [
        "Den 1. januar 2025 var fællesskabet på niveau 1; nu er det ikke på noget niveau.",
        "Siden da vurderes følgende kriterier anderledes:",
        "- Bliver de fleste spørgsmål løst? Før: opfyldt; nu: ikke målt.",
        "  - Løsningsrate, før: 62 % (56–67 %); nu: ikke registreret.",
      ],
    },
  },
  {
    title: "the very first level",
    given: {},
    previous: { asOf: "2025-01-01T00:00:00.000Z", assessment: {
      level: 0, couldBe: 2, declaredLevel: 0, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], notInModel: [],
      criteria: [

      ],
    } },
    assessment: {
      level: 1, couldBe: 2, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], notInModel: [],
      criteria: [

      ],
    },
    expect: {
      en: [
        "On 1 January 2025 the community held no level yet; now it holds level 1.",
      ],
      de: [
        "Am 1. Januar 2025 hatte die Community noch keine Stufe erreicht, heute steht sie auf Stufe 1.",
      ],
      da: [
        "Den 1. januar 2025 havde fællesskabet endnu ikke nået noget niveau; nu er det på niveau 1.",
      ],
    },
  },
  {
    title: "nothing changed",
    given: {},
    previous: { asOf: "2025-01-01T00:00:00.000Z", assessment: {
      level: 1, couldBe: 2, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], notInModel: [],
      criteria: [

      ],
    } },
    assessment: {
      level: 1, couldBe: 2, declaredLevel: 1, rubric: "0123456789abcdef", standings: [], steps: [], inTheWay: [], notInModel: [],
      criteria: [

      ],
    },
    expect: {
      en: [
        "The level is the same as on 1 January 2025.",
      ],
      de: [
        "Die Stufe ist dieselbe wie am 1. Januar 2025.",
      ],
      da: [
        "Niveauet er det samme som den 1. januar 2025.",
      ],
    },
  },
  { title: "never assessed before: silence", given: {}, expect: "silence" },
] satisfies readonly BlockExample[]
