import { statSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { locales, nearest } from "@folkmoot/facts"
import { presetNames, type RuleSet } from "@folkmoot/plan"
import * as Effect from "effect/Effect"
import { InvalidInput } from "./errors.ts"
import { isRecord } from "./record.ts"

const isInAll = (texts: unknown): boolean => isRecord(texts) && locales.every((locale) => typeof texts[locale] === "string")

const isRule = (value: unknown): boolean =>
  isRecord(value) && typeof value["id"] === "string" && isRecord(value["visit"]) && isRecord(value["messages"]) && Object.values(value["messages"]).every(isInAll) && isInAll(value["why"]) && isRecord(value["options"])

const isRuleSet = (value: unknown): value is RuleSet => {
  if (!isRecord(value) || typeof value["name"] !== "string") return false
  const { rules = [], settings = {} } = value
  return Array.isArray(rules) && rules.every(isRule) && isRecord(settings)
}

const refused = (where: string, name: string, expected: string, why: string): InvalidInput =>
  new InvalidInput({ where, given: name, expected, message: `${where}: ${JSON.stringify(name)} ${why}` })

/** The file of a module that is named by its path, seen from the file that names it; a package has none of the kind. */
export const moduleFile = (name: string, file: string): string | undefined => (/^\.{0,2}[/\\]/.test(name) ? resolve(dirname(file), name) : undefined)

/** Where a module is, seen from a file that names it; a package is looked for in the folders above that file. */
const placeOf = (name: string, file: string): string => {
  const path = moduleFile(name, file)
  if (path !== undefined) {
    const saved = statSync(path, { throwIfNoEntry: false })?.mtimeMs
    // A module is run once for each address it is asked for under; one that was saved since is another.
    return `${pathToFileURL(path).href}${saved === undefined ? "" : `?saved=${saved}`}`
  }
  try {
    return pathToFileURL(createRequire(pathToFileURL(resolve(file))).resolve(name)).href
  } catch (error) {
    // A package for `import` alone cannot be found so; beside this one it can.
    if ((error as NodeJS.ErrnoException).code === "ERR_PACKAGE_PATH_NOT_EXPORTED") return name
    throw error
  }
}

/** Why a module could not be loaded, and which preset may have been meant; that it was asked for by a file of ours helps nobody. */
const notLoaded = (name: string, cause: unknown): string => {
  const why = (cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause)).replace(/ imported from .*$/, "")
  const near = nearest(name, presetNames)
  return `is no preset and could not be loaded: ${why}.${near === undefined ? "" : ` Did you mean ${JSON.stringify(near)}?`}`
}

/** Loads a rule set from a package, or from a module beside the file that names it; the module exports it as `ruleSet` or by default. */
export const loadRuleSet = (name: string, file: string, where: string): Effect.Effect<RuleSet, InvalidInput> =>
  Effect.gen(function* () {
    const loaded = yield* Effect.tryPromise({
      try: async () => (await import(/* @vite-ignore */ placeOf(name, file))) as Readonly<Record<string, unknown>>,
      catch: (cause) => refused(where, name, "a preset, a package, or a module beside the configuration", notLoaded(name, cause)),
    })
    const found = [loaded["ruleSet"], loaded["default"]].find(isRuleSet)
    if (found !== undefined) return found
    return yield* refused(
      where, name, "a module that exports a rule set",
      "was loaded but exports no rule set. Export { name, extends, rules, settings } as ruleSet or by default; each rule comes from definePlanRule, and says its why and its messages in en, de and da.",
    )
  })
