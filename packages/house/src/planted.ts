/**
 * Plants falsehoods in texts that are true, and counts which of them the check of faithfulness notices; with `--write` into `docs/figures/planted.md`.
 *
 * `npm run planted -- --of letters --missed` looks at letters alone and prints what is missed in those that may be looked at; it takes seconds, all of it some minutes.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { parseArgs } from "node:util"
import { today } from "./measured-on.ts"
import { censusOf } from "./planted-census.ts"
import { plantedPage } from "./planted-page.ts"
import { trueTexts } from "./planted-texts.ts"
import { root } from "./workspace.ts"

const { values } = parseArgs({ options: { write: { type: "boolean", default: false }, of: { type: "string", default: "" }, missed: { type: "boolean", default: false }, most: { type: "string", default: "2" } } })

const all = await trueTexts()
const texts = all.filter(({ kind }) => kind.includes(values.of))
const outcomes = texts.map((text) => censusOf(text, text.kind.startsWith("report") ? Number(values.most) : Number.POSITIVE_INFINITY))
const [planted, falseAlarms] = [outcomes.flatMap((one) => one.planted), outcomes.flatMap((one) => one.falseAlarms)]
const told = plantedPage(today, texts, planted, falseAlarms)

if (values.missed) {
  const shown = <One extends { readonly kind: string }>(ones: readonly One[]): readonly One[] => ones.filter(({ kind }) => kind !== "letters held back")
  for (const { where } of shown(falseAlarms)) process.stdout.write(`flagged though true: ${where}\n`)
  for (const { operator, where } of shown(planted.filter(({ isNoticed }) => !isNoticed))) process.stdout.write(`missed, ${operator}: ${where}\n`)
}
if (values.write) writeFileSync(join(root, "docs/figures/planted.md"), told)
else process.stdout.write(told)
