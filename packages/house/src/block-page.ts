import { locales, type Locale } from "@folkmoot/facts"
import type { AnyMetric } from "@folkmoot/metrics"
import { addresses, sections, type Block } from "@folkmoot/narrative"
import { languages } from "./languages.ts"
import { folded, inline, part, prose, table } from "./markdown.ts"
import { exportNameOf } from "./unit-name.ts"
import type { Example, LoadedUnit } from "./units.ts"
import { told } from "./worked-examples.ts"

type Need = Block["needs"][string]

const needText = (need: Need): string => {
  const { metric, variant }: { readonly metric: AnyMetric; readonly variant?: string } = typeof need === "function" ? { metric: need } : need
  return `[${metric.title.en}](../metrics/${metric.id}.md)${variant === undefined ? "" : ` in its variant ${inline(variant)}`}`
}

const linesOf = ({ expect }: Example): Readonly<Record<Locale, readonly string[]>> | undefined =>
  typeof expect === "object" && expect !== null ? (expect as Readonly<Record<Locale, readonly string[]>>) : undefined

const isItem = (line: string): boolean => /^\s*- /.test(line)

/** Lines as a quotation: items of one list stand together, everything else is a paragraph. */
const quotation = (lines: readonly string[]): string =>
  lines.map((line, index) => `${index === 0 ? "" : isItem(line) && isItem(lines[index - 1] ?? "") ? "\n" : "\n>\n"}> ${prose(line)}`).join("")

/** What a block says, as a reader finds it; cells of a table are parted by a bar. */
const quoted = (lines: Readonly<Record<Locale, readonly string[]>>): readonly string[] => locales.flatMap((locale) => [`${languages[locale]}:`, quotation(lines[locale])])

const givenIn = ({ expect: _, ...example }: Example): string => told(example)

/** The page of a narrative block, between what it says and where it comes from. */
export const blockPage = (loaded: LoadedUnit): readonly string[] => {
  const block = loaded.unit as unknown as Block
  const needs = Object.values(block.needs).map(needText)
  const also = Object.values(block.also ?? {}).map(needText)
  const first = loaded.examples.find((example) => linesOf(example) !== undefined)
  const rest = loaded.examples.filter((example) => example !== first)
  const isSilent = loaded.examples.find(({ expect }) => expect === "silence")
  return [
    table(["At a glance", ""], [
      ["Stands in", `“${sections[block.section].en}”${block.last === true ? ", told after all others" : ""}`],
      ["Readers", block.audiences.map((audience) => `${addresses[audience].en.replace(/^For /, "")} (${inline(audience)})`).join(", ")],
      ["Needs", needs.join("; ") || "no measure of its own"],
      ...(also.length === 0 ? [] : [["Says too, where measured", also.join("; ")]]),
      ...(block.headline === undefined ? [] : [["Headline", "its number may stand large at the top"]]),
      ...(block.series === undefined ? [] : [["Drawn", block.series.title.en]]),
      ["Import", inline(`import { ${exportNameOf(loaded.name)} } from "@folkmoot/narrative/${loaded.name}"`)],
    ]),
    ...part("## As it is told", first === undefined ? "" : `Where it is given: ${prose(first.title)}.`, ...(first === undefined ? [] : quoted(linesOf(first) as Readonly<Record<Locale, readonly string[]>>))),
    ...part(
      "## When it says nothing",
      needs.length === 0
        ? (isSilent === undefined ? "" : `It is silent where there is nothing to say: ${prose(isSilent.title)}.`)
        : "Without one of its measures it is silent. The report then names that measure, and why it is not there, under “What this report does not say”.",
    ),
    ...part("## Examples", ...(first === undefined ? [] : [folded("What is given there", givenIn(first))]), ...rest.map((example) => folded(example.title, ...(linesOf(example) === undefined ? ["It is silent."] : quoted(linesOf(example) as Readonly<Record<Locale, readonly string[]>>)), givenIn(example)))),
  ]
}
