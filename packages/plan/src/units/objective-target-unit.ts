import { setValue } from "../edit.ts"
import type { RuleExampleOf } from "../example.ts"
import { metricNamed, type KnownMetric } from "../metric-catalogue.ts"
import { changedFrom, changeIn, currencyOf, amongTimes, quantityIn, shareIn, timeAtWork, unitOf } from "../quantity.ts"
import { definePlanRule, type ReportDetails } from "../rule.ts"
import type { Path } from "../source.ts"

type Form = "none" | "by" | "share" | "difference" | "change" | "points" | "scale" | "duration" | "mean" | "amount" | "money"

/** Which message shows how a value of each unit is written. */
const forms: { readonly [U in KnownMetric["unit"]]: Form } = {
  ratio: "share",
  "net-ratio": "difference",
  change: "change",
  "nps-points": "points",
  "scale-points": "scale",
  points: "amount",
  quotient: "amount",
  count: "amount",
  milliseconds: "duration",
  "per-person": "mean",
  money: "money",
}

/**
 * Every value that belongs to a metric is written in the metric's unit: of objectives, of pilots' criteria, of triggers, of steps by which members advance.
 *
 * @remarks
 * What objectives said before, in revisions, is looked at as well.
 * @see concept:38
 */
export const objectiveTargetUnit = definePlanRule({
  id: "objective/target-unit",
  since: "0.1.0",
  severity: "error",
  presets: ["recommended", "strict"],
  why: {
    en: "A share that ends at 1 never reaches 60, and 24 says nothing without hours or days.",
    de: "Ein Anteil bis 1 erreicht nie 60, und 24 sagt ohne Stunden oder Tage nichts.",
    da: "En andel, der højst er 1, når aldrig 60, og 24 siger ikke noget uden timer eller dage.",
  },
  sources: ["concept:38", "concept:116"],
  options: {},
  messages: {
    none: {
      en: "The {field} of “{title}” is {given}, which is no number. Leave it out until there is one; baselineOn says by when the baseline is measured.",
      de: "In „{title}“ steht {field}: {given}; das ist keine Zahl. Lassen Sie die Angabe weg, bis es eine gibt; baselineOn sagt, bis wann der Ausgangswert gemessen ist.",
      da: "I »{title}« står der {given} under {field}; det er ikke et tal. Udelad det, indtil der er et; baselineOn siger, hvornår udgangspunktet er målt.",
    },
    by: {
      en: "The {field} of “{title}” is {given}; {metric} cannot change so from its baseline. Write a share of it, such as +20%, or an amount in its unit.",
      de: "In „{title}“ steht {field}: {given}; so kann sich {metric} vom Ausgangswert aus nicht ändern. Schreiben Sie einen Anteil davon, etwa +20%, oder einen Betrag in der Einheit.",
      da: "I »{title}« står der {given} under {field}; sådan kan {metric} ikke ændre sig fra udgangspunktet. Skriv en andel af det, for eksempel +20%, eller et beløb i enheden.",
    },
    share: {
      en: "The {field} of “{title}” is {given}; {metric} is a share from 0 to 1. Write 60 per cent as 0.6.",
      de: "In „{title}“ steht {field}: {given}; {metric} ist aber ein Anteil von 0 bis 1. Schreiben Sie 60 Prozent als 0.6.",
      da: "I »{title}« står der {given} under {field}; {metric} er en andel fra 0 til 1. Skriv 60 procent som 0.6.",
    },
    difference: {
      en: "The {field} of “{title}” is {given}; {metric} is a difference of two shares from -1 to 1. Write 12 percentage points as 0.12.",
      de: "In „{title}“ steht {field}: {given}; {metric} ist aber ein Unterschied zwischen zwei Anteilen, von -1 bis 1. Schreiben Sie 12 Prozentpunkte als 0.12.",
      da: "I »{title}« står der {given} under {field}; {metric} er en forskel mellem to andele fra -1 til 1. Skriv 12 procentpoint som 0.12.",
    },
    change: {
      en: "The {field} of “{title}” is {given}; {metric} is a multiple and may be below 0. Write 150 per cent as 1.5.",
      de: "In „{title}“ steht {field}: {given}; {metric} ist aber ein Vielfaches und darf unter 0 liegen. Schreiben Sie 150 Prozent als 1.5.",
      da: "I »{title}« står der {given} under {field}; {metric} er et forholdstal, der gerne må være under 0. Skriv 150 procent som 1.5.",
    },
    points: {
      en: "The {field} of “{title}” is {given}; {metric} is given in points from -100 to 100. Write a number such as 40.",
      de: "In „{title}“ steht {field}: {given}; {metric} wird aber in Punkten von -100 bis 100 angegeben. Schreiben Sie eine Zahl wie 40.",
      da: "I »{title}« står der {given} under {field}; {metric} angives i point fra -100 til 100. Skriv et tal, for eksempel 40.",
    },
    scale: {
      en: "The {field} of “{title}” is {given}; {metric} is given on the scale of its survey. Write a number such as 4.2.",
      de: "In „{title}“ steht {field}: {given}; {metric} wird aber auf der Skala der Umfrage angegeben. Schreiben Sie eine Zahl wie 4.2.",
      da: "I »{title}« står der {given} under {field}; {metric} angives på spørgeskemaets skala. Skriv et tal, for eksempel 4.2.",
    },
    duration: {
      en: "The {field} of “{title}” is {given}; {metric} is a length of time. Write it with its unit, such as 24 h or 2 d.",
      de: "In „{title}“ steht {field}: {given}; {metric} ist aber eine Dauer. Schreiben Sie sie mit Einheit, etwa 24 h oder 2 d.",
      da: "I »{title}« står der {given} under {field}; {metric} er et tidsrum. Skriv det med enhed, for eksempel 24 h eller 2 d.",
    },
    mean: {
      en: "The {field} of “{title}” is {given}; {metric} is a number per person. Write a number of at least 0.",
      de: "In „{title}“ steht {field}: {given}; {metric} ist aber eine Anzahl pro Person. Schreiben Sie eine Zahl ab 0.",
      da: "I »{title}« står der {given} under {field}; {metric} er et antal pr. person. Skriv et tal på mindst 0.",
    },
    amount: {
      en: "The {field} of “{title}” is {given}; {metric} is a plain number. Write a number of at least 0.",
      de: "In „{title}“ steht {field}: {given}; {metric} ist aber eine einfache Zahl. Schreiben Sie eine Zahl ab 0.",
      da: "I »{title}« står der {given} under {field}; {metric} er et almindeligt tal. Skriv et tal på mindst 0.",
    },
    money: {
      en: "The {field} of “{title}” is {given}; {metric} is an amount of money. Write it with its currency, such as 12.50 EUR.",
      de: "In „{title}“ steht {field}: {given}; {metric} ist aber ein Geldbetrag. Schreiben Sie ihn mit Währung, etwa 12.50 EUR.",
      da: "I »{title}« står der {given} under {field}; {metric} er et pengebeløb. Skriv det med valuta, for eksempel 12.50 EUR.",
    },
  },
  visit: {
    objective(objective, { metrics, report }) {
      const { milestones = [], revisions = [] } = objective
      check(objective, objective, [], metrics, report)
      for (const [index, milestone] of milestones.entries()) check(objective, milestone, ["milestones", index], metrics, report)
      for (const [index, revision] of revisions.entries()) check(objective, revision, ["revisions", index], metrics, report)
    },
    pilot({ title, criteria = [] }, { metrics, report }) {
      for (const [index, criterion] of criteria.entries()) check({ ...criterion, title }, criterion, ["criteria", index], metrics, report)
    },
    recognition({ steps = [] }, { metrics, report }) {
      for (const [index, step] of steps.entries()) check(step, step, ["steps", index], metrics, report)
    },
    trigger(trigger, { metrics, report }) {
      check({ ...trigger, title: trigger.when }, trigger, [], metrics, report)
    },
  },
})

/** Signs and words around a number that say on which side of it the target lies: what they say is lost with them. */
const around = /^(?:>=?|<=?|≥|≤|~|at least|at most|about|under|over|mindestens|höchstens|etwa|unter|über|mindst|højst|omkring) ?|(?<=\d) ?\+$/

/** What a value that is not in the unit says in it, where it can only mean that: a share in per cent, a number with signs around it. */
const meantIn = (unit: KnownMetric["unit"], given: number | string): number | string | undefined => {
  const bare = String(given).replace(around, "")
  const share = /ratio|quotient|change/.test(unit) ? shareIn(bare) : undefined
  const meant = share ?? (bare === "" || Number.isNaN(Number(bare)) ? bare : Number(bare))
  return meant !== given && quantityIn(unit, meant) !== undefined ? meant : undefined
}

const quantities = ["baseline", "target", "upTo", "change", "stretch", "below", "above", "from"] as const

type Field = (typeof quantities)[number]

/** Says which values at a place are not in the unit of the metric they belong to; a metric that is not known is told of already. */
const check = (
  { title, metric, variant }: { readonly title: string; readonly metric?: string; readonly variant?: string },
  said: { readonly [F in Field]?: number | string },
  at: Path,
  metrics: readonly KnownMetric[],
  report: (message: Form, slots: { readonly field: Field; readonly title: string; readonly given: number | string; readonly metric: string }, where: ReportDetails) => void,
): void => {
  const known = metricNamed(metrics, metric)
  if (known === undefined) return
  const unit = unitOf(known, variant)
  // Beside a change, a stretch is one as well.
  const isByChange = said.target === undefined && said.change !== undefined
  for (const field of quantities) {
    const given = said[field]
    if (given === undefined) continue
    const isChange = field === "change" || (field === "stretch" && isByChange)
    // That time at work cannot be measured is told by the rule about what is measurable, and of two kinds of time neither tells how it changes the other.
    const atWork = (isChange ? timeAtWork(said.baseline) : undefined) ?? timeAtWork(given)
    const value = amongTimes(given, atWork)
    const from = isChange ? quantityIn(unit, amongTimes(said.baseline, atWork)) : undefined
    const isWritten = value === undefined || (!isChange ? quantityIn(unit, value) : from === undefined ? changeIn(unit, value) : changedFrom(unit, from, value, currencyOf(said.baseline ?? ""))) !== undefined
    if (isWritten) continue
    // The criteria of a pilot may be frozen, and would have another fingerprint then.
    const meant = isChange || at[0] === "criteria" ? undefined : meantIn(unit, given)
    const edit = meant === undefined ? {} : { [around.test(String(given)) ? "suggest" : "fix"]: setValue(meant) }
    report(isChange ? "by" : /\d/.test(String(given)) ? forms[unit] : "none", { field, title, given, metric: known.id }, { at: [...at, field], ...edit })
  }
}

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a baseline that nobody knows yet, and numbers with signs around them",
    spec: {
      objectives: [
        { id: "unknown", title: "More questions solved", metric: "resolution-rate", baseline: "unknown", target: "50%+" },
        { id: "sooner", title: "Sooner", metric: "first-response-time", target: "under 24 h" },
      ],
    },
    expect: [
      { message: "none", at: "/spec/objectives/0/baseline" },
      { message: "share", at: "/spec/objectives/0/target" },
      { message: "duration", at: "/spec/objectives/1/target" },
    ],
  },
  {
    title: "per cent where a share is meant",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: "45 per cent", target: 60 }] },
    expect: [{ message: "share", at: "/spec/objectives/0/baseline" }, { message: "share", at: "/spec/objectives/0/target" }],
  },
  {
    title: "per cent is written as the share it is, as far as the metric can be that",
    spec: {
      objectives: [
        { id: "all", title: "All questions solved", metric: "resolution-rate", baseline: "62.25%", target: "100 %" },
        { id: "fewer", title: "A worse mood", metric: "mood", target: "-5%" },
        { id: "kept", title: "Revenue kept", metric: "kept", target: "110 %" },
      ],
    },
    metrics: [
      { id: "resolution-rate", tier: "behaviour", unit: "ratio", variants: [], tables: [] },
      { id: "mood", tier: "outcome", unit: "net-ratio", variants: [], tables: [] },
      { id: "kept", tier: "business", unit: "quotient", variants: [], tables: [] },
    ],
    expect: [
      { message: "share", at: "/spec/objectives/0/baseline" },
      { message: "share", at: "/spec/objectives/0/target" },
      { message: "difference", at: "/spec/objectives/1/target" },
      { message: "amount", at: "/spec/objectives/2/target" },
    ],
    fixed: {
      objectives: [
        { id: "all", title: "All questions solved", metric: "resolution-rate", baseline: 0.6225, target: 1 },
        { id: "fewer", title: "A worse mood", metric: "mood", target: -0.05 },
        { id: "kept", title: "Revenue kept", metric: "kept", target: 1.1 },
      ],
    },
  },
  {
    title: "no share is more than all, no count is a share, and what more is said is not cut off",
    spec: {
      objectives: [
        { id: "all", title: "All questions solved", metric: "resolution-rate", target: "110 %" },
        { id: "more", title: "More of them", metric: "active-members", target: "20%" },
        { id: "some", title: "More questions solved", metric: "resolution-rate", target: "60 % in winter" },
      ],
    },
    expect: [{ message: "share", at: "/spec/objectives/0/target" }, { message: "amount", at: "/spec/objectives/1/target" }, { message: "share", at: "/spec/objectives/2/target" }],
  },
  {
    title: "what is frozen is told and left as it is",
    spec: { pilots: [{ id: "mentors", title: "Mentors for newcomers", criteria: [{ metric: "resolution-rate", target: "60 %" }], frozen: { on: "2026-02-01", hash: "sha256:0000000000000000000000000000000000000000000000000000000000000000" } }] },
    expect: [{ message: "share", at: "/spec/pilots/0/criteria/0/target" }],
  },
  {
    title: "what a step takes is written in the unit of its metric",
    spec: { recognition: [{ id: "path", steps: [{ title: "Helper", metric: "resolution-rate", from: 0.5 }, { title: "Mentor", metric: "resolution-rate", from: 75 }] }] },
    expect: [{ message: "share", at: "/spec/recognition/0/steps/1/from" }],
  },
  {
    title: "every unit has a form of its own",
    spec: {
      objectives: [
        { id: "recommend", title: "More members recommend us", metric: "score", target: 140 },
        { id: "faster", title: "Faster first answers", metric: "wait", baseline: 24, target: "12 h" },
        { id: "refer", title: "More referrals", metric: "referrals", target: -1 },
        { id: "cheaper", title: "Cheaper conversions", metric: "price", baseline: "12.50 EUR", target: "8,50 EUR" },
        { id: "mood", title: "A better mood", metric: "mood", target: 12 },
        { id: "worth", title: "Worth its money", metric: "worth", target: "150 per cent" },
        { id: "content", title: "Members more content", metric: "content", target: "4.2 of 5" },
        { id: "often", title: "Talked about more often", metric: "often", target: -3 },
      ],
    },
    metrics: [
      { id: "score", tier: "outcome", unit: "nps-points", variants: [], tables: [] },
      { id: "wait", tier: "outcome", unit: "milliseconds", variants: [], tables: [] },
      { id: "referrals", tier: "behaviour", unit: "per-person", variants: [], tables: [] },
      { id: "price", tier: "business", unit: "money", variants: [], tables: [] },
      { id: "mood", tier: "outcome", unit: "net-ratio", variants: [], tables: [] },
      { id: "worth", tier: "business", unit: "change", variants: [], tables: [] },
      { id: "content", tier: "outcome", unit: "scale-points", variants: [], tables: [] },
      { id: "often", tier: "outcome", unit: "count", variants: [], tables: [] },
    ],
    expect: [
      { message: "points", at: "/spec/objectives/0/target" },
      { message: "duration", at: "/spec/objectives/1/baseline" },
      { message: "mean", at: "/spec/objectives/2/target" },
      { message: "money", at: "/spec/objectives/3/target" },
      { message: "difference", at: "/spec/objectives/4/target" },
      { message: "change", at: "/spec/objectives/5/target" },
      { message: "scale", at: "/spec/objectives/6/target" },
      { message: "amount", at: "/spec/objectives/7/target" },
    ],
  },
  {
    title: "a variant may have a unit of its own",
    spec: {
      objectives: [
        { id: "half", title: "Half of them", metric: "help", target: 2 },
        { id: "twice", title: "Twice as many", metric: "help", variant: "for-each", target: 2 },
      ],
    },
    metrics: [{ id: "help", tier: "outcome", unit: "ratio", variants: ["share", "for-each"], units: { "for-each": "quotient" }, tables: [] }],
    expect: [{ message: "share", at: "/spec/objectives/0/target" }],
  },
  {
    title: "milestones, revisions, criteria of pilots and triggers belong to metrics too",
    spec: {
      objectives: [
        {
          id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.45, target: 0.6,
          milestones: [{ due: "2026-06-30", target: 0.5 }, { due: "2026-09-30", target: 55 }],
          revisions: [{ on: "2026-03-01", why: "Too little", target: 0.5 }, { on: "2026-04-01", why: "Counted anew", baseline: 40 }],
        },
      ],
      pilots: [{ id: "mentors", title: "Mentors for newcomers", criteria: [{ metric: "first-response-time", baseline: "24 h", target: 12 }, { metric: "unknown", target: "many" }] }],
      flexibility: { triggers: [{ when: "Fewer questions are solved", metric: "resolution-rate", below: 40 }, { when: "Answers take long", metric: "first-response-time", above: "2 d" }, { when: "Costs rise", metric: "cost-per-conversion", above: 20 }] },
    },
    expect: [
      { message: "share", at: "/spec/objectives/0/milestones/1/target" },
      { message: "share", at: "/spec/objectives/0/revisions/1/baseline" },
      { message: "duration", at: "/spec/pilots/0/criteria/0/target" },
      { message: "share", at: "/spec/flexibility/triggers/0/below" },
      { message: "money", at: "/spec/flexibility/triggers/2/above" },
    ],
  },
  {
    title: "changes that no share and no wait can make, and one that leads too far",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", change: 20 },
        { id: "more", title: "Still more solved", metric: "resolution-rate", baseline: 0.9, change: "+20%" },
        { id: "faster", title: "Faster first answers", metric: "first-response-time", baseline: "8 h", change: "half" },
        { id: "fast", title: "No wait at all", metric: "first-response-time", baseline: "8 h", change: "-9 h" },
        { id: "cheaper", title: "Cheaper conversions", metric: "cost-per-conversion", baseline: "12.50 EUR", change: "-5 DKK" },
        { id: "range", title: "Sixty to seventy", metric: "resolution-rate", target: 0.6, upTo: 70 },
      ],
    },
    expect: [
      { message: "by", at: "/spec/objectives/0/change" },
      { message: "by", at: "/spec/objectives/1/change" },
      { message: "by", at: "/spec/objectives/2/change" },
      { message: "by", at: "/spec/objectives/3/change" },
      { message: "by", at: "/spec/objectives/4/change" },
      { message: "share", at: "/spec/objectives/5/upTo" },
    ],
  },
  {
    title: "a stretch that is no value beside a target, and no change beside a change; more time at work saved than there was",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", target: 0.6, stretch: "+20%" },
        { id: "more", title: "A fifth more", metric: "resolution-rate", baseline: 0.5, change: "+20%", stretch: "many" },
        { id: "office", title: "Sooner", metric: "first-response-time", baseline: "2 business days", change: "-3 business days" },
        { id: "alone", title: "A fifth more, if all goes well", metric: "resolution-rate", baseline: 0.5, stretch: "+20%" },
        { id: "both", title: "A tenth more, and sixty of a hundred", metric: "resolution-rate", baseline: 0.5, target: 0.55, change: "+10%", stretch: "+20%" },
      ],
    },
    expect: [
      { message: "share", at: "/spec/objectives/0/stretch" },
      { message: "by", at: "/spec/objectives/1/stretch" },
      { message: "by", at: "/spec/objectives/2/change" },
      { message: "share", at: "/spec/objectives/3/stretch" },
      { message: "share", at: "/spec/objectives/4/stretch" },
    ],
  },
  {
    title: "changes as a share of the baseline and as an amount, and time at work",
    spec: {
      objectives: [
        { id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.5, change: 0.05 },
        { id: "more", title: "A fifth more", metric: "resolution-rate", change: "+20 %" },
        { id: "faster", title: "Two hours sooner", metric: "first-response-time", baseline: "8 h", change: "-2 h" },
        { id: "cheaper", title: "Cheaper conversions", metric: "cost-per-conversion", baseline: "12.50 EUR", change: "-5 EUR" },
        { id: "office", title: "By the next day at work", metric: "first-response-time", target: "1 business day" },
        { id: "day", title: "A day at work sooner", metric: "first-response-time", baseline: "2 business days", change: "-1 business day", stretch: "-75%" },
        { id: "mixed", title: "A day at work sooner than by the clock", metric: "first-response-time", baseline: "50 h", change: "-1 business day" },
        { id: "clock", title: "Two hours sooner than in days at work", metric: "first-response-time", baseline: "2 business days", change: "-2 h" },
        { id: "best", title: "Six, or seven, of ten", metric: "resolution-rate", target: 0.6, stretch: 0.7 },
      ],
    },
    expect: [],
  },
  {
    title: "shares are written as shares",
    spec: { objectives: [{ id: "solved", title: "More questions solved", metric: "resolution-rate", baseline: 0.45, target: 0.6 }] },
    expect: [],
  },
  {
    title: "none and all are shares too",
    spec: { objectives: [{ id: "solved", title: "All questions solved", metric: "resolution-rate", baseline: 0, target: 1 }] },
    expect: [],
  },
] satisfies readonly RuleExampleOf<typeof objectiveTargetUnit>[]
