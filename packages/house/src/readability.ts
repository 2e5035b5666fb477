/** How hard the sample's reports are to read, reader by reader in three languages; with `--write` into `docs/figures/readability.md`. */
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import process from "node:process"
import { locales, type Locale } from "@folkmoot/facts"
import { audiences } from "@folkmoot/narrative"
import { open, type Report } from "@folkmoot/sdk"
import { languagesInEnglish } from "./languages.ts"
import { paragraphs, table } from "./markdown.ts"
import { today } from "./measured-on.ts"
import { sampleHalfYears, sampleOptions } from "./sample-options.ts"
import { typedBehind } from "./script-words.ts"
import { lixOf, plus, sizeOf, type TextSize } from "./text-size.ts"
import { root } from "./workspace.ts"

/** The sentences of a report, one claim after the other; tables, headings, and what plans and people wrote are somebody else's words or none. */
const claimsIn = ({ sections }: Report): readonly string[] =>
  sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === "claim" && node.parts.every(({ kind }) => kind !== "quote") ? [node.parts.map(({ text }) => text).join("")] : [])))

const { values } = typedBehind("npm run readability -- [--write]", { write: { type: "boolean", default: false } })
await using folkmoot = await open(sampleOptions())

const sizes: Record<Locale, TextSize[]> = { en: [], de: [], da: [] }
for (const audience of audiences) {
  for (const locale of locales) {
    const { report } = await folkmoot.report({ audience, locale, ...sampleHalfYears, formats: [] })
    sizes[locale].push(claimsIn(report).map((claim) => sizeOf(claim, locale)).reduce(plus))
  }
}

const shown = (size: TextSize): string => `${lixOf(size).toFixed(0)} (${(size.words / size.sentences).toFixed(1)} words a sentence, ${((100 * size.long) / size.words).toFixed(0)} % long)`
const told = paragraphs(
  "# How hard reports are to read",
  [
    `Written by \`npm run readability -- --write\` on ${today}.`,
    "LIX (C. H. Björnsson, *Läsbarhet*, 1968) is the words in a sentence plus the percentage of words of more than six letters. It needs no syllables, and so is counted the same way in each language; but German, which writes compounds as one word, stands above English for the same thing said.",
    "About 20 is very easy, 40 an ordinary newspaper, 60 very hard.",
  ].join("\n"),
  "Counted are the sentences of the sample community's reports. Left out are headings, tables, and sentences with words of the plan or of members in them. Words and sentences are told apart as Unicode does it for each language; a number is a word.",
  table(
    ["Reader", ...Object.values(languagesInEnglish)],
    [
      ...audiences.map((audience, index) => [audience.replaceAll("-", " "), ...Object.values(sizes).map((all) => shown(all[index] as TextSize))]),
      ["all", ...Object.values(sizes).map((all) => shown(all.reduce(plus)))],
    ],
  ),
)
if (values.write) await writeFile(join(root, "docs/figures/readability.md"), told)
else process.stdout.write(told)
