/** Measures how well texts are read: `npm run sentiment`, with `<set>=<file>` for sets that are not kept beside the project. */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { measured } from "@folkmoot/sentiment"
import { today } from "./measured-on.ts"
import { typedBehind } from "./script-words.ts"
import { figuresModule, measureSets, sentimentPage } from "./sentiment-figures.ts"
import { root } from "./workspace.ts"

const files = new Map(typedBehind("npm run sentiment [<set>=<file> ...]", {}, Infinity).words.map((argument) => [argument.slice(0, argument.indexOf("=")), argument.slice(argument.indexOf("=") + 1)] as const))
const all = measureSets(measured, files)
writeFileSync(join(root, "packages/sentiment/src/measured.ts"), figuresModule(all))
writeFileSync(join(root, "docs/figures/sentiment.md"), sentimentPage(today, all))
for (const { language, texts, n, accuracy, macroF1, neutral } of all) console.error(language, texts, n, accuracy, macroF1, neutral)
