/** The doors that read files: every source, mappings, who people are, a history, and the command line. */
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { readModel } from "@folkmoot/maturity/models"
import { open, readIdentity } from "@folkmoot/sdk"
import { sources, type Source } from "@folkmoot/sources"
import type { SourceExample } from "@folkmoot/sources/testing"
import type { Content } from "./fuzz-bytes.ts"
import { asText, dataOf, textDoor, unlessRefused, withFiles, type Door, type Part, type Seed } from "./fuzz-door.ts"
import { community, given } from "./fuzz-given.ts"
import { readBy } from "./fuzz-read.ts"
import { workbookDoor } from "./fuzz-workbook.ts"
import { loadUnits } from "./units.ts"
import { root } from "./workspace.ts"

type ExampleFile = SourceExample["files"][string]

const partOf = (name: string, file: ExampleFile): Part => {
  if (typeof file === "string") return { content: file, form: name.endsWith(".json") ? "json" : "lines" }
  if ("base64" in file) return { content: Buffer.from(file.base64, "base64") }
  if ("json" in file) return { content: JSON.stringify(file.json), form: "json" }
  return { content: [...(file.head === undefined ? [] : [file.head]), ...file.rows, ...(file.foot === undefined ? [] : [file.foot])].join("\n"), form: name.endsWith(".json") ? "json" : "lines" }
}

const partsOf = (files: SourceExample["files"]): Readonly<Record<string, Part>> => Object.fromEntries(Object.entries(files).map(([name, file]) => [name, partOf(name, file)]))

let examples: Promise<ReadonlyMap<string, readonly SourceExample[]>> | undefined

const examplesOf = async ({ id }: Source): Promise<readonly SourceExample[]> => {
  examples ??= loadUnits().then((units) => new Map(units.filter(({ kind }) => kind.kind === "source").map(({ unit, examples: own }) => [unit.id, own as readonly unknown[] as readonly SourceExample[]])))
  return (await examples).get(id) ?? []
}

const sourceDoor = (source: Source): Door => ({
  name: `source ${source.id}`,
  seeds: async (folder) => (await examplesOf(source)).map((example): Seed => ({ parts: partsOf(example.files), give: async (parts) => withFiles(folder, parts, async (where) => readBy(source, where, example)) })),
})

/** Mappings, bent while the files they speak of stay as they were. */
const mappingDoor = (source: Source): Door => ({
  name: `mapping of ${source.id}`,
  seeds: async (folder) => (await examplesOf(source)).flatMap((example): readonly Seed[] => {
    if (example.mapping === undefined) return []
    const files = Object.fromEntries(Object.entries(partsOf(example.files)).map(([name, { content }]) => [name, content]))
    const give = async ({ mapping }: Readonly<Record<string, Content>>): Promise<unknown> => {
      const data = dataOf(asText(mapping))
      return data === undefined ? undefined : withFiles(folder, files, async (where) => readBy(source, where, { ...example, mapping: data }))
    }
    return [{ parts: { mapping: { content: JSON.stringify(example.mapping), form: "json" } }, give }]
  }),
})

const identityDoor: Door = {
  name: "who people are",
  seeds: async (folder) => [{ parts: { "people.yaml": { content: given.people, form: "yaml" } }, give: async (parts) => withFiles(folder, parts, async (where) => unlessRefused(async () => readIdentity(join(where, "people.yaml"), "Europe/Berlin"))) }],
}

const historyDoor: Door = {
  name: "history",
  seeds: async (folder) => {
    const { history } = await given.documents()
    const give = async (parts: Readonly<Record<string, Content>>): Promise<unknown> =>
      withFiles(folder, parts, async (where) =>
        unlessRefused(async () => {
          await using folkmoot = await open({ history: where })
          return await folkmoot.history.entries({ period: "2026" })
        }))
    return [{ parts: Object.fromEntries(Object.entries(history).map(([name, content]): [string, Part] => [name, { content, form: "json" }])), give }]
  },
}

const sammDoor: Door = {
  name: "OWASP SAMM model",
  seeds: async () => [{
    parts: Object.fromEntries(Object.entries(given.samm).map(([name, content]): [string, Part] => [name, { content, form: "yaml" }])),
    give: async (parts) => readModel(Object.entries(parts).map(([path, content]) => ({ path, text: asText(content) }))),
  }],
}

/** What the command line is run with: its own function, found by its path as units are, and a terminal that keeps what it is told. */
type Run = (args: readonly string[], terminal: Readonly<Record<"data" | "talk" | "progress", (text: string) => void>> & { readonly paint: (style: unknown, text: string) => string; readonly clear: () => void; readonly input: () => Promise<Uint8Array> }) => Promise<number>

const commandLine = async (args: readonly string[], input: Content): Promise<void> => {
  const { run } = (await import(pathToFileURL(join(root, "packages/folkmoot/src/run.ts")).href)) as { readonly run: Run }
  let said = ""
  const keep = (text: string): void => void (said += `${text}\n`)
  const exit = await run(args, { data: keep, talk: keep, progress: () => undefined, paint: (_, text) => text, clear: () => undefined, input: async () => (typeof input === "string" ? Buffer.from(input) : input) })
  if (![0, 1, 2].includes(exit)) throw new Error(`The command line ended with ${exit} and said ${said.slice(0, 2000)}`)
  if (/This is a fault of ours|\n {4}at \S+ \(/.test(said)) throw new Error(`The command line told a fault of ours: ${said.slice(0, 2000)}`)
}

/** Words that would write, wait for ever, or leave this machine: they have tests of their own. */
const leaveOut = /^--(?:out|write|fix|store|history|watch|state|engine|config)|^(?:ingest|erase|snapshot|history|new|freeze|migrate)$|^[a-z-]+:https?:|^https?:/

const commands: readonly (readonly string[])[] = [
  ["lint", "plan.folkmoot.yaml", "--translation", "plan.de.folkmoot.yaml", "--format", "sarif", "--preset", "strict", "--locale", "de", "--as-of", "2026-05-01", "--max-warnings", "3"],
  ["lint", "-", "--json"],
  ["measure", "resolution-rate", "net-promoter-score", "--from", "facts:data", "--period", "2026-Q1", "--step", "month", "--by", "channel", "--level", "0.9", "--smallest-cell", "3"],
  ["measure", "--from", "facts:data", "--json"],
  ["compare", "--from", "facts:data", "--period", "2026-Q2", "--against", "2026-Q1", "--margin", "0.1"],
  ["assess", "--plan", "plan.folkmoot.yaml", "--from", "facts:data", "--answers", "answers.yaml", "--all", "--period", "2026"],
  ["report", "--plan", "plan.folkmoot.yaml", "--from", "facts:data", "--quotes", "quotes.json", "--audience", "members", "--locale", "da", "--format", "text", "--title", "T", "--margin", "resolution-rate=0.1"],
  ["explain", "resolution-rate", "--from", "facts:data", "--variant", "cohort", "--period", "2026-03", "--group", "channel=help", "--rows", "2"],
  ["plan", "graph", "plan.folkmoot.yaml", "--format", "dot"],
  ["plan", "schema", "--draft", "07"],
  ["complete", "measure", "resol"],
  ["score", "model.yaml", "--answers", "answers.yaml"],
  ["help", "plan", "graph"],
]

const argumentsDoor: Door = {
  name: "arguments",
  seeds: async (folder) => {
    community(folder)
    const inFolder = (word: string): string => word.replace(/^(facts:)?(?=(?:data|[\w.]+\.(?:yaml|json))$)/, `$1${folder}/`)
    const give = async ({ words }: Readonly<Record<string, Content>>): Promise<unknown> => {
      const args = asText(words).split("\n").slice(0, 200)
      return args.some((word) => leaveOut.test(word)) ? undefined : commandLine(args, "")
    }
    return commands.map((words) => ({ parts: { words: { content: words.map(inFolder).join("\n"), form: "lines" } }, give }))
  },
}

const inputDoor = textDoor("lint from stdin", "yaml", () => [given.model, given.sheet, "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\nspec: { goals: [{ id: a, title: A, behaviours: [b] }], behaviours: [{ id: b, title: B }] }\n"], async (text) => commandLine(["lint", "-"], text))

/** Doors for files and folders. */
export const fileDoors: readonly Door[] = [...sources.map(sourceDoor), ...sources.filter(({ takes }) => takes?.includes("mapping") === true).map(mappingDoor), workbookDoor, sammDoor, identityDoor, historyDoor, inputDoor, argumentsDoor]
