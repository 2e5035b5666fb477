/**
 * Checks plans beside the page, so that no text, however long or deep, keeps the page from answering.
 */
import { fixFiles, lintPlan, parsePlan, rules, type Finding, type LintOptions } from "@folkmoot/plan"
import type { PlanAnswer, PlanQuestion } from "./plan-question.ts"

const file = "plan.folkmoot.yaml"

const known = new Map<string, readonly string[]>(rules.map(({ id, sources }) => [id, sources]))

const sourcesOf = (findings: readonly Finding[]): PlanAnswer["sources"] => Object.fromEntries(findings.map(({ rule }) => [rule, known.get(rule) ?? []]))

const answer = ({ id, text, fix, ...options }: PlanQuestion): PlanAnswer => {
  const asked: LintOptions = options
  if (!fix) {
    const findings = lintPlan(parsePlan(text, { file }), asked)
    return { id, text, findings, sources: sourcesOf(findings), fixed: 0 }
  }
  const mended = fixFiles([{ file, text }], (files) => lintPlan(parsePlan(files), asked))
  return { id, text: mended.files[0]?.text ?? text, findings: mended.findings, sources: sourcesOf(mended.findings), fixed: mended.fixed.length }
}

addEventListener("message", ({ data }: MessageEvent<PlanQuestion>) => postMessage(answer(data)))
