import { compose } from "./compose.ts"
import { filesGiven } from "./files-given.ts"
import type { PlanFile } from "./parse.ts"
import { valueAt } from "./plain-data.ts"

/** The files of one plan: those that say the plan, and those that say it in other languages. */
export interface PlanGroup {
  /** The plan and its parts, in the order they were given; empty where only translations of it were. */
  readonly plan: readonly PlanFile[]
  /** Those that name the plan in `metadata.of`. */
  readonly translations: readonly PlanFile[]
}

interface Sorted {
  readonly file: PlanFile
  readonly is: "plan" | "part" | "translation"
  readonly name: string
}

const kinds: ReadonlyMap<unknown, Sorted["is"]> = new Map([["StrategyPlan", "plan"], ["StrategyPlanPart", "part"], ["PlanTranslation", "translation"]])

/** What a file is, by its documents: a plan where any of them is one, or where nobody can tell. */
const sorted = (file: PlanFile): Sorted => {
  const documents = compose(file.text).documents.map(({ data }) => ({ is: kinds.get(valueAt(data, ["kind"])) ?? "plan", data }))
  const main = documents.find(({ is }) => is === "plan") ?? documents.find(({ is }) => is === "part") ?? documents[0]
  const is = main?.is ?? "plan"
  const name = valueAt(main?.data, ["metadata", is === "plan" ? "name" : "of"])
  return { file, is, name: typeof name === "string" ? name : "" }
}

/** Whether a file may hold a translation; without reading it, since one that never says so, spelt out or behind a backslash, holds none. */
const mayTranslate = ({ text }: PlanFile): boolean => text.includes("PlanTranslation") || text.includes("\\")

const folders = (path: string): readonly string[] => path.split(/[/\\]/).slice(0, -1)

/** How many folders two files share. */
const shared = (a: string, b: string): number => {
  const [left, right] = [folders(a), folders(b)]
  const apart = left.findIndex((folder, index) => folder !== right[index])
  return apart < 0 ? left.length : apart
}

/**
 * Sorts files into plans: each plan with its parts and its translations, found by the name they carry.
 *
 * @remarks
 * Of several plans of that name the one in the nearest folder is meant. Parts and translations of a plan that was not given stay
 * together by themselves, so that it can be told. Order is kept.
 */
export const plansAmong = (given: readonly PlanFile[]): readonly PlanGroup[] => {
  const { files, problems } = filesGiven("plansAmong", given, "plan.folkmoot.yaml")
  // What is no file belongs to no plan; parsePlan, for which it is meant, tells so.
  if (problems.length > 0) return [{ plan: Array.isArray(given) ? given : [given], translations: [] }]
  const [only, another] = files
  if (only !== undefined && another === undefined && !mayTranslate(only)) return [{ plan: [only], translations: [] }]
  const all = files.map(sorted)
  const groups: { readonly head: Sorted; readonly plan: PlanFile[]; readonly translations: PlanFile[] }[] = []
  const begin = (head: Sorted): void => void groups.push(head.is === "translation" ? { head, plan: [], translations: [head.file] } : { head, plan: [head.file], translations: [] })
  for (const one of all) if (one.is === "plan") begin(one)
  for (const one of all) {
    if (one.is === "plan") continue
    const own = groups
      .filter(({ head }) => head.name === one.name && (head.is !== "translation" || one.is === "translation"))
      .toSorted((a, b) => shared(b.head.file.file, one.file.file) - shared(a.head.file.file, one.file.file))[0]
    if (own === undefined) begin(one)
    else (one.is === "part" ? own.plan : own.translations).push(one.file)
  }
  const order = new Map(files.map((file, index) => [file, index]))
  const place = (file: PlanFile): number => order.get(file) ?? 0
  return groups
    .toSorted((a, b) => place(a.head.file) - place(b.head.file))
    // Translations were sorted in as they were given.
    .map(({ plan, translations }) => ({ plan: plan.toSorted((a, b) => place(a) - place(b)), translations }))
}
