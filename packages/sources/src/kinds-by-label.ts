import type { ThreadSaying } from "./saying.ts"
import type { SourceInput } from "./source.ts"

/** The kinds that labels, categories and types of issue can be mapped to. */
export const mappedKinds = ["question", "discussion", "idea", "incident"] as const satisfies readonly ThreadSaying["kind"][]

/** The kinds a caller gave to labels, by their names in small letters. */
export type KindsByLabel = ReadonlyMap<string, ThreadSaying["kind"]>

/** Reads a list of names with commas between them, without regard to the case of letters. */
export const namesIn = (list = ""): readonly string[] => list.split(",").map((name) => name.trim().toLowerCase()).filter((name) => name !== "")

/** Reads which labels make which kind: `{ idea: "enhancement, feature", incident: "bug" }`. */
export const kindsByLabel = (map: SourceInput["map"]): KindsByLabel => new Map(mappedKinds.flatMap((kind) => namesIn(map[kind]).map((label) => [label, kind] as const)))

/** The kind the first of some labels has that was given one. */
export const kindAmong = (kinds: KindsByLabel, labels: readonly unknown[]): ThreadSaying["kind"] | undefined =>
  labels.map((label) => (typeof label === "string" ? kinds.get(label.toLowerCase()) : undefined)).find((kind) => kind !== undefined)
