/** Tries what reports say against communities whose truth is known, and writes how often it is so: `npm run wording`, some ten minutes. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { today } from "./measured-on.ts"
import { wordingPage } from "./wording-page.ts"
import { root } from "./workspace.ts"

const folder = join(root, "docs/figures")
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, "wording.md"), await wordingPage(today, (row) => console.error(row)))
