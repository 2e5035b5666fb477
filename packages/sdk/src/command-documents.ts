import type { Agreement, AgreementKappa, ModelScore } from "@folkmoot/maturity/models"
import type { Unfaithful } from "@folkmoot/narrative"
import { okrSchema, type ChainKind, type OkrScore } from "@folkmoot/plan"
import * as z from "zod"

/** What these documents have in common with the others. */
interface Shared {
  readonly all: <Name extends string>(names: Readonly<Record<Name, true>>) => [Name, ...Name[]]
  readonly texts: z.ZodType
  readonly estimate: z.ZodType
  readonly declaration: z.ZodType
  readonly level: z.ZodType
  readonly verdict: z.ZodType
  readonly interval: z.ZodType
  readonly finding: z.ZodType
}

/** What became of maturity since an earlier assessment, as a schema. */
export const assessmentChangeSchema = ({ texts, estimate, declaration, level, verdict }: Pick<Shared, "texts" | "estimate" | "declaration" | "level" | "verdict">) => {
  const moved = z.strictObject({ from: level, to: level })
  const cause = z.discriminatedUnion("cause", [
    z.strictObject({ cause: z.literal("measure"), name: z.string(), metric: z.string(), from: estimate.optional(), to: estimate.optional() }),
    z.strictObject({ cause: z.literal("out-of-date"), name: z.string(), metric: z.string(), stale: z.boolean() }),
    z.strictObject({ cause: z.literal("plan"), name: z.string() }),
    z.strictObject({ cause: z.literal("answer"), from: declaration.optional(), to: declaration.optional() }),
    z.strictObject({ cause: z.literal("set-aside") }),
    z.strictObject({ cause: z.literal("criterion") }),
  ])
  return z.strictObject({
    level: moved,
    declaredLevel: moved,
    rubricChanged: z.boolean().describe("The two were judged by different criteria."),
    criteria: z.array(z.strictObject({ criterion: z.string(), level, asks: texts, from: verdict.optional(), to: verdict.optional(), because: z.array(cause) })).describe("Those judged otherwise than before; without `from` one is new, without `to` it is gone."),
  })
}

/** What the command line prints that no verb gives, as schemas. */
export const commandDocuments = ({ all, texts, interval, finding }: Pick<Shared, "all" | "texts" | "interval" | "finding">) => {
  const bounds = z.strictObject({ low: z.number(), high: z.number() })
  const part = { score: bounds.optional().describe("From 0 to `top`; none where nothing of it applies."), level: bounds, inTheWay: z.array(z.string()) }
  const named = { id: z.string(), title: z.union([z.string(), z.record(z.string(), z.string())]), ...part }
  const methods = all<ModelScore["method"]>({ gated: true, "gated-average": true, tiered: true, "staged-product": true, "staged-average": true, samm: true })
  const states = all<ModelScore["questions"][number]["state"]>({ answered: true, open: true, "not-applicable": true })
  const reasons = all<ModelScore["notCounted"][number]["why"]>({ "other-model": true, "unknown-question": true, "unknown-answer": true, "unclear-answer": true, "said-twice": true, "no-reason": true, expired: true })
  const unknown = all<Extract<AgreementKappa, { readonly measured: false }>["why"]>({ "different-models": true, "nothing-in-common": true, "one-answer": true, "not-in-order": true, "too-many-answers": true })
  const sheets = all<Agreement["once"][number]["by"]>({ first: true, second: true })
  const kinds = all<Unfaithful["kind"]>({ number: true, date: true, direction: true, cause: true, "claim-without-source": true, impossible: true })
  const chain = all<ChainKind>({ tactic: true, strategy: true, objective: true, behaviour: true, goal: true })
  const unscored = all<Extract<OkrScore, { readonly scored: false }>["why"]>({ "no-key-results": true, "no-grade": true, "no-weight": true, "out-of-range": true, "zero-weight": true })
  const okrScore = z.discriminatedUnion("scored", [
    z.strictObject({ scored: z.literal(true), score: z.number().describe("From 0 to 1."), of: z.number().int().describe("How many key results it is the mean of.") }),
    z.strictObject({ scored: z.literal(false), why: z.enum(unscored), keyResults: z.array(z.string()).describe("Those in the way, by id or title.") }),
  ])
  const carried = {
    left: z.array(z.strictObject({ path: z.array(z.union([z.string(), z.number()])), why: z.string() })).describe("What the other form has no place for; why, in the language asked for."),
    scores: z.array(z.strictObject({ title: z.string(), score: okrScore })).describe("The objectives of which at least one key result is graded."),
  }
  const said = z.strictObject({ answer: z.unknown().optional(), place: z.number().int().optional() })
  const agreement = z.strictObject({
    both: z.number().int().describe("How many questions both answered."),
    alike: z.number().int(),
    kappa: z.union([
      z.strictObject({ measured: z.literal(true), value: z.number(), interval, weights: z.enum(["none", "linear"]) }),
      z.strictObject({ measured: z.literal(false), why: z.enum(unknown), because: texts }),
    ]),
    differ: z.array(z.strictObject({ question: z.string(), first: said, second: said })),
    once: z.array(z.strictObject({ question: z.string(), by: z.enum(sheets), other: z.enum(["open", "not-applicable"]) })),
  })
  return {
    score: z
      .strictObject({
        model: z.string(),
        version: z.string().describe("A fingerprint of the model."),
        method: z.enum(methods),
        top: z.number().describe("The greatest score there can be."),
        overall: z.strictObject(part),
        functions: z.array(
          z.strictObject({
            ...named,
            practices: z.array(z.strictObject({ ...named, streams: z.array(z.strictObject(named)), levels: z.array(z.strictObject({ level: z.number(), there: bounds })) })),
          }),
        ),
        questions: z.array(z.strictObject({ question: z.string(), state: z.enum(states), value: bounds.optional() })),
        notCounted: z.array(z.strictObject({ question: z.string(), why: z.enum(reasons), because: texts })),
        agreement: agreement.optional().describe("How far two assessors agree, where a second was named."),
      })
      .describe("What `score` prints."),
    unfaithful: z
      .strictObject({
        unfaithful: z.array(
          z.strictObject({
            kind: z.enum(kinds),
            text: z.string(),
            start: z.number().int().describe("An offset in the text as it was given, in UTF-16 code units; so is `end`."),
            end: z.number().int(),
            line: z.number().int().describe("From 1; so is `column`."),
            column: z.number().int(),
            message: texts,
            nearest: z.string().optional().describe("The entry of the ledger that comes closest."),
          }),
        ),
      })
      .describe("What `check` prints: the stretches of a text that a report does not bear out."),
    graph: z
      .strictObject({
        nodes: z.array(z.strictObject({ kind: z.enum(chain), id: z.string(), title: z.string(), index: z.number().int().describe("Its place in the plan's list.") })),
        edges: z.array(z.strictObject({ from: z.string(), to: z.string() })).describe("By kind and id: `goal:retention`."),
        unconnected: z.array(z.string()).describe("What leads to no goal, and the goals to which no tactic leads."),
      })
      .describe("What `plan graph` prints: the way from work to worth."),
    okr: z
      .discriminatedUnion("kind", [
        // The plan package has the schema of an OKR document, in zod's small form.
        z.strictObject({ kind: z.literal("ObjectivesAndKeyResults"), document: okrSchema as unknown as z.ZodType, ...carried }),
        z.strictObject({ kind: z.literal("StrategyPlan"), document: z.looseObject({ kind: z.literal("StrategyPlan") }).describe("The plan; what is in it, its own schema says."), ...carried }),
        z.strictObject({ kind: z.literal("neither"), findings: z.array(finding) }),
      ])
      .describe("What `plan okr` prints: a plan as OKRs, OKRs as a plan, or why neither."),
    checkup: z
      .strictObject({
        checks: z.array(
          z.strictObject({
            check: z.enum(["node", "folkmoot", "start", "configuration", "plan", "source", "engine", "secret", "languages", "colours"]),
            status: z.enum(["ok", "note", "problem"]),
            says: z.string().describe("How it is, and what to do where something is; in the language asked for."),
          }),
        ),
      })
      .describe("What `doctor` prints."),
  }
}
