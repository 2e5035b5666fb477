import { affiliations, locales, nearest } from "@folkmoot/facts"
import { writtenAlike } from "@folkmoot/sources"
import * as z from "zod"
import { documents } from "./documents.ts"
import type { InvalidInput } from "./errors.ts"
import { invalid } from "./invalid.ts"

const text = z.string()
const planText = z.strictObject({ text, file: text.optional() })
const numbers = z.record(text, z.number())
const period = z.union([text, z.strictObject({ from: text, to: text })])
const callable = z.custom((given) => typeof given === "function", "expected a function")
const metric = z.union([text, callable, z.strictObject({ metric: z.union([text, callable]), variants: z.array(text).optional(), options: numbers.optional() })])

const source = z.strictObject({
  id: text,
  path: text,
  name: text.min(1).optional(),
  map: z.record(text, text).optional(),
  scale: z.strictObject({ low: z.number(), high: z.number() }).optional(),
  favourable: z.enum(["low", "high"]).optional(),
  mapping: z.unknown().optional(),
  http: z.strictObject({ token: text.optional(), state: text.optional(), allowPrivate: z.boolean().optional() }).optional(),
})

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
    accounts: z.array(text.regex(/^[^:]+:.+$/, "expected an account such as forum:17 or mail:someone@example.org")).min(1),
    affiliation: z.union([affiliation, z.array(stretch)]).optional(),
  })).optional(),
  domains: z.record(text, affiliation).optional(),
}).superRefine(({ key, matchMail = false, people = [], domains = {} }, problems) => {
  const add = (path: PropertyKey[], message: string): void => problems.addIssue({ code: "custom", path, message })
  if (matchMail && key === undefined) add(["matchMail"], "expected an identity key with it; without one addresses are not kept in any form that could be matched")
  const twice = accountOfTwo(people)
  if (twice !== undefined) add(["people", twice[0], "accounts", twice[1]], "expected an account that no other person has; name all of a person's accounts in one entry")
  for (const domain of Object.keys(domains)) if (!/^[^@\s]+$/.test(domain)) add(["domains", domain], "expected a domain such as example.com, without @")
})

const day = text.regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day such as 2026-03-01")

const quote = z.strictObject({
  text: text.min(1, "expected what was said"),
  by: text.min(1, "expected a role"),
  on: day.optional(),
  metric: text.optional(),
  lang: text.optional(),
  consent: z.enum(["given", "refused", "not-asked"]),
})

const previous = z.strictObject({ asOf: text, plan: z.union([planText, z.array(planText).min(1)]).optional(), assessment: documents.assessment.optional() })

const shownAnyway = z.strictObject({ metrics: z.array(text).min(1), by: text.min(1, "expected who decided so, by role"), why: text.min(1, "expected the reason") })

const severity = z.enum(["off", "info", "warning", "error"])
const option = z.union([z.number(), text, z.boolean(), z.array(text)])
const settings = z.record(text, z.union([severity, z.strictObject({ severity: severity.optional(), options: z.record(text, option).optional() })]))
const ruleSet = z.union([text, z.custom((given) => typeof given === "object" && given !== null && "name" in given, "expected a rule set")])

/** What may be asked at the door, as schemas: names are looked up later, shapes are checked here. */
const requests = {
  open: z.strictObject({
    plan: z.union([planText, z.array(planText).min(1)]).optional(),
    translations: z.array(planText).optional(),
    answers: z.array(planText).optional(),
    quotes: z.array(quote).optional(),
    sources: z.array(source).optional(),
    identity: identity.optional(),
    scorer: z.union([z.literal("default"), callable]).optional(),
    engine: z.custom((given) => typeof given === "string" || (typeof given === "object" && given !== null), "expected the name of an engine").optional(),
    asOf: text.optional(),
    timeZone: text.optional(),
    locale: z.enum(locales).optional(),
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
    level: z.number().optional(),
    smallestCell: z.number().optional(),
  }),
  assess: z.strictObject({ period: period.optional() }),
  report: z.strictObject({
    audience: text.optional(),
    locale: text.optional(),
    formats: z.array(text).optional(),
    period: period.optional(),
    against: period.optional(),
    margins: z.record(text, z.number().min(0)).optional(),
    stakeholder: text.optional(),
    title: text.optional(),
    previous: previous.optional(),
    shownAnyway: shownAnyway.optional(),
  }),
} as const

const shown = (given: unknown): string => {
  if (typeof given === "string") return given
  if (typeof given === "number" || typeof given === "boolean") return String(given)
  if (given === undefined || given === null) return "nothing"
  return Array.isArray(given) ? "a list" : `a value of type ${typeof given}`
}

const at = (given: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((inner, key) => (typeof inner === "object" && inner !== null ? (inner as Readonly<Record<PropertyKey, unknown>>)[key] : undefined), given)

/** What is wrong with the shape of a request, if anything: where, what was given, what was expected, and the nearest name. */
export const requestProblem = (kind: keyof typeof requests, given: unknown): InvalidInput | undefined => {
  const { success, error } = requests[kind].safeParse(given)
  const issue = success ? undefined : error.issues[0]
  if (issue === undefined) return undefined
  const where = [kind, ...issue.path.map(String)].join(".")
  if (issue.code === "unrecognized_keys") {
    const known = Object.keys(requests[kind].shape)
    const [key = ""] = issue.keys
    return invalid(where, key, issue.path.length > 0 ? "a field that exists here" : `one of its fields: ${known.join(", ")}`, issue.path.length > 0 ? undefined : nearest(key, known))
  }
  return invalid(where, shown(at(given, issue.path)), issue.code === "invalid_type" ? `of type ${issue.expected}` : `what can stand here: ${issue.message}`)
}
