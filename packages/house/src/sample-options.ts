import { join } from "node:path"
import type { OpenOptions, Quote } from "@folkmoot/sdk"
import { root, textOf } from "./workspace.ts"

const folder = "packages/house/sample"

const named = (name: string): { readonly text: string; readonly file: string } => ({ text: textOf(`${folder}/${name}`), file: `${folder}/${name}` })

/** What reports of the sample community are about, and what they compare with: half a year, and the same a year before. */
export const sampleHalfYears = { period: { from: "2026-01-01", to: "2026-07-01" }, against: { from: "2025-01-01", to: "2025-07-01" } } as const

/** How the sample community is opened: its data, its plan in three languages, what people answered, and what may be quoted. */
export const sampleOptions = () =>
  ({
    plan: named("plan.folkmoot.yaml"),
    translations: ["de", "da"].map((locale) => named(`plan.${locale}.folkmoot.yaml`)),
    answers: [named("answers.yaml")],
    quotes: JSON.parse(named("quotes.json").text) as readonly Quote[],
    sources: [{ id: "facts", path: join(root, folder, "data"), name: "sample" }],
  }) satisfies OpenOptions
