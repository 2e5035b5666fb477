/** The doors that take one document as text: plans and what belongs to them, models, saved documents. */
import { rowCheck, tables, type TableId } from "@folkmoot/facts"
import { agreement, declaredOf, readAnswers, readModel, scoreModel } from "@folkmoot/maturity/models"
import { checkFaithful, ledgerOf, renderHtml, renderMarkdown, renderText } from "@folkmoot/narrative"
import {
  applyFixes, fromOkr, freezeInText, lintPlan, lintTranslation, migratePlan, okrSchema, parsePlan, parseTranslation, planFromData, planGraph, planStandard, toOkr, translatePlan, type OkrDocument,
} from "@folkmoot/plan"
import { formats } from "@folkmoot/plan/formats"
import { assessmentChanges, InvalidInput, open, parseAssessment, parseBaseline, parseConfiguration, parseReport, type Quote } from "@folkmoot/sdk"
import { stringify } from "yaml"
import { dataOf, textDoor, unlessRefused, type Door } from "./fuzz-door.ts"
import { given } from "./fuzz-given.ts"
import { loadUnits } from "./units.ts"
import { textOf } from "./workspace.ts"

const sample = (name: string): string => textOf(`packages/house/sample/${name}`)

/** The plans of the rules' own examples, every eleventh of them: enough of each part of a plan. */
const rulePlans = async (): Promise<readonly string[]> => {
  const specs = (await loadUnits()).filter(({ kind }) => kind.kind === "rule").flatMap(({ examples }) => examples.map((example) => example["spec"]))
  return specs.filter((_, index) => index % 11 === 0).map((spec) => stringify({ apiVersion: "folkmoot.dev/v1", kind: "StrategyPlan", metadata: { name: "example" }, spec }, { aliasDuplicateObjects: false }))
}

const plans = async (): Promise<readonly string[]> => [sample("plan.folkmoot.yaml"), ...(await rulePlans())]

const lintedInEveryForm = (text: string): void => {
  const parsed = parsePlan(text)
  const found = lintPlan(parsed, { extends: "strict", asOf: "2026-05-01" })
  applyFixes(text, found)
  for (const format of Object.values(formats)) format.write(found, { locale: "de", files: [{ file: parsed.files[0]?.file ?? "", text }], rules: [] })
  migratePlan(text)
  for (const { id } of parsed.plan.spec.pilots ?? []) freezeInText([{ file: "plan.folkmoot.yaml", text }], id, "2026-05-01")
  for (const format of ["mermaid", "dot"] as const) planGraph(parsed.plan, { format })
  toOkr(parsed.plan)
}

const translated = (text: string): void => {
  const { plan } = parsePlan(sample("plan.folkmoot.yaml"))
  const parsed = parseTranslation(text)
  lintTranslation(parsed, plan)
  translatePlan(plan, parsed.translation)
}

const crossed = (text: string): void => {
  const { success, data } = okrSchema.safeParse(dataOf(text))
  if (success) lintPlan(planFromData(fromOkr(data).plan))
}

const checkedRow = (text: string): void => {
  const data = dataOf(text)
  if (typeof data !== "object" || data === null) return
  for (const table of Object.keys(tables)) rowCheck(table as TableId)(data as Readonly<Record<string, unknown>>)
}

const scored = (text: string): void => {
  const { model } = readModel([{ path: "care.yaml", text }])
  const { answers } = readAnswers({ path: "answers.yaml", text: given.sheet })
  if (model !== undefined && answers !== undefined) scoreModel(model, answers)
}

const answeredBy = (text: string): void => {
  const { answers } = readAnswers({ path: "answers.yaml", text })
  if (answers === undefined) return
  const { model } = readModel([{ path: "care.yaml", text: given.model }])
  if (model !== undefined) scoreModel(model, answers)
  agreement(answers, answers)
  declaredOf(answers)
}

const rendered = (data: unknown): void => {
  const report = parseReport(data)
  if (report instanceof InvalidInput) return
  renderHtml(report)
  renderMarkdown(report)
  renderText(report)
  checkFaithful("It solved 71 % of 200 questions.", ledgerOf(report))
}

const held = (text: string): void => {
  const baseline = parseBaseline(text, "folkmoot.baseline.json")
  if (!(baseline instanceof InvalidInput)) lintPlan(parsePlan(sample("plan.folkmoot.yaml")), { baseline })
}

const retold = async (text: string): Promise<unknown> =>
  unlessRefused(async () => {
    await using folkmoot = await open({ plan: { text: sample("plan.folkmoot.yaml") }, quotes: dataOf(text) as readonly Quote[], asOf: "2026-07-01" })
    return await folkmoot.report({ audience: "members", formats: ["markdown", "html"] })
  })

const bornOut = async (text: string): Promise<void> => {
  const { report } = await given.documents()
  for (const format of ["markdown", "html", "text"] as const) checkFaithful(text, { ...ledgerOf(report), format })
}

/** Doors for documents. */
export const documentDoors: readonly Door[] = [
  textDoor("plan text", "yaml", plans, lintedInEveryForm),
  textDoor("plan data", "json", async () => (await plans()).map((text) => JSON.stringify(parsePlan(text).plan)), (text) => {
    planStandard()["~standard"].validate(dataOf(text))
    lintPlan(planFromData(dataOf(text)), { extends: "strict" })
  }),
  textDoor("translation", "yaml", () => [sample("plan.de.folkmoot.yaml"), sample("plan.da.folkmoot.yaml")], translated),
  textDoor("OKRs", "json", async () => (await plans()).map((text) => JSON.stringify(toOkr(parsePlan(text).plan).okrs satisfies OkrDocument)), crossed),
  textDoor("answers", "yaml", () => [sample("answers.yaml"), given.sheet], answeredBy),
  textDoor("maturity model", "yaml", () => [given.model], scored),
  textDoor("fact row", "json", () => given.rows, checkedRow),
  textDoor("configuration", "yaml", () => given.configurations, (text) => parseConfiguration(text)),
  textDoor("quotes", "json", () => [sample("quotes.json")], retold),
  textDoor("baseline", "json", async () => [(await given.documents()).baseline], held),
  textDoor("saved report", "json", async () => [JSON.stringify((await given.documents()).report)], (text) => rendered(dataOf(text))),
  textDoor("saved assessment", "json", async () => [JSON.stringify((await given.documents()).assessment)], async (text) => {
    const { assessment } = await given.documents()
    const read = parseAssessment(dataOf(text))
    return read instanceof InvalidInput ? undefined : assessmentChanges(read, assessment)
  }),
  textDoor("text held against a report", "prose", async () => {
    const { report } = await given.documents()
    return [renderMarkdown(report), renderHtml(report), renderText(report)]
  }, bornOut),
]
