/** Tries every interval and writes how often it holds the truth: `npm run coverage`, some ten minutes. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { coveragePage } from "./coverage-page.ts"
import { coveragePlot } from "./coverage-plot.ts"
import { today } from "./measured-on.ts"
import { root } from "./workspace.ts"

const folder = join(root, "docs/figures")
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, "interval-coverage.svg"), coveragePlot())
writeFileSync(join(folder, "interval-coverage.md"), coveragePage(today, (row) => console.error(row)))
