import { describe, expect, test } from "vitest"
import * as z from "zod/mini"
import { checkDocument } from "./checked-document.ts"
import { emptyPlan } from "./empty-plan.ts"
import type { Finding } from "./finding.ts"
import { lintPlan } from "./lint.ts"
import { lintTranslation } from "./lint-translation.ts"
import { parsePlan } from "./parse.ts"
import { parseTranslation } from "./parse-translation.ts"
import { planFromData } from "./plan-from-data.ts"
import { plansAmong } from "./plan-groups.ts"
import { planStandard } from "./standard-schema.ts"
import { baselineOf } from "./suppression.ts"
import { translatePlan } from "./translate.ts"

const api = "apiVersion: folkmoot.dev/v1\n"

const whole = (name: string, spec: string, metadata = ""): string => `${api}kind: StrategyPlan\nmetadata: { name: ${name}${metadata} }\nspec: ${spec}\n`

const part = (of: string, spec: string): string => `${api}kind: StrategyPlanPart\nmetadata: { of: ${of} }\nspec: ${spec}\n`

const said = (findings: readonly Finding[]): readonly string[] => findings.map(({ severity, file, line, pointer, message }) => `${severity} ${file}:${line} ${pointer} ${message}`)

const plan = (...texts: readonly string[]) => parsePlan(texts.map((text, index) => ({ file: String(index), text })))

const told = (...texts: readonly string[]): readonly string[] => said(lintPlan(plan(...texts), { extends: [] }))

describe("documents of one plan", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["a second plan is left out", [whole("x", "{}"), whole("y", "{ goals: [{ id: a, title: A }] }")], ["error 1:2 /kind “y” is a second plan; only the first one, “x”, was read. Make it a StrategyPlanPart, or check it by itself."]],
    ["a part of another plan, too", [whole("x", "{}"), part("y", "{}")], ["error 1:3 /metadata/of This part belongs to the plan “y”; the plan here is called “x”, so the part was left out. Correct metadata.of, or check the file with its own plan."]],
    ["a part alone is told, and checked", [part("y", "{ goals: [{ id: a, title: A, aim: 1 }] }")], [
      "error 0:2 /kind This is a part of the plan “y”, but no document of kind StrategyPlan was given. Check the files of the plan together.",
      "error 0:4 /spec/goals/0/aim spec.goals[0].aim is a number; expected is one of the possible values.",
    ]],
    ["what there is one of is said once", [whole("x", "{ community: { purpose: a } }"), part("x", "{ community: { purpose: b } }")], ["error 1:4 /spec/community “community” is already said in 0 and may be said only once; the first counts. Keep it in one of the documents."]],
    ["what is wrong is told in its file, and beside it a page is no plan", [whole("x", "{}"), "# Bikes\n\nThey are: mended\n- here\n", part("x", "{ roles: 1 }")], [
      "error 1:1  This is no strategy plan; it holds “# Bikes”. Give your plan instead; folkmoot plan new writes one to begin with.", "error 2:4 /spec/roles spec.roles is a number; expected is a list.",
    ]],
    ["a translation beside its plan is not the plan's matter", [whole("x", "{}"), `${api}kind: PlanTranslation\nmetadata: { of: x, locale: de }\nspec: {}\n`], []],
    ["of a file that is broken in one document nothing else is told", [`${whole("x", "{}")}---\nspec: [\n`], ["error 0:7  Something that was opened here is not closed, or a colon or comma is missing. Check brackets, quotation marks, colons and commas."]],
    ["beside a plan in its file, what is none is told once", [`${whole("x", "{}")}---\nname: a\nname: b\n`], ["error 0:6  This is no strategy plan; it holds “name”. Give your plan instead; folkmoot plan new writes one to begin with."]],
    ["so it is alone", ["name: a\nname: b\n"], ["error 0:1  This is no strategy plan; it holds “name”. Give your plan instead; folkmoot plan new writes one to begin with."]],
    ["a page that is too deep is told so", [`# \u0000\n${"[".repeat(70)}`], ["error 0:1  There is an invisible character here (U+0000) that YAML does not allow. Delete it.", "error 0:2  Parts are nested more than 64 levels deep; a plan needs fewer than ten. Flatten this part."]],
  ])("%s", (_, texts, expected) => {
    expect(told(...texts)).toEqual(expected)
  })

  test("what is no part with fields beside a plan keeps no rule from running", () => {
    expect(plan(`${whole("x", "{}")}---\n7\n`).readable).toBe(true)
  })

  test("of all documents together five hundred mistakes of shape are explained", () => {
    const wrong = (count: number): string => `{ goals: [${Array.from({ length: count }, (_, index) => `{ id: g${index}, title: A, aim: 1 }`).join(", ")}] }`
    const { read } = plan(whole("x", wrong(300)), part("x", wrong(300)))
    expect(read.problems.map(({ problem: { rule } }) => rule.id).filter((id) => id === "shape/wrong-type")).toHaveLength(500)
  })

  test("what is wrong with the text is told of the node of its own document", () => {
    const given = `${whole("x", "{ goals: [{ id: a, title: A, title: B }] }")}---\n${part("x", "{ goals: [{ id: b, title: A }] }")}`
    expect(lintPlan(plan(given), { extends: [] }).map(({ rule, node }) => `${rule} ${node}`)).toEqual(["syntax/duplicate-key goal:a"])
  })

  test("a text of which nothing can be read stands in its file all the same", () => {
    const { place, pointer } = parsePlan("[".repeat(70), { file: "f" })
    expect([place(["spec"]), pointer(["spec"]), parsePlan("a: 1\n", { file: "g" }).place(["spec"]).file, parsePlan([]).place(["spec"]).file]).toEqual([{ file: "f", line: 1, column: 1, endLine: 1, endColumn: 1 }, "/spec", "g", ""])
  })

  test("lists are joined, and each entry keeps its place", () => {
    const { plan: joined, place, pointer, valid } = plan(whole("x", "{ goals: [{ id: a, title: A }], community: { purpose: p } }", ", suppressions: [{ rule: a, reason: b }]"), `${api}kind: StrategyPlanPart\nmetadata: { of: x, suppressions: [{ rule: c, reason: d }] }\nspec: { goals: [3, { id: b, title: B }], roles: [] }\n`)
    expect([joined, valid]).toEqual([{ ...emptyPlan("x"), metadata: { name: "x", suppressions: [{ rule: "a", reason: "b" }, { rule: "c", reason: "d" }] }, spec: { goals: [{ id: "a", title: "A" }, { id: "b", title: "B" }], community: { purpose: "p" }, roles: [] } }, false])
    const at = (...path: readonly (string | number)[]) => [place(path).file, place(path).line, place(path).column, pointer(path)]
    expect([at("spec", "goals", 1, "title"), at("spec", "goals", 0), at("spec", "goals"), at("spec", "goals", 9), at("spec", "community", "purpose"), at("metadata", "suppressions", 1, "rule"), at("spec")]).toEqual([
      ["1", 4, 36, "/spec/goals/1/title"], ["0", 4, 17, "/spec/goals/0"], ["0", 4, 16, "/spec/goals"], ["0", 4, 9, "/spec/goals/9"], ["0", 4, 61, "/spec/community/purpose"], ["1", 3, 43, "/metadata/suppressions/0/rule"], ["0", 4, 7, "/spec"],
    ])
    expect(place(["spec", "community", "purpose"], "key").column).toBe(52)
  })

  test("files are sorted into plans by what they hold, also where one holds several documents or hides its kind", () => {
    const file = (name: string, text: string) => ({ file: name, text })
    const [x, more, hidden, both, y] = [file("x", whole("x", "{}")), file("m", part("x", "{}")), file("h", '{"kind":"Plan\\u0054ranslation","metadata":{"of":"x"}}'), file("b", `${part("y", "{}")}---\n${whole("z", "{}")}`), file("y", `${api}kind: PlanTranslation\nmetadata: { of: q }\n---\n${part("z", "{}")}`)]
    expect(plansAmong([hidden])).toEqual([{ plan: [], translations: [hidden] }])
    expect(plansAmong([x])).toEqual([{ plan: [x], translations: [] }])
    expect(plansAmong([hidden, more, x, both, y])).toEqual([{ plan: [more, x], translations: [hidden] }, { plan: [both, y], translations: [] }])
    expect([plansAmong([7] as never), plansAmong(7 as never), plansAmong([])]).toEqual([[{ plan: [7], translations: [] }], [{ plan: [7], translations: [] }], []])
  })

  test("of several groups that nobody planned for, the order is that of their first files", () => {
    const strays = ["c", "a", "b"].map((of) => ({ file: of, text: part(of, "{}") }))
    const late = { file: "p", text: whole("p", "{}") }
    expect(plansAmong([...strays, late]).map(({ plan: [first] }) => first?.file)).toEqual(["c", "a", "b", "p"])
  })
})

describe("suppressions and baselines", () => {
  const suppressed = (...suppressions: readonly string[]): string => whole("x", "{ goals: [{ id: a, title: A, aim: 1 }, { id: b, title: B, aim: 2 }] }", `, suppressions: [${suppressions.join(", ")}]`)
  const shape = (id: string): string => `error 0:4 /spec/goals/${id === "a" ? 0 : 1}/aim spec.goals[${id === "a" ? 0 : 1}].aim is a number; expected is one of the possible values.`
  const at = (text: string, asOf?: string) => said(lintPlan(plan(text), { extends: [], ...(asOf === undefined ? {} : { asOf }) }))

  test.each<[string, readonly string[], string | undefined, readonly string[]]>([
    ["a name that is none, with the nearest", ["{ rule: shape/not-one-off, reason: r }"], undefined, ["warning 0:3 /metadata/suppressions/0/rule The suppression names the rule “shape/not-one-off”, which does not exist. Did you mean “shape/not-one-of”?", shape("a"), shape("b")]],
    ["and without", ["{ rule: zzz, reason: r }"], undefined, ["warning 0:3 /metadata/suppressions/0/rule The suppression names the rule “zzz”, which does not exist. Remove it.", shape("a"), shape("b")]],
    ["one that has run out", ["{ rule: shape/wrong-type, at: 'goal:a', reason: r, until: 2026-01-31 }"], "2026-02-01", ["warning 0:3 /metadata/suppressions/0/until The suppression of shape/wrong-type was meant to last until 2026-01-31; the finding is told again. Mend it, or set a new day with a new reason.", shape("a"), shape("b")]],
    ["on its last day it has not", ["{ rule: shape/wrong-type, at: 'goal:a', reason: r, until: 2026-01-31 }"], "2026-01-31", [shape("b")]],
    ["nor on no day", ["{ rule: shape/wrong-type, at: 'goal:a', reason: r, until: 2026-01-31 }"], undefined, [shape("b")]],
    ["one that is not needed", ["{ rule: shape/missing, reason: r }"], undefined, ["warning 0:3 /metadata/suppressions/0 shape/missing has nothing to say here any more. Remove the suppression.", shape("a"), shape("b")]],
    ["of two for one place the first that holds counts, and the other was needed", ["{ rule: shape/wrong-type, reason: r, until: 2025-01-31 }", "{ rule: shape/wrong-type, reason: s }"], "2026-01-31", ["warning 0:3 /metadata/suppressions/0/until The suppression of shape/wrong-type was meant to last until 2025-01-31; the finding is told again. Mend it, or set a new day with a new reason."]],
  ])("%s", (_, suppressions, asOf, expected) => {
    expect(at(suppressed(...suppressions), asOf)).toEqual(expected)
  })

  test("why a finding is not told", () => {
    const parsed = plan(suppressed("{ rule: shape/wrong-type, at: goal, reason: r }"))
    expect(lintPlan(parsed, { extends: [], showSuppressed: true }).map((one) => one.suppressed)).toEqual([{ by: "plan", reason: "r" }, { by: "plan", reason: "r" }])
    const open = plan(suppressed())
    const baseline = baselineOf(lintPlan(open, { extends: [] }))
    expect(lintPlan(open, { extends: [], showSuppressed: true, baseline }).map((one) => one.suppressed)).toEqual([{ by: "baseline" }, { by: "baseline" }])
  })

  test("for the first hundred names that are none the nearest is looked for", () => {
    const found = lintPlan(plan(suppressed(...Array.from({ length: 102 }, () => "{ rule: shape/not-one-off, reason: r }"))), { extends: [] })
    expect(found.filter(({ rule, messageKey }) => rule === "suppression/unknown-rule" && messageKey === "nearest")).toHaveLength(100)
    expect(found.filter(({ rule, messageKey }) => rule === "suppression/unknown-rule" && messageKey === "unknown")).toHaveLength(2)
  })

  test("of two suppressions for one finding the first in the plan counts, wherever each holds", () => {
    const reasons = (...all: readonly string[]) => lintPlan(plan(suppressed(...all)), { extends: [], showSuppressed: true }).flatMap(({ suppressed: by }) => (by?.by === "plan" ? [by.reason] : []))
    const [everywhere, there] = ["{ rule: shape/wrong-type, reason: r }", "{ rule: shape/wrong-type, at: 'goal:a', reason: s }"] as const
    expect([reasons(everywhere, there), reasons(there, everywhere)]).toEqual([["r", "r"], ["s", "r"]])
  })

  test("a baseline is sorted, and counts", () => {
    const baseline = baselineOf([{ fingerprint: "b" }, { fingerprint: "c" }, { fingerprint: "a" }, { fingerprint: "b" }, { fingerprint: "z", gathered: ["a", "d"] }])
    expect(JSON.stringify(baseline)).toBe('{"format":"folkmoot-baseline/1","findings":{"a":2,"b":2,"c":1,"d":1}}')
  })
})

describe("translations", () => {
  const original = plan(whole("x", "{ organisation: { mission: Mend bikes., values: [{ id: care, title: Care }] }, goals: [{ id: calm, title: A calm spring }, { id: blank, title: ' ' }, { id: calm, title: Again }] }")).plan
  const checked = (spec: string, of = "x") => said(lintTranslation(parseTranslation(`${api}kind: PlanTranslation\nmetadata: { of: ${of}, locale: de }\nspec: ${spec}\n`, { file: "de" }), original))

  test.each<[string, string, readonly string[]]>([
    ["all of it", "{ organisation: { mission: A, values: { care: { title: B } } }, goals: { calm: { title: C } } }", []],
    ["what is missing, or blank", "{ organisation: { values: { care: { title: ' ' } } }, goals: { calm: { title: C } } }", ["info de:4 /spec/organisation spec.organisation.mission is not translated yet: “Mend bikes”.", "info de:4 /spec/organisation/values/care/title spec.organisation.values.care.title is not translated yet: “Care”."]],
    ["an id the plan has not, with the nearest that is free", "{ organisation: { mission: A, values: { caer: { title: B } } }, goals: { calm: { title: C }, clam: { title: D } } }", [
      "info de:4 /spec/organisation/values spec.organisation.values.care.title is not translated yet: “Care”.", "warning de:4 /spec/organisation/values/caer The plan has no “caer” in organisation.values. Did you mean “care”?", "warning de:4 /spec/goals/clam The plan has no “clam” in goals. Remove its translation.",
    ]],
    ["a text the plan has not", "{ organisation: { mission: A, vision: B, values: { care: { title: B, means: C } } }, goals: { calm: { title: C }, blank: { title: D } } }", ["organisation.vision", "organisation.values.care.means", "goals.blank.title"].map((at) => `warning de:4 /spec/${at.replaceAll(".", "/")} The plan says nothing at spec.${at}, so there is nothing to translate. Remove this text, or write the original into the plan.`)],
  ])("%s", (_, spec, expected) => {
    expect(checked(spec)).toEqual(expected)
  })

  test("of another plan, nothing more is told", () => {
    expect(checked("{ goals: { nobody: { title: A } } }", "y")).toEqual(["error de:3 /metadata/of This translation is of the plan “y”; the plan given is named “x”."])
  })

  test("what is no translation, no plan and no text is told", () => {
    const read = parseTranslation(`${api}kind: PlanTranslation\nmetadata: { of: x, locale: de }\nspec: { goals: 7, roles: { a: { title: 3, x: 1 } }, risks: [1] }\n`)
    expect([read.file, read.translation, read.readable, read.valid]).toEqual(["plan.translation.yaml", { apiVersion: "folkmoot.dev/v1", kind: "PlanTranslation", metadata: { of: "x", locale: "de" }, spec: { goals: {}, roles: { a: {} }, risks: {} } }, true, false])
    expect(lintTranslation(7 as never, original).map(({ message, node }) => [message, node])).toEqual([["lintTranslation was given 7; expected is ParsedTranslation.", "translation"]])
    expect(lintTranslation(read, 7 as never).map(({ message }) => message)[0]).toBe("lintTranslation was given 7; expected is StrategyPlan.")
    expect(lintTranslation(parseTranslation(7 as never), original).map(({ message }) => message)).toEqual(["parseTranslation was given 7; expected is string | Uint8Array | PlanFile | PlanFile[]."])
    const broken = parseTranslation(`${api}kind: PlanTranslation\nmetadata: { of: x, locale: de }\nspec: [\n`)
    expect([broken.translation.metadata, broken.readable, lintTranslation(broken, original).map(({ rule }) => rule)]).toEqual([{ of: "", locale: "" }, false, ["syntax/yaml"]])
  })

  test("texts are put in their places, by id, and nothing else", () => {
    const spec = { organisation: { mission: "Räder", vision: "Neu", values: { care: { title: "Sorgfalt" }, nobody: { title: "x" } } }, goals: { calm: { title: "Ruhe" }, blank: { title: " " } } }
    const { organisation, goals } = translatePlan(original, { apiVersion: "folkmoot.dev/v1", kind: "PlanTranslation", metadata: { of: "x", locale: "de" }, spec }).spec
    expect([organisation, goals]).toEqual([{ mission: "Räder", values: [{ id: "care", title: "Sorgfalt" }] }, [{ id: "calm", title: "Ruhe" }, { id: "blank", title: " " }, { id: "calm", title: "Ruhe" }]])
  })
})

describe("documents of another shape, and data", () => {
  const schema = z.strictObject({ name: z.string(), size: z.exactOptional(z.number()) })

  test("are checked by their schema, and only the first of several", () => {
    const { data, documents, findings, place } = checkDocument("name: a\nsize: b\n---\nc: d\n", schema, { file: "f" })
    expect([data, documents, place(["size"]), said(findings), findings[0]?.node, findings[0]?.fingerprint]).toEqual([
      { name: "a", size: "b" }, 2, { line: 2, column: 7, endLine: 2, endColumn: 8 }, ["error f:2 /size size is a text; expected is a number."], "document", "shape/wrong-type type document size",
    ])
    expect(checkDocument("a", schema, { file: "f", written: (name) => ({ name }) })).toMatchObject({ data: { name: "a" }, findings: [] })
  })

  test.each<[string, readonly unknown[], readonly string[]]>([
    ["no text", [7, schema, { file: "f" }], ["error f:1  checkDocument was given 7; expected is string | Uint8Array | PlanFile | PlanFile[]."]],
    ["no schema", ["name: a\n", {}, { file: "f" }], ["error f:1  checkDocument was given {…}; expected is ZodMiniType."]],
    ["no options", ["name: a\n", schema], []],
    ["a text that cannot be read", ["name: [\n", schema, { file: "f" }], ["error f:2  Something that was opened here is not closed, or a colon or comma is missing. Check brackets, quotation marks, colons and commas."]],
  ])("%s", (_, given, expected) => {
    expect(said((checkDocument as (...all: readonly unknown[]) => { readonly findings: readonly Finding[] })(...given).findings)).toEqual(expected)
  })

  test("data are read as far as a document could hold them", () => {
    const from = (value: unknown) => said(lintPlan(planFromData(value), { extends: [] }))
    expect(from({ ...emptyPlan("x"), spec: { goals: [{ id: "a", title: "A", priority: 12345678901234567890n }, undefined, { title: 7 }] } })).toEqual([
      "error :1 /spec/goals/0/priority spec.goals[0].priority is a text; expected is a number.", "error :1 /spec/goals/1 spec.goals[1] is empty; expected is a part with fields. Fill it in or remove the field.",
      "error :1 /spec/goals/2/id “id” is missing in spec.goals[2]; expected is a text. Add it.", "error :1 /spec/goals/2/title spec.goals[2].title is a number; expected is a text.",
    ])
    expect(from({ ...emptyPlan("x"), spec: JSON.parse('{"goals":[{"id":"a","title":"A","__proto__":1}]}') as object })[0]).toContain("/spec/goals/0/__proto__ ")
    // The four fields of the envelope, the name and the list are values, too.
    // The ninth and the tenth value in the data, which are the first.
    expect(lintPlan(planFromData({ ...emptyPlan("x"), spec: { goals: [{ id: "a", title: 7 }], roles: 1 } }), { extends: [] }).map(({ line, column, endColumn }) => [line, column, endColumn])).toEqual([[1, 10, 10], [1, 11, 11]])
    expect(planFromData({}).files).toEqual([{ file: "", text: "" }])
    const large = (length: number) => from({ ...emptyPlan("x"), extra: Array.from({ length }, () => 1) }).filter((one) => one.includes("50,000"))
    expect([large(49_994).length, large(49_995).map((one) => one.split(" ")[2])]).toEqual([0, ["/extra/49994"]])
  })

  test("a form is told its issues with the way to each", () => {
    const standard = planStandard({ extends: [] })["~standard"]
    const plain = { ...emptyPlan("x"), spec: { goals: [{ id: "a", title: "A" }] } }
    expect([standard.version, standard.vendor, standard.validate(plain)]).toEqual([1, "folkmoot", { value: plain }])
    expect(standard.validate({ ...plain, spec: { goals: [{ id: "a" }], "a/b": 1 } }).issues?.map(({ path }) => path)).toEqual([["spec", "goals", 0, "title"], ["spec", "a/b"]])
  })
})
