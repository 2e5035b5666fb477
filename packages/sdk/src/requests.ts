import { affiliations, locales, type Locale } from "@folkmoot/facts"
import { writtenAlike } from "@folkmoot/sources"
import * as Effect from "effect/Effect"
import * as z from "zod"
import { documents } from "./documents.ts"
import { keptVerbs } from "./history-entry.ts"
import { isMetric, isSource, unitShapes } from "./unit-shapes.ts"

const text = z.string()
const planText = z.strictObject({ text, file: text.optional() })
const numbers = z.record(text, z.number())
const options = z.record(text, z.number("expected a number; durations are in milliseconds"))
const day = z.string('expected a day or a moment as text, such as "2026-03-01" or "2026-03-01T12:00:00Z"')
const level = z.number("expected a number such as 0.95")
const period = z.union([text, z.strictObject({ from: text, to: text })], "expected a period such as 2025-03 or 2025-01-01..2025-07-01, or { from, to } with two dates")
const planTexts = z.union([planText, z.array(planText).min(1, "expected at least one text")], "expected a text as { text, file }, or a list of such texts with at least one")
const callable = z.custom((given) => typeof given === "function", "expected a function")
const ownMetric = z.custom(isMetric, `expected ${unitShapes.metrics.what}`)
const only = z.record(text, z.union([text, z.number(), z.boolean()], "expected a text, a number, or true or false"))
const metric = z.union(
  [text, ownMetric, z.strictObject({ metric: z.union([text, ownMetric]), variants: z.array(text).optional(), options: options.optional(), only: only.optional() })],
  "expected the name of a metric, a metric, or { metric, variants, options, only }",
)

const source = z.strictObject({
  id: text.optional(),
  source: z.custom(isSource, "expected a source, as defineSource makes one; ours are named by id").optional(),
  path: text,
  name: text.min(1).optional(),
  map: z.record(text, text).optional(),
  scale: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  favourable: z.enum(["low", "high"]).optional(),
  mapping: z.unknown().optional(),
  http: z.strictObject({ token: text.optional(), state: text.optional(), allowPrivate: z.boolean().optional() }).optional(),
}, 'expected a source with its path, such as { id: "facts", path: "data" }').superRefine(({ id, source: own }, problems) => {
  if ((id === undefined) === (own === undefined)) problems.addIssue({ code: "custom", path: [own === undefined ? "id" : "source"], message: "expected the id of a source; give either that, or a source of your own as source" })
})

/** A list of units, with what to write where somebody forgot ours. */
const unitsIn = (list: keyof typeof unitShapes) => z.array(z.custom((given) => unitShapes[list].is(given), `expected ${unitShapes[list].what}`), `expected a list, such as [...${list}, yours]`).optional()

const affiliation = z.enum(affiliations)
const moment = z.number().int()
const stretch = z.strictObject({ is: affiliation, from: moment.optional(), until: moment.optional() })
  .refine(({ from, until }) => from === undefined || until === undefined || from < until, { path: ["until"], message: "expected a moment after its from" })

/** What a list of people cannot say: that one account is two people. */
const accountOfTwo = (people: readonly { readonly accounts: readonly string[] }[]): readonly [person: number, account: number] | undefined => {
  const owners = new Map<string, number>()
  for (const [person, { accounts }] of people.entries()) {
    for (const [index, account] of accounts.entries()) {
      const owner = owners.get(writtenAlike(account))
      if (owner !== undefined && owner !== person) return [person, index]
      owners.set(writtenAlike(account), person)
    }
  }
  return undefined
}

const identity = z.strictObject({
  key: text.min(16, "expected a secret of at least 16 characters").optional(),
  matchMail: z.boolean().optional(),
  people: z.array(z.strictObject({
    accounts: z.array(text.regex(/^[^:]+:.+$/, "expected an account such as forum:17 or mail:someone@example.org")).min(1, "expected at least one account"),
    affiliation: z.union([affiliation, z.array(stretch)]).optional(),
  })).optional(),
  domains: z.record(text, affiliation).optional(),
}).superRefine(({ key, matchMail = false, people = [], domains = {} }, problems) => {
  const add = (path: PropertyKey[], message: string): void => problems.addIssue({ code: "custom", path, message })
  if (matchMail && key === undefined) add(["matchMail"], "expected possible without an identity key, since addresses are then kept in no form that could be matched")
  const twice = accountOfTwo(people)
  if (twice !== undefined) add(["people", twice[0], "accounts", twice[1]], "expected an account that no other person has; name all of a person's accounts in one entry")
  for (const domain of Object.keys(domains)) if (!/^[^@\s]+$/.test(domain)) add(["domains", domain], "expected a domain such as example.com, without @")
})

const calendarDay = text.regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day such as 2026-03-01")

const inEach = z.strictObject(Object.fromEntries(locales.map((locale) => [locale, text.min(1, "expected a role")])) as Record<Locale, z.ZodString>)

const quote = z.strictObject({
  text: text.min(1, "expected what was said"),
  by: z.union([text.min(1, "expected a role"), inEach], "expected a role, as a text or as { en, de, da }"),
  on: calendarDay.optional(),
  metric: text.optional(),
  lang: text.optional(),
  consent: z.enum(["given", "refused", "not-asked"]),
})

const previous = z.strictObject({ asOf: text, plan: planTexts.optional(), assessment: documents.assessment.optional() })

const shownAnyway = z.strictObject({ metrics: z.array(text).min(1), by: text.min(1, "expected who decided so, by role"), why: text.min(1, "expected the reason") })

const severity = z.enum(["off", "info", "warning", "error"])
const option = z.union([z.number(), text, z.boolean(), z.array(text)])
const settings = z.record(text, z.union([severity, z.strictObject({ severity: severity.optional(), options: z.record(text, option).optional() })]))
const ruleSet = z.union([text, z.custom((given) => typeof given === "object" && given !== null && "name" in given, "expected a rule set")])

const isHistory = (given: unknown): boolean =>
  typeof given === "object" && given !== null && ["keep", "entries"].every((verb) => typeof (given as Readonly<Record<string, unknown>>)[verb] === "function")

/** What may be asked at the door, as schemas: names are looked up later, shapes are checked here. */
export const requests = {
  open: z.strictObject({
    plan: planTexts.optional(),
    translations: z.array(planText).optional(),
    answers: z.array(planText).optional(),
    quotes: z.array(quote).optional(),
    sources: z.array(source).optional(),
    metrics: unitsIn("metrics"),
    criteria: unitsIn("criteria"),
    blocks: unitsIn("blocks"),
    identity: identity.optional(),
    scorer: z.union([z.literal("default"), callable], "expected default, or a function of your own").optional(),
    engine: z.custom((given) => typeof given === "string" || Effect.isEffect(given), "expected the name of an engine, or an Effect that opens one of your own").optional(),
    asOf: day.optional(),
    timeZone: text.optional(),
    locale: z.enum(locales).optional(),
    history: z.union([text, z.custom((given) => isHistory(given))], "expected a folder, or a history of your own with keep and entries").optional(),
    onProgress: callable.optional(),
  }),
  lint: z.strictObject({
    extends: z.union([ruleSet, z.array(ruleSet)]).optional(),
    rules: settings.optional(),
    overrides: z.array(z.strictObject({ files: z.union([text, z.array(text), callable]).optional(), nodes: z.array(text).optional(), rules: settings })).optional(),
    baseline: z.strictObject({ format: z.literal("folkmoot-baseline/1"), findings: numbers }).optional(),
    showSuppressed: z.boolean().optional(),
    withMeasures: z.boolean().optional(),
    step: text.optional(),
    fix: z.boolean().optional(),
  }),
  measure: z.strictObject({
    metrics: z.array(metric).optional(),
    period: period.optional(),
    against: period.optional(),
    margin: z.number().optional(),
    falseDiscoveryRate: z.number().optional(),
    step: text.optional(),
    by: z.array(text).optional(),
    level: level.optional(),
    smallestCell: z.number().optional(),
    randomGroups: z.boolean().optional(),
  }, 'expected a request such as { metrics: ["resolution-rate"] }'),
  assess: z.strictObject({ period: period.optional() }),
  explain: z.strictObject({
    metric: z.union([text, ownMetric], "expected the name of a metric, or a metric"),
    variant: text.optional(),
    options: options.optional(),
    only: only.optional(),
    period: period.optional(),
    group: z.record(text, text.nullable()).optional(),
    rows: z.number().optional(),
    level: level.optional(),
    smallestCell: z.number().optional(),
  }, 'expected a request such as { metric: "resolution-rate" }'),
  report: z.strictObject({
    audience: text.optional(),
    locale: z.union([text, z.strictObject({ locale: text, texts: z.record(text, text) })], "expected en, de or da, or a catalogue as { locale, texts }").optional(),
    formats: z.array(text).optional(),
    period: period.optional(),
    against: period.optional(),
    margins: z.record(text, z.number().min(0)).optional(),
    stakeholder: text.optional(),
    title: text.optional(),
    previous: previous.optional(),
    shownAnyway: shownAnyway.optional(),
  }),
  ingest: z.strictObject({}),
  told: z.strictObject({ batch: z.number().int().min(1).max(1_000_000).optional() }),
  erase: z.union([z.array(text).min(1, "expected at least one account"), z.strictObject({ source: text.min(1) })], 'expected accounts, such as ["forum:17"], or the source that is to go, as { source: "forum" }'),
  snapshot: text.min(1, "expected a name"),
  history: z.strictObject({ verb: z.enum(keptVerbs).optional(), period: period.optional() }),
} as const

/** What can be asked. */
export type RequestKind = keyof typeof requests
