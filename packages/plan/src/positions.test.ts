import * as fc from "fast-check"
import { expect, test } from "vitest"
import { Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments, visit, type Node, type Pair } from "yaml"
import { arbitraryPlan, arbitraryTolerantPlan } from "./arbitrary-plan.ts"
import type { Finding } from "./finding.ts"
import { lintPlan } from "./lint.ts"
import { parsePlan, type PlanFile } from "./parse.ts"

type Data = Readonly<Record<string, unknown>>

const isData = (value: unknown): value is Data => typeof value === "object" && value !== null && !Array.isArray(value)

/** Lets equal items of lists be one and the same, so that they are written as anchor and aliases. */
const shared = (data: unknown, pick: () => number, seen: unknown[] = []): unknown => {
  if (Array.isArray(data)) return data.map((item: unknown) => (seen.length > 0 && pick() < 0.15 ? seen[Math.floor(pick() * seen.length)] : shared(item, pick, seen)))
  if (!isData(data)) return data
  const made: unknown = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, shared(value, pick, seen)]))
  seen.push(made)
  return made
}

/** Writes data as people do: block or flow, with comments and empty lines, in JSON, with either kind of line end. */
const written = (data: unknown, pick: () => number): string => {
  const form = pick()
  if (form < 0.2) return JSON.stringify(data, undefined, form < 0.1 ? 2 : undefined)
  const document = new Document(form < 0.6 ? shared(data, pick) : data)
  visit(document, {
    Collection: (_, node) => {
      if (pick() < 0.2) node.flow = true
    },
    Scalar: (_, node) => {
      if (typeof node.value === "string" && pick() < 0.2) node.type = pick() < 0.5 ? "QUOTE_SINGLE" : "QUOTE_DOUBLE"
      if (pick() < 0.05) node.commentBefore = " said before"
      if (pick() < 0.05) node.comment = " said behind"
      if (pick() < 0.05) node.spaceBefore = true
    },
  })
  const text = document.toString({ lineWidth: form < 0.8 ? 40 : 0 })
  return pick() < 0.2 ? text.replaceAll("\n", "\r\n") : text
}

/** The same plan in one document, or with half of its parts in another, in the same file or in a second one. */
const files = (data: unknown, pick: () => number): readonly PlanFile[] => {
  const first = { file: "a.folkmoot.yaml" }
  const spread = pick()
  if (!isData(data) || !isData(data["spec"]) || !isData(data["metadata"]) || spread < 0.5) return [{ ...first, text: written(data, pick) }]
  const entries = Object.entries(data["spec"])
  const half = entries.length >> 1
  const main = written({ ...data, spec: Object.fromEntries(entries.slice(half)) }, pick)
  const part = written({ apiVersion: data["apiVersion"], kind: "StrategyPlanPart", metadata: { of: data["metadata"]["name"] }, spec: Object.fromEntries(entries.slice(0, half)) }, pick)
  return spread < 0.75 ? [{ ...first, text: `${main}\n---\n${part}` }] : [{ ...first, text: main }, { file: "b.folkmoot.yaml", text: part }]
}

const arbitraryFiles = fc
  .tuple(fc.oneof(arbitraryPlan(), arbitraryTolerantPlan()), fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })))
  .map(([data, stream]) => files(data, () => stream.next().value as number))

const stepsOf = (pointer: string): readonly string[] => pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))

/** A file as the YAML library reads it by itself. */
const reading = ({ text }: PlanFile) => {
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: false, intAsBigInt: true, version: "1.2", logLevel: "silent" }) as readonly Document.Parsed[]
  const offsetOf = (line: number, column: number): number => (lines.lineStarts[line - 1] ?? 0) + column - 1
  const sourceOf = (node: Node): readonly [number, number] => [node.range?.[0] ?? 0, (node.range?.[0] ?? 0) + text.slice(node.range?.[0] ?? 0, node.range?.[1] ?? 0).trimEnd().length]
  return { documents, offsetOf, sourceOf }
}

interface Written {
  readonly value?: Node | null
  readonly key?: Node
}

/** What is written at a pointer: the value, through aliases, and the name of its field. */
const writtenAt = (document: Document.Parsed, pointer: string): Written | undefined => {
  let at: Written = { value: document.contents }
  for (const step of stepsOf(pointer)) {
    const value = isAlias(at.value) ? at.value.resolve(document) : at.value
    if (isMap(value)) {
      const pair = (value.items as readonly Pair<Node, Node | null>[]).find(({ key }) => isScalar(key) && String(key.source ?? key.value) === step)
      if (pair === undefined) return undefined
      at = { value: pair.value, key: pair.key }
    } else if (isSeq(value)) at = { value: value.items[Number(step)] as Node }
    else return undefined
  }
  return at
}

const valueRules = ["shape/wrong-type", "shape/not-one-of", "shape/wrong-format"]

/** Which of a value and its name a finding must point at. */
const pointsAt = ({ rule, messageKey }: Finding): "key" | "value" | "either" =>
  rule === "shape/unknown-key" || rule === "shape/missing" ? "key" : valueRules.includes(rule) && messageKey !== "empty" ? "value" : "either"

test("every finding stands in its file, at the name of what is unknown or missing and otherwise at the value that its pointer means", () => {
  let seen = 0
  fc.assert(fc.property(arbitraryFiles, (plan) => {
    const readings = new Map(plan.map((file) => [file.file, { file, ...reading(file) }]))
    for (const finding of lintPlan(parsePlan(plan), { extends: "strict", asOf: "2026-05-01" })) {
      const read = readings.get(finding.file)
      expect(read, finding.file).toBeDefined()
      if (read === undefined) continue
      const { file: { text }, documents, offsetOf, sourceOf } = read
      const [start, end] = [offsetOf(finding.line, finding.column), offsetOf(finding.endLine, finding.endColumn)]
      expect(start <= end && end <= text.length, `${finding.rule} inside`).toBe(true)
      if (finding.rule.startsWith("syntax/")) continue
      const whole = documents.length === 1 ? documents : documents.filter(({ range }) => start >= range[0] && start <= range[2])
      const stretches = whole.flatMap((document) => {
        const at = writtenAt(document, finding.pointer)
        if (at === undefined) return []
        const own = at.value === null || at.value === undefined ? undefined : sourceOf(at.value)
        const key = at.key === undefined ? undefined : sourceOf(at.key)
        const value = own !== undefined && own[0] === own[1] && key !== undefined ? key : (own ?? key)
        // A part in a list has no name, and stands for itself where something is missing in it.
        const begins = value === undefined ? [] : [value, [value[0], value[0]] as const]
        const want = pointsAt(finding)
        return want === "key" ? (key === undefined ? begins : [key]) : want === "value" ? begins.slice(0, 1) : [...begins, ...(key === undefined ? [] : [key])]
      })
      expect(stretches.some(([from, to]) => from === start && to === end), `${finding.rule} ${finding.messageKey} ${finding.pointer} ${start}-${end} “${text.slice(start, end)}” of ${JSON.stringify(stretches)} in\n${text}`).toBe(true)
      seen += 1
    }
  }), { numRuns: fc.readConfigureGlobal().numRuns ?? 40 })
  expect(seen).toBeGreaterThan(100)
}, 3_600_000)
