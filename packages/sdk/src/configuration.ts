import { existsSync } from "node:fs"
import { glob } from "node:fs/promises"
import { dirname, relative, resolve } from "node:path"
import { locales } from "@folkmoot/facts"
import { isPreset, plansAmong, type PlanFile, type PlanGroup, type RuleSet, type RuleSettings } from "@folkmoot/plan"
import * as Effect from "effect/Effect"
import * as z from "zod/mini"
import { parseBaseline } from "./baseline.ts"
import { isModule, moduleData, type ModuleUnits } from "./configuration-module.ts"
import { InvalidInput } from "./errors.ts"
import { filesFitting, type LintOverrideQuery, type LintQuery } from "./lint.ts"
import type { OpenOptions } from "./options.ts"
import { readDocument, textOf } from "./reading.ts"
import { isRecord } from "./record.ts"
import { loadRuleSet, moduleFile } from "./rule-set-module.ts"
import { configuredSource, keyFileOf, readIdentity, readSource, type ConfiguredSettings, type ConfiguredSource } from "./source-requests.ts"

/**
 * What `folkmoot.config.yaml` says, as people write it.
 *
 * @remarks
 * Files, folders and globs are seen from the configuration's own folder. A field that does not exist is refused with its place.
 *
 * A configuration in TypeScript can also give units of your own: a source as `source`, and `metrics`, `criteria` and `blocks`, as {@link OpenOptions} takes them.
 */
export interface Configuration extends Pick<OpenOptions, "locale" | "timeZone" | "metrics" | "criteria" | "blocks"> {
  /** The plan's files and those of its translations, or globs of them; each must fit a file. */
  readonly plan?: string | readonly string[]
  /** What facts are read from. */
  readonly sources?: readonly ConfiguredSource[]
  /** Where facts are kept and counted: `memory`, `duckdb:<file>`, `clickhouse:<url>`. */
  readonly engine?: string
  /** The file that says who people are across sources. */
  readonly identity?: string
  /** Files or globs of what people say of maturity criteria: documents of the kind `MaturityAnswers`. */
  readonly answers?: string | readonly string[]
  /** Whether texts are read by the scorer that comes with Folkmoot; they are not unless said. */
  readonly sentiment?: boolean
  /** A folder in which measures, assessments and reports are kept. */
  readonly history?: string
  /** How the plan is checked. */
  readonly lint?: ConfiguredLint
}

/** How a configuration has a plan checked. */
export interface ConfiguredLint {
  /** Presets, packages, or modules by a path that begins with a dot; `recommended` unless said, and what comes later is put on top. */
  readonly extends?: string | readonly string[]
  /** Severity and options by the id of a rule; a severity may stand alone. */
  readonly rules?: RuleSettings
  /** Settings for some files or some nodes, each on top of those before. */
  readonly overrides?: readonly ConfiguredOverride[]
  /** The file of findings that are known, as `--write-baseline` writes it; it need not be there yet. */
  readonly baseline?: string
}

/** Settings that hold in some places only. */
export interface ConfiguredOverride extends Pick<LintOverrideQuery, "nodes" | "rules"> {
  /** Globs of the files in which they hold; all files unless said. */
  readonly files?: string | readonly string[]
}

const severity = z.enum(["off", "info", "warning", "error"])
const setting = z.strictObject({
  severity: z.optional(severity),
  options: z.optional(z.record(z.string(), z.union([z.number(), z.string(), z.boolean(), z.array(z.string())]))),
})
const texts = z.array(z.string())

/** The shape of a configuration, for some way of writing lists and settings. */
const shapeOf = <List, Setting>(list: z.ZodMiniType<List>, one: z.ZodMiniType<Setting>) => {
  const rules = z.record(z.string(), one)
  return z.strictObject({
    plan: z.optional(list.check(z.describe("The plan's files or globs, seen from this file's folder."))),
    locale: z.optional(z.enum(locales).check(z.describe("The language of messages."))),
    timeZone: z.optional(z.string().check(z.describe("An IANA time zone, such as Europe/Berlin."))),
    sources: z.optional(z.array(configuredSource).check(z.describe("What to read facts from."))),
    engine: z.optional(z.string().check(z.describe("Where to count: memory, duckdb:<file> seen from this folder, clickhouse:<url>."))),
    identity: z.optional(z.string().check(z.describe("A file that says who people are across sources."))),
    answers: z.optional(list.check(z.describe("Files of what people say of maturity criteria (MaturityAnswers)."))),
    sentiment: z.optional(z.boolean().check(z.describe("Whether texts are read by the scorer that comes with Folkmoot."))),
    history: z.optional(z.string().check(z.describe("A folder in which measures, assessments and reports are kept, seen from this folder."))),
    lint: z.optional(
      z.strictObject({
        extends: z.optional(list.check(z.describe("Presets, packages, or modules such as ./our-rules.mjs; what comes later is put on top."))),
        rules: z.optional(rules.check(z.describe("Severity and options by rule."))),
        overrides: z.optional(z.array(z.strictObject({ files: z.optional(list), nodes: z.optional(list), rules })).check(z.describe("Settings for some files, or some nodes."))),
        baseline: z.optional(z.string().check(z.describe("A file of findings that are known, as --write-baseline writes it."))),
      }),
    ),
  })
}

/** The shape of a configuration as people write it, for editors. */
export const configurationSchema = shapeOf(z.union([z.string(), texts]), z.union([severity, setting])).check(z.describe("What folkmoot.config.yaml says."))

/** The same with every short form written out, so that a mistake is told by what was meant. */
const writtenOut = shapeOf(texts, setting)

const inFields = (value: unknown, fields: Readonly<Record<string, (field: unknown) => unknown>>): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, field]) => [key, Object.hasOwn(fields, key) ? fields[key]?.(field) : field])) : value

const listed = (value: unknown): unknown => (typeof value === "string" ? [value] : value)

const settings = (value: unknown): unknown =>
  isRecord(value) ? Object.fromEntries(Object.entries(value).map(([rule, one]) => [rule, typeof one === "string" ? { severity: one } : one])) : value

const writeOut = (data: unknown): unknown =>
  inFields(data, {
    plan: listed,
    answers: listed,
    lint: (lint) =>
      inFields(lint, {
        extends: listed,
        rules: settings,
        overrides: (overrides) => (Array.isArray(overrides) ? overrides.map((one: unknown) => inFields(one, { files: listed, nodes: listed, rules: settings })) : overrides),
      }),
  })

/** A configuration with every short form written out. */
type WrittenOut = z.infer<typeof writtenOut>

/**
 * A configuration in TypeScript, as it is: editors then know its fields.
 *
 * @example
 * ```ts
 * import { defineConfiguration } from "@folkmoot/sdk"
 *
 * export const config = defineConfiguration({ plan: "plans/*.folkmoot.yaml", locale: "da", lint: { extends: "strict" } })
 * ```
 */
export const defineConfiguration = (configuration: Configuration): Configuration => configuration

/** Reads a configuration that a module exported, by the same rules as a text; it has fields, and no lines. */
const configurationOf = (data: unknown, file: string): WrittenOut | InvalidInput => {
  const read = readDocument(JSON.stringify(data), writtenOut, { file, what: "a configuration", written: writeOut, hasLines: false })
  return "data" in read ? (read.data as WrittenOut) : read
}

const configurationIn = (text: string, file: string): WrittenOut | InvalidInput => {
  const read = readDocument(text, writtenOut, { file, what: "a configuration", written: writeOut })
  // Where it could be read, the data have the schema's shape.
  return "data" in read ? (read.data as WrittenOut) : read
}

/**
 * Reads the text of a configuration, or says what is wrong with it and where.
 *
 * @remarks
 * Unit: YAML or JSON; `file` is what messages call it. Short forms come back written out: one glob as a list, a severity as `{ severity }`. Nothing
 * it names is read, and an error is returned, not thrown.
 */
export const parseConfiguration = (text: string, file = "folkmoot.config.yaml"): Configuration | InvalidInput =>
  // What is left out has no key: nobody writes `undefined` in YAML.
  configurationIn(text, file) as Configuration | InvalidInput

/**
 * A configuration that was read, with all it names.
 *
 * @remarks
 * Open one of `plans` with `open({ ...opening, ...plan })`, and lint it with `lint(linting)`. Paths are seen from the working folder.
 */
export interface Configured {
  /** The plans among its files, each with its parts and translations; empty where it names no plan. */
  readonly plans: readonly PlanGroup[]
  /** What to open with, but for the plan; secrets and mappings are read from their files already. */
  readonly opening: Pick<OpenOptions, "locale" | "timeZone" | "sources" | "metrics" | "criteria" | "blocks" | "engine" | "identity" | "answers" | "scorer" | "history">
  /** What to lint with; a baseline is among it where its file is there. */
  readonly linting: LintQuery
  /** The file of the baseline, where one is named; it need not be there yet. */
  readonly baseline?: string
  /** The files of rule sets that `extends` names by a path; what they import in turn is not among them. */
  readonly modules: readonly string[]
  /** The files that hold secrets: who can read one can pass for us, or find a person again. */
  readonly secrets: readonly string[]
}

/** Files that a glob fits, by name; packages that are installed are not looked into. */
const fitting = async (pattern: string, folder: string): Promise<readonly string[]> => {
  const found: string[] = []
  for await (const name of glob(pattern, { cwd: folder, exclude: (one) => one === "node_modules" })) found.push(name)
  return found.toSorted()
}

const filesOf = (patterns: readonly string[], file: string, field: "plan" | "answers"): Effect.Effect<readonly PlanFile[], InvalidInput> =>
  Effect.gen(function* () {
    const folder = dirname(resolve(file))
    const found: string[] = []
    for (const pattern of patterns) {
      const matches = yield* Effect.promise(() => fitting(pattern, folder))
      if (matches.length === 0) return yield* new InvalidInput({ where: `${file}: ${field}`, given: pattern, expected: "a file or a glob that some file fits", message: `${file}: ${field}: no file fits ${JSON.stringify(pattern)}, seen from ${folder}.` })
      found.push(...matches)
    }
    return yield* Effect.forEach([...new Set(found)], (name) => {
      const path = relative("", resolve(folder, name))
      return Effect.map(textOf(`${file}: ${field}`, path, field === "plan" ? "a plan" : "a sheet of answers"), (text) => ({ file: path, text }))
    })
  })

/** Reads a configuration and all it names: plan, rule sets, baseline. */
export const configure = (file: string): Effect.Effect<Configured, InvalidInput> =>
  Effect.gen(function* () {
    const { data, units: { sources: own, ...units } }: { readonly data?: unknown; readonly units: ModuleUnits } = isModule(file) ? yield* moduleData(file) : { units: { sources: new Map() } }
    const configuration = isModule(file) ? configurationOf(data, file) : configurationIn(yield* textOf("configuration", file, "a configuration in YAML or JSON"), file)
    if (configuration instanceof InvalidInput) return yield* configuration
    const { plan, locale, timeZone, sources, engine, identity, answers, sentiment, history, lint = {} } = configuration
    const folder = dirname(resolve(file))
    const plans = plansAmong(plan === undefined ? [] : yield* filesOf(plan, file, "plan"))
    const key = identity === undefined ? undefined : yield* keyFileOf(relative("", resolve(folder, identity)))
    const tokens = (sources ?? []).flatMap(({ tokenFile }) => (tokenFile === undefined ? [] : [relative("", resolve(folder, tokenFile))]))
    const secrets = [...(key === undefined ? [] : [key]), ...tokens]
    const names = lint.extends === undefined ? undefined : yield* Effect.forEach(lint.extends, (name): Effect.Effect<string | RuleSet, InvalidInput> => (isPreset(name) ? Effect.succeed(name) : loadRuleSet(name, file, `${file}: lint.extends`)))
    const baseline = lint.baseline === undefined ? undefined : relative("", resolve(folder, lint.baseline))
    const known = baseline === undefined || !existsSync(baseline) ? undefined : parseBaseline(yield* textOf("baseline", baseline, "a baseline"), baseline)
    if (known instanceof InvalidInput) return yield* known
    return {
      plans,
      opening: {
        ...(locale !== undefined && { locale }),
        ...(timeZone !== undefined && { timeZone }),
        // What is left out has no key: nobody writes `undefined` in YAML.
        ...(sources !== undefined && { sources: yield* Effect.forEach(sources, ({ id, ...how }, index) => readSource(how as ConfiguredSettings, own.get(index) ?? { id }, file)) }),
        ...units,
        ...(engine !== undefined && { engine: engine.startsWith("duckdb:") ? `duckdb:${relative("", resolve(folder, engine.slice("duckdb:".length)))}` : engine }),
        ...(identity !== undefined && { identity: yield* readIdentity(relative("", resolve(folder, identity)), timeZone ?? "UTC") }),
        ...(answers !== undefined && { answers: yield* filesOf(answers, file, "answers") }),
        ...(history !== undefined && { history: relative("", resolve(folder, history)) || "." }),
        ...(sentiment === true && { scorer: "default" as const }),
      },
      linting: {
        ...(names !== undefined && { extends: names }),
        // What is left out has no key: nobody writes `undefined` in YAML.
        ...(lint.rules !== undefined && { rules: lint.rules as RuleSettings }),
        ...(known !== undefined && { baseline: known }),
        overrides: (lint.overrides ?? []).map(({ files: globs, nodes, rules }) => {
          const fits = globs === undefined ? undefined : filesFitting(globs)
          return { rules: rules as RuleSettings, ...(fits !== undefined && { files: (one: string) => fits(relative(folder, resolve(one))) }), ...(nodes !== undefined && { nodes }) }
        }),
      },
      ...(baseline !== undefined && { baseline }),
      modules: (lint.extends ?? []).flatMap((name) => moduleFile(name, file) ?? []).map((path) => relative("", path)),
      secrets,
    }
  })
