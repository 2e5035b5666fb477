import { readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

const current = `apiVersion: folkmoot.dev/v1
kind: StrategyPlan
metadata: { name: forum }
spec:
  goals:
    - id: cheaper
      title: Serve more customers with the same team
      behaviours: [answer]
  behaviours:
    - id: answer
      title: Members answer each other
  pilots:
    - id: nudge # our first
      title: Remind askers to mark what helped
      criteria: [{ metric: resolution-rate, baseline: 0.4, target: 0.5 }]
      decisionRule: { go: 1, otherwise: no-go }
`

describe("plan graph", () => {
  const plan = file("graph.folkmoot.yaml", current)

  test.each([
    ["mermaid", /^flowchart|^graph/m],
    ["dot", /digraph/],
  ])("draws the value chain as %s", async (format, expected) => {
    const { code, out } = await folkmoot(["plan", "graph", plan, "--format", format])
    expect(out).toMatch(expected)
    expect(out).toContain("Members answer each other")
    expect(code).toBe(0)
  })

  test("a form that is none exits with 2", async () => {
    expect(await folkmoot(["plan", "graph", plan, "--format", "png"])).toMatchObject({ code: 2, out: "", said: expect.stringContaining("mermaid") })
  })

  test("what of a plan cannot be understood is told, and the rest is drawn", async () => {
    expect(await folkmoot(["plan", "graph", "-", "--locale", "de"], "spec: [")).toMatchObject({ code: 1, out: "", said: expect.stringContaining("stdin:1:8 Fehler syntax/yaml") })
    expect(await folkmoot(["plan", "graph", "-"], "# Read me\nHello\n")).toMatchObject({ code: 1, out: "", said: expect.stringContaining("This is no strategy plan") })
    const { code, out, said } = await folkmoot(["plan", "graph", file("halved.folkmoot.yaml", current.replace("  pilots:", "  roles: 3\n  pilots:"))])
    expect([code, said]).toEqual([1, expect.stringContaining("spec.roles is a number; expected is a list.")])
    expect(out).toContain("Members answer each other")
    expect(await folkmoot(["plan", "graph", "-", "--json"], "metadata: 3\n")).toMatchObject({ code: 1, said: expect.stringContaining("metadata is a number") })
  })
})

describe("plan okr", () => {
  const graded = current.replace("  pilots:", `  objectives:
    - { id: solved, title: More questions solved, goal: cheaper, metric: resolution-rate, baseline: 0.4, change: +20%, due: 2026-Q3, weight: 0.75, grade: 0.8 }
    - { id: guide, title: A guide for newcomers, goal: cheaper, kind: deliver, weight: 0.25, grade: 0.4 }
  pilots:`)

  test("writes a plan as OKRs, says what they have no place for and what was reached, and takes them up again", async () => {
    const { code, out, said } = await folkmoot(["plan", "okr", file("graded.folkmoot.yaml", graded)])
    expect(code).toBe(0)
    expect(out).toMatch(/kind: ObjectivesAndKeyResults[^]*change: \+20%[^]*due: 2026-09-30/)
    expect(said).toContain("spec.behaviours")
    expect(said).toContain("Serve more customers with the same team: 0.7 from 0 to 1, out of 2 key results.")
    const back = await folkmoot(["plan", "okr", file("okrs.yaml", out), "--locale", "de"])
    expect(back.code).toBe(0)
    expect(back.out).toMatch(/kind: StrategyPlan[^]*goal: cheaper[^]*change: \+20%/)
    expect(back.said).toContain("0,7 auf einer Skala von 0 bis 1")
    expect((await folkmoot(["lint", file("back.folkmoot.yaml", back.out), "--locale", "da"])).code).toBe(0)
  })

  test("what OKRs have no place for is said once, with the places, those in many entries of a list by their numbers", async () => {
    const definitions = ["a", "b", "c"].map((id) => `    - { id: ${id}, title: ${id}, unit: count }\n`)
    const text = graded.replace("  pilots:", `    - { id: loose, title: Serves no goal }\n  definitions:\n${definitions.join("")}  pilots:`)
    const { said } = await folkmoot(["plan", "okr", "-"], text)
    expect(said.match(/OKRs have no place for/g)).toHaveLength(1)
    expect(said).toContain("spec.behaviours, spec.definitions[0–2], and spec.pilots. It stays in the plan alone.")
    expect(said).toContain("spec.objectives[2] names no goal of the plan")
    expect((await folkmoot(["plan", "okr", "-", "--locale", "de"], text)).said).toContain("spec.behaviours, spec.definitions[0–2] und spec.pilots. Es steht weiterhin nur im Plan.")
    expect((await folkmoot(["plan", "okr", "-", "--locale", "da"], text)).said).toContain("spec.behaviours, spec.definitions[0–2] og spec.pilots. Det står fortsat kun i planen.")
  })

  test("entries that are apart are numbered apart", async () => {
    const own = [0, 1, 2, 3, 4].map((index) => `    - { id: own-${index}, title: Own ${index}, goal: cheaper${index === 1 ? "" : ", population: Members"} }\n`)
    const { said } = await folkmoot(["plan", "okr", "-"], current.replace("  pilots:", `  objectives:\n${own.join("")}  pilots:`))
    expect(said).toContain("spec.objectives[0, 2–4].population")
  })

  test("an objective with an ungraded key result has no score, and what is neither a plan nor OKRs is refused", async () => {
    const half = file("half.folkmoot.yaml", graded.replace(", grade: 0.4", ""))
    expect((await folkmoot(["plan", "okr", half, "--locale", "da"])).said).toContain("ingen vurdering, før disse også er vurderet: guide")
    expect(await folkmoot(["plan", "okr", "-"], "kind: ObjectivesAndKeyResults\nname: q1\n")).toMatchObject({ code: 1, out: "", said: expect.stringContaining("objectives") })
    expect(await folkmoot(["plan", "okr", "-"], "spec: [")).toMatchObject({ code: 1, out: "", said: expect.stringContaining("stdin:1") })
  })
})

describe("plan okr --json", () => {
  const okrs = "apiVersion: folkmoot.dev/v1\nkind: ObjectivesAndKeyResults\nname: q1\nobjectives: [{ title: Answers, commitment: aspirational, keyResults: [{ title: Solved, metric: resolution-rate, unit: \"%\", target: 60, stretch: 70, current: 40, weight: 1, grade: 0.5 }] }]\n"

  test("prints one document with what was carried over, what was left and why, and the scores; nothing beside it", async () => {
    const { code, out, said } = await folkmoot(["plan", "okr", "-", "--json", "--locale", "de"], okrs)
    expect([code, said]).toEqual([0, ""])
    const document = JSON.parse(out) as { readonly document: object }
    expect(document).toEqual({
      kind: "StrategyPlan",
      document: expect.objectContaining({ kind: "StrategyPlan", spec: expect.objectContaining({ objectives: [{ id: "solved", goal: "answers", title: "Solved", metric: "resolution-rate", target: 0.6, stretch: 0.7, commitment: "aspirational", weight: 1, grade: 0.5 }] }) as object }) as object,
      left: [{ path: ["objectives", 0, "keyResults", 0, "current"], why: expect.stringContaining("keinen Platz") as string }],
      scores: [{ title: "Answers", score: { scored: true, score: 0.5, of: 1 } }],
    })
    const back = await folkmoot(["plan", "okr", "-", "--json"], JSON.stringify(document.document))
    expect(JSON.parse(back.out)).toMatchObject({ kind: "ObjectivesAndKeyResults", document: { objectives: [{ keyResults: [{ stretch: 0.7, commitment: "aspirational" }] }] }, left: [] })
  })

  test("what is neither is one document as well, and exits with 1; without it, what is left can be kept quiet", async () => {
    const { code, out, said } = await folkmoot(["plan", "okr", "-", "--json"], "kind: ObjectivesAndKeyResults\nname: q1\n")
    expect([code, said]).toEqual([1, ""])
    expect(JSON.parse(out)).toMatchObject({ kind: "neither", findings: expect.arrayContaining([expect.objectContaining({ pointer: "" })]) as unknown })
    expect(await folkmoot(["plan", "okr", "-", "--quiet"], okrs)).toMatchObject({ code: 0, out: expect.stringContaining("kind: StrategyPlan"), said: "" })
  })
})

describe("plan migrate", () => {
  const old = `apiVersion: folkmoot.dev/v1alpha1 # from last year
kind: StrategyPlan
metadata: { name: forum }
spec:
  tactics:
    - id: hours
      title: Answer at fixed hours
      effort: 6 days a month
`

  test("prints the plan in the newest version, and writes it only when asked", async () => {
    const plan = file("old.folkmoot.yaml", old)
    const { code, out } = await folkmoot(["plan", "migrate", plan])
    expect(out).toContain("apiVersion: folkmoot.dev/v1 # from last year")
    expect(out).toMatch(/amount: 6/)
    expect(readFileSync(plan, "utf8")).toBe(old)
    expect(code).toBe(0)
    expect(await folkmoot(["plan", "migrate", plan, "--write"])).toMatchObject({ code: 0, out: "", said: expect.stringContaining("old.folkmoot.yaml") })
    expect(readFileSync(plan, "utf8")).toBe(out)
    expect((await folkmoot(["plan", "migrate", plan, "--write", "--locale", "da"])).said).toContain("nyeste version")
  })

  test("what is not understood stays and is told, with its line", async () => {
    const plan = file("odd.folkmoot.yaml", old.replace("6 days a month", "whenever there is time"))
    const { code, out, said } = await folkmoot(["plan", "migrate", plan])
    expect(out).toContain("whenever there is time")
    expect(said).toMatch(/odd\.folkmoot\.yaml:8 .*whenever there is time/)
    expect(code).toBe(1)
  })
})

describe("plan freeze", () => {
  test("fixes the criteria of a pilot, in the file only when asked", async () => {
    const plan = file("pilot.folkmoot.yaml", current)
    const { out } = await folkmoot(["plan", "freeze", plan, "--pilot", "nudge", "--on", "2026-02-01"])
    expect(out).toMatch(/id: nudge # our first\n {6}frozen: \{ on: 2026-02-01, hash: "sha256:[0-9a-f]{64}" \}\n/)
    expect(readFileSync(plan, "utf8")).toBe(current)
    expect((await folkmoot(["plan", "freeze", plan, "--pilot", "nudge", "--on", "2026-02-01", "--write"])).code).toBe(0)
    expect(readFileSync(plan, "utf8")).toBe(out)
  })

  test.each([
    ["a pilot that is misspelt", ["--pilot", "nugde", "--on", "2026-02-01"], "nudge"],
    ["a day that is none", ["--pilot", "nudge", "--on", "soon"], "2026-02-01"],
    ["a day that does not exist", ["--pilot", "nudge", "--on", "2026-02-30"], "2026-02-30"],
    ["no day", ["--pilot", "nudge"], "--on"],
  ])("%s exits with 2", async (_, args, near) => {
    expect(await folkmoot(["plan", "freeze", file("pilot2.folkmoot.yaml", current), ...args])).toMatchObject({ code: 2, out: "", said: expect.stringContaining(near) })
  })
})

describe("plan new", () => {
  test("writes a plan that can be checked at once, and never over one that is there", async () => {
    const path = join(folder, "new.folkmoot.yaml")
    expect(await folkmoot(["plan", "new", path, "--name", "bicycle-repair", "--type", "support", "--locale", "de"])).toMatchObject({ code: 0, out: "", said: expect.stringContaining("folkmoot lint") })
    const written = readFileSync(path, "utf8")
    expect(written).toContain("bicycle-repair")
    const { findings } = JSON.parse((await folkmoot(["lint", path, "--preset", "starter", "--json"])).out) as { findings: { rule: string }[] }
    expect(findings.filter(({ rule }) => rule.startsWith("shape/") || rule.startsWith("syntax/"))).toEqual([])
    expect(await folkmoot(["plan", "new", path])).toMatchObject({ code: 2, said: expect.stringContaining("is there already") })
    expect(readFileSync(path, "utf8")).toBe(written)
  })

  test("fills a file that has nothing in it, such as the shell makes of `> plan.yaml`", async () => {
    const path = file("empty.folkmoot.yaml", "")
    expect(await folkmoot(["plan", "new", path])).toMatchObject({ code: 0 })
    expect(readFileSync(path, "utf8")).toContain("kind: StrategyPlan")
  })

  test("gives a bare name the ending by which plans are found", async () => {
    expect(await folkmoot(["plan", "new", join(folder, "forum")])).toMatchObject({ code: 0, said: expect.stringContaining("forum.folkmoot.yaml") })
    expect(readFileSync(join(folder, "forum.folkmoot.yaml"), "utf8")).toContain("kind: StrategyPlan")
  })

  test("prints it where that is asked, and knows the kinds of community", async () => {
    expect((await folkmoot(["plan", "new", "-", "--name", "forum"])).out).toMatch(/^apiVersion: folkmoot\.dev\/v1$/m)
    expect(await folkmoot(["plan", "new", "-", "--type", "suport"])).toMatchObject({ code: 2, out: "", said: expect.stringContaining('Did you mean "support"?') })
  })
})
