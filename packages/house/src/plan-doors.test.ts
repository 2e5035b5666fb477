import { sValidator } from "@hono/standard-validator"
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema"
import { emptyPlan, lintPlan, parsePlan, planJsonSchema, planStandard, referenceResolves, type StrategyPlan } from "@folkmoot/plan"
import { initTRPC } from "@trpc/server"
import { Hono } from "hono"
import { describe, expect, test } from "vitest"
import { TextDocument } from "vscode-languageserver-textdocument"
import { getLanguageService, type LanguageService } from "yaml-language-server"

const good: StrategyPlan = { ...emptyPlan("x"), spec: { goals: [{ id: "loyal", title: "Members stay", behaviours: ["answer"] }], behaviours: [{ id: "answer", title: "Members answer" }] } }

/** Wrong in shape, in a field that is missing, and in a reference. */
const bad = { ...emptyPlan("x"), spec: { goals: [{ id: "loyal", aim: "loyalti", behaviours: ["answers"] }], behaviours: [{ id: "answer", title: "Members answer" }] } }

const expected = [
  { path: ["spec", "goals", 0, "title"], message: "“title” is missing in spec.goals[0]; expected is a text. Add it." },
  { path: ["spec", "goals", 0, "aim"], message: expect.stringContaining("Did you mean “loyalty”?") },
  { path: ["spec", "goals", 0, "behaviours", 0], message: expect.stringContaining("answer") },
]

const extend = { name: "references", rules: [referenceResolves] }

const byPath = (a: { readonly path?: unknown }, b: { readonly path?: unknown }): number => (String(a.path) < String(b.path) ? -1 : 1)

describe("frameworks that know Standard Schema check plans with our rules, messages and paths", () => {
  test("tRPC", async () => {
    const trpc = initTRPC.create()
    const caller = trpc.router({ save: trpc.procedure.input(planStandard({ extends: extend })).mutation(({ input }) => input.spec.goals?.map(({ title }) => title)) }).createCaller({})
    expect(await caller.save(good)).toEqual(["Members stay"])
    const refused = await caller.save(bad as never).catch((error: unknown) => error)
    expect(refused).toMatchObject({ code: "BAD_REQUEST" })
    expect([...(refused as { readonly cause: { readonly issues: readonly { readonly path: unknown }[] } }).cause.issues].toSorted(byPath)).toEqual([...expected].toSorted(byPath))
  })

  test("Hono", async () => {
    const app = new Hono().post("/plans", sValidator("json", planStandard({ extends: extend })), (context) => context.json(context.req.valid("json").metadata.name))
    const post = async (data: unknown): Promise<Response> => app.request("/plans", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(data) })
    const accepted = await post(good)
    expect([accepted.status, await accepted.json()]).toEqual([200, "x"])
    const refused = await post(bad)
    expect(refused.status).toBe(400)
    expect([...((await refused.json()) as { readonly error: readonly { readonly path: unknown }[] }).error].toSorted(byPath)).toEqual([...expected].toSorted(byPath))
  })

  test("react-hook-form", async () => {
    const resolve = standardSchemaResolver(planStandard({ extends: extend, locale: "de" }))
    const form = { fields: {}, shouldUseNativeValidation: false, names: [] }
    expect(await resolve(good, undefined, form)).toMatchObject({ values: good, errors: {} })
    // A form holds undefined where nothing was typed.
    expect(await resolve({ ...good, metadata: { name: "x", title: undefined } } as never, undefined, form)).toMatchObject({ errors: {} })
    const { errors } = await resolve(bad as never, undefined, form)
    expect(errors).toMatchObject({ spec: { goals: [{ title: { message: "spec.goals[0] braucht das Feld „title“; erwartet wird ein Text. Ergänzen Sie es." }, aim: { message: expect.stringContaining("Meinten Sie „loyalty“?") } }] } })
  })
})

const envelope = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: x }\n"

const drafts = ["draft-07", "2020-12"] as const

/** The service as an editor sets it up, with our schema of one draft. */
const serviceWith = (draft: (typeof drafts)[number]): LanguageService => {
  const schema = planJsonSchema({ draft })
  const made = getLanguageService({
    schemaRequestService: async (uri: string) => Promise.reject(new Error(`Nothing is fetched in a test, not even ${uri}.`)),
    workspaceContext: { resolveRelativePath: (path: string) => path },
  })
  made.configure({ validate: true, hover: true, completion: true, schemas: [{ uri: String(schema["$id"]), fileMatch: ["*.folkmoot.yaml"], schema }] })
  return made
}

const services = drafts.map(serviceWith)

const [service] = services as [LanguageService]

let count = 0

/** A document of its own, since the service remembers what it has read. */
const documentOf = (text: string): TextDocument => TextDocument.create(`file:///plan-${(count += 1)}.folkmoot.yaml`, "yaml", 1, text)

/** A document and the place in it that § marks. */
const marked = (text: string) => {
  const document = documentOf(text.replace("§", ""))
  return { document, position: document.positionAt(text.indexOf("§")) }
}

const completions = async (text: string): Promise<readonly string[]> => {
  const { document, position } = marked(text)
  return (await service.doComplete(document, position, false)).items.map(({ label }) => label)
}

const hover = async (text: string): Promise<string> => {
  const { document, position } = marked(text)
  return JSON.stringify((await service.doHover(document, position))?.contents)
}

describe("the YAML language server", () => {
  test("offers fields, values, metrics and snippets where they belong", async () => {
    expect(await completions("§")).toEqual(expect.arrayContaining(["apiVersion", "kind", "metadata", "spec"]))
    expect(await completions("apiVersion: folkmoot.dev/v1\nkind: §")).toEqual(["StrategyPlan", "StrategyPlanPart", "PlanTranslation"])
    expect(await completions(`${envelope}spec:\n  §`)).toEqual(expect.arrayContaining(["goals", "behaviours", "objectives", "pilots", "flexibility"]))
    expect(await completions(`${envelope}spec:\n  goals:\n    - §`)).toEqual(expect.arrayContaining(["goal", "id", "title", "aim", "behaviours"]))
    expect(await completions(`${envelope}spec:\n  goals:\n    - id: a\n      aim: §`)).toContain("loyalty")
    expect(await completions(`${envelope}spec:\n  objectives:\n    - id: a\n      metric: §`)).toContain("resolution-rate")
  })

  test("offers what a part and a translation may say", async () => {
    const of = (kind: string, rest: string): string => `apiVersion: folkmoot.dev/v1\nkind: ${kind}\nmetadata:\n  of: x\n${rest}`
    expect(await completions(of("StrategyPlanPart", "  §"))).toEqual(expect.arrayContaining(["title", "suppressions"]))
    expect(await completions(of("StrategyPlanPart", "  §"))).not.toContain("timeZone")
    expect(await completions(of("PlanTranslation", "  locale: §"))).toEqual(["en", "de", "da"])
    expect(await completions(of("PlanTranslation", "spec:\n  goals:\n    a:\n      §"))).toContain("title")
  })

  test("says what a field is for", async () => {
    expect(await hover(`${envelope}spec:\n  go§als:\n    - id: a\n`)).toContain("What the organisation wants.")
    expect(await hover(`${envelope}spec:\n  objectives:\n    - id: a\n      met§ric: x`)).toContain("A metric of the library or one that the plan defines")
    expect(await hover(`${envelope}spec:\n  goals:\n    - id: a\n      own§er: x`)).toContain("The id of `role` or `stakeholder`.")
  })

  /** Each mistake with the stretch both should mark, between two signs. */
  test.each([
    ["an unknown field", `${envelope}spec:\n  goals:\n    - id: a\n      title: x\n      §titel§: x\n`],
    ["an unknown part", `${envelope}spec:\n  §aims§: []\n`],
    ["an id that is none", `${envelope}spec:\n  goals:\n    - id: §A b§\n      title: x\n`],
    ["a text for a number", `${envelope}spec:\n  goals:\n    - { id: a, title: x, priority: §one§ }\n`],
    ["an unknown word", `${envelope}spec:\n  goals:\n    - id: a\n      title: x\n      aim: §loyalti§\n`],
    ["a text for a list", `${envelope}spec:\n  goals: §x§\n`],
    ["a number for a text", `${envelope}spec:\n  goals:\n    - id: a\n      title: §7§\n`],
    ["a day that is none", `${envelope}spec:\n  timeline: { from: §2026-13-01§ }\n`],
    ["a document of no known kind", `${envelope.replace("StrategyPlan", "§Plan§")}spec: {}\n`],
    ["a field that a part with a name lacks", `${envelope.replace("metadata: { name: x }", "§metadata§: { title: x }")}spec: {}\n`],
    ["a mistake in a part", `apiVersion: folkmoot.dev/v1\nkind: StrategyPlanPart\nmetadata: { of: x, §name§: y }\nspec: {}\n`],
  ])("marks the same stretch as our findings: %s", async (_, text) => {
    const [before = "", meant = "", after = ""] = text.split("§")
    const document = documentOf(`${before}${meant}${after}`)
    const start = document.positionAt(before.length)
    const end = document.positionAt(before.length + meant.length)
    for (const each of services) expect((await each.doValidation(document, false)).map(({ range }) => range)).toEqual([{ start, end }])
    const ours = lintPlan(parsePlan(document.getText()), { extends: [] }).filter(({ rule }) => rule.startsWith("shape/"))
    expect(ours.map(({ line, column, endLine, endColumn }) => ({ start: { line: line - 1, character: column - 1 }, end: { line: endLine - 1, character: endColumn - 1 } }))).toEqual([{ start, end }])
  })

  // A part without a name, in a list or at the root, is marked by its first letter there; our findings mark all of it.
  test("marks what a part in a list lacks where our finding begins", async () => {
    const document = documentOf(`${envelope}spec:\n  goals:\n    - id: a\n`)
    const [theirs] = await service.doValidation(document, false)
    const ours = lintPlan(parsePlan(document.getText()), { extends: [] }).find(({ rule }) => rule === "shape/missing")
    expect(theirs?.range.start).toEqual({ line: 5, character: 6 })
    expect([ours?.line, ours?.column]).toEqual([6, 7])
  })
})
