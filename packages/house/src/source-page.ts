import { isTableId, tables, type TableId } from "@folkmoot/facts"
import type { Source, Taking } from "@folkmoot/sources"
import { fenced, folded, inline, part, points, prose, table } from "./markdown.ts"
import { commentOf } from "./unit-comment.ts"
import { exportNameOf } from "./unit-name.ts"
import type { LoadedUnit } from "./units.ts"
import { told } from "./worked-examples.ts"

const takingWords: Readonly<Record<Taking, string>> = {
  scale: "the lowest and the highest answer that were on offer: `--scale 0..10`, `scale: { low: 0, high: 10 }`; never guessed",
  favourable: "which end of the scale is the good one: `--favourable low`; never guessed",
  mapping: "a mapping document that says which column or event holds what: `--mapping mapping.yaml`",
  scorer: "reads how texts sound while they pass: `--sentiment`; the texts themselves are not kept",
  address: "asks a site over HTTP where its address is given in place of a path",
}

/** A fact table as a link to what it holds. */
export const tableLink = (id: TableId, from = ".."): string => `[${id}](${from}/facts.md#${tables[id].title.en.toLowerCase().replaceAll(" ", "-")})`

interface Told {
  readonly coverage?: readonly { readonly table: string; readonly untold?: readonly string[] }[]
}

/** What a source's examples say that it does not tell, table by table; in all of them, or in some. */
const untoldIn = ({ examples }: LoadedUnit): readonly (readonly string[])[] => {
  const seen = new Map<string, (readonly string[])[]>()
  for (const { expect } of examples) {
    for (const { table: of, untold } of (expect as Told).coverage ?? []) if (untold !== undefined) seen.set(of, [...(seen.get(of) ?? []), untold])
  }
  return [...seen].flatMap(([of, lists]) => {
    const all = [...new Set(lists.flat())].toSorted()
    const never = all.filter((column) => lists.every((list) => list.includes(column)))
    const sometimes = all.filter((column) => !never.includes(column))
    const named = (columns: readonly string[]): string => columns.map(inline).join(", ")
    return all.length === 0 || !isTableId(of) ? [] : [[tableLink(of), named(never), named(sometimes)]]
  })
}

/** How a source is given on the command line and in code: a site by the address its comment shows, answers on a scale with the column they stand in. */
const usage = ({ id, takes = [], maps }: Source, obtained: string): readonly string[] => {
  const site = /`(https:\/\/[^`]+)`/.exec(obtained)?.[1] ?? "https://forum.example.org"
  const [column = ""] = maps
  const [path, typed, given] = takes.includes("scale")
    ? ["answers.csv", ` --map ${column}=${column} --scale 0..10`, `, map: { ${column}: "${column}" }, scale: { low: 0, high: 10 }`]
    : takes.includes("mapping") ? ["export/", " --mapping mapping.yaml", ", mapping"] : ["export/", "", ""]
  return [
    fenced("sh", [`folkmoot measure --from ${id}:${path}${typed}`, ...(takes.includes("address") ? [`folkmoot ingest --from ${id}:${site} --engine duckdb:facts.duckdb --state heard/`] : [])].join("\n")),
    fenced("ts", `import { open } from "@folkmoot/sdk"\n\nawait using folkmoot = await open({ sources: [{ id: "${id}", path: "${path}"${given} }] })\nconst { measures } = await folkmoot.measure()`),
  ]
}

/** The page of a source, between what it is and where its rules come from. */
export const sourcePage = (loaded: LoadedUnit): readonly string[] => {
  const source = loaded.unit as unknown as Source
  const { obtained } = commentOf(loaded)
  const untold = untoldIn(loaded)
  return [
    table(["At a glance", ""], [
      ["Reads", source.expects],
      ["Tells", source.tells.length === Object.keys(tables).length ? "any [fact table](../facts.md)" : source.tells.map((one) => tableLink(one)).join(", ")],
      ...(source.maps.length === 0 ? [] : [["Can be mapped", source.maps.map(inline).join(", ")]]),
      ["Since", source.since],
      ["Import", inline(`import { ${exportNameOf(loaded.name)} } from "@folkmoot/sources/${loaded.name}"`)],
    ]),
    ...part("## How to get it", prose(obtained)),
    ...part("## How to give it", ...usage(source, obtained)),
    ...part("## What it takes besides", points((source.takes ?? []).map((taking) => `${inline(taking)}: ${takingWords[taking]}`)), source.maps.length === 0 ? "" : `What is named otherwise there is mapped: ${inline(`--map ${source.maps[0] as string}=…`)}.`),
    ...part(
      "## What it cannot tell",
      "What a source does not tell is said to be untold, and a metric that needs it refuses instead of guessing. Its examples show:",
      table(["Table", "Not told", "Not told in some cases"], untold),
      "People are told by pseudonyms. Names, addresses and texts are not kept; a row that cannot be read becomes a reject with its place and reason, and reading goes on.",
    ),
    ...part("## Examples", ...loaded.examples.map((example) => folded(example.title, told(example)))),
  ]
}
