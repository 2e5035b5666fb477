import { rules } from "./catalogue.ts"
import { anything, refuseProblem } from "./given.ts"
import { doorWith, lintAt, type LintDoor, type LintOptions } from "./lint-with.ts"
import type { AnyPlanRule } from "./rule.ts"
import type { Severity } from "./finding.ts"
import type { StrategyPlan } from "./model.ts"
import { hasFields } from "./plain-data.ts"
import { planFromData } from "./plan-from-data.ts"

/** Something that keeps data from being accepted as a plan: what is wrong, and the way to it. */
export interface PlanIssue {
  /** What is wrong and what to do, in the language that was asked for. */
  readonly message: string
  /** From the root of the data, also to a field that is missing; empty for the data as a whole. */
  readonly path: readonly (string | number)[]
}

/**
 * A validator that frameworks know how to call.
 *
 * @see https://standardschema.dev
 */
export interface PlanStandard {
  /** What the standard asks for, under the name it asks for. */
  readonly "~standard": {
    /** Of the standard. */
    readonly version: 1
    /** Who answers for the messages. */
    readonly vendor: "folkmoot"
    /** For compilers only; never there when the program runs. */
    readonly types?: {
      /** What a form holds. */
      readonly input: StrategyPlan
      /** What comes out. */
      readonly output: StrategyPlan
    } | undefined
    /** Checks data and never throws: a plan in the newest version of the format, or what keeps them from being one. */
    readonly validate: (value: unknown) => {
      /** The plan in the newest version of the format. */
      readonly value: StrategyPlan
      /** Never there beside a value. */
      readonly issues?: undefined
    } | {
      /** What is wrong, in the order of the data; never empty. */
      readonly issues: readonly PlanIssue[]
    }
  }
}

/** How data are checked: with the options of `lintPlan`, and from which severity on a finding is an issue. */
export interface PlanStandardOptions extends LintOptions {
  /** From which severity on a finding is an issue: `error` unless said; `warning` also refuses what weakens a plan, `info` whatever there is to say. */
  readonly refuse?: Severity
}

const severities = ["info", "warning", "error"] as const satisfies readonly Severity[]

/** The steps of a JSON pointer; the numbers of a list are numbers where the data have a list there. */
const stepsOf = (pointer: string, data: unknown): readonly (string | number)[] => {
  let at = data
  return pointer.split("/").slice(1).map((written) => {
    const name = written.replaceAll("~1", "/").replaceAll("~0", "~")
    const step = Array.isArray(at) ? Number(name) : name
    at = typeof at === "object" && at !== null ? (at as Readonly<Record<string | number, unknown>>)[step] : undefined
    return step
  })
}

/**
 * A Standard Schema of a plan: forms and servers that know the standard check data with our rules, messages and paths.
 *
 * @remarks
 * Takes plain data, not text. What is accepted comes out as a plan in the newest version of the format; data that are not accepted are told
 * with a message in the language of `locale` and the path of the field, also of one that is missing.
 * @see https://standardschema.dev
 */
export const planStandard = (options: PlanStandardOptions = {}): PlanStandard => standardAt({ name: "planStandard", known: rules, preset: "recommended" }, options)

/**
 * A Standard Schema of a plan that checks it with some rules and ships no others.
 *
 * @see https://standardschema.dev
 */
export const planStandardWith = (known: readonly AnyPlanRule[], options: PlanStandardOptions = {}): PlanStandard =>
  standardAt(doorWith("planStandardWith", known), options)

const standardAt = (door: LintDoor, options: PlanStandardOptions): PlanStandard => {
  // What was given may be no options at all; what is wrong with it is told with each plan.
  const { refuse = "error" }: PlanStandardOptions = hasFields(options) ? options : {}
  // What is no severity refuses all there is to say, so that a slip lets nothing through.
  const refused = severities.slice(Math.max(0, severities.indexOf(refuse)))
  const told = [...(door.told ?? []), ...(severities.some((one) => one === refuse) ? [] : [refuseProblem(refuse, severities)])]
  const within: LintDoor = { ...door, more: { refuse: anything }, told }
  return {
    "~standard": {
      version: 1,
      vendor: "folkmoot",
      validate: (value) => {
        const parsed = planFromData(value)
        const issues = lintAt(within, parsed, options).filter(({ severity, suppressed }) => suppressed === undefined && refused.includes(severity))
        return issues.length === 0 ? { value: parsed.plan } : { issues: issues.map(({ message, pointer }) => ({ message, path: stepsOf(pointer, value) })) }
      },
    },
  }
}
