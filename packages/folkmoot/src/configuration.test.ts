import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, test } from "vitest"
import { commandLine, runProcess } from "./command-line.test-kit.ts"

const { folder, file, within, folkmoot } = commandLine()

const plan = "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: small }\nspec:\n  goals:\n    - { id: a, title: Lower CPC }\n"

const sdk = fileURLToPath(new URL("../../sdk/src/index.ts", import.meta.url))

describe("a configuration in a language of programs", () => {
  test.each([
    ["folkmoot.config.ts", `import type { Configuration } from "@folkmoot/sdk"\nexport const config: Configuration = { plan: "a.folkmoot.yaml", locale: "da", lint: { extends: "starter" } }\n`],
    ["folkmoot.config.mjs", `export default { plan: ["a.folkmoot.yaml"], locale: "da", lint: { extends: ["starter"] } }\n`],
    ["folkmoot.config.js", `export const config = { plan: "a.folkmoot.yaml", locale: "da", lint: { extends: "starter" } }\n`],
    ["folkmoot.config.yaml", `plan: a.folkmoot.yaml\nlocale: da\nlint: { extends: starter }\n`],
  ])("%s says the same as the others", async (name, text) => {
    const own = name.replaceAll(".", "-")
    file(`${own}/a.folkmoot.yaml`, plan)
    file(`${own}/${name}`, text)
    const { code, out, said } = await runProcess(["lint", "--format", "text"], { cwd: join(folder, own) })
    expect(said).toBe("")
    expect(out).toContain("a.folkmoot.yaml:")
    expect(out).toMatch(/[æøå]/)
    expect(code).toBe(0)
  }, 240_000)

  test("is typed by a function that gives it back as it is", async () => {
    const { defineConfiguration } = (await import(sdk)) as typeof import("@folkmoot/sdk")
    const given = { plan: "x", lint: { rules: { "goal/count": "off" } } } as const
    expect(defineConfiguration(given)).toBe(given)
  })

  test("gives units of its own to every command that counts, judges and tells", async () => {
    const at = (name: string): string => JSON.stringify(new URL(`../../${name}/src/index.ts`, import.meta.url).href)
    file("units/folkmoot.config.mjs", `
      import { columns, count, known } from ${at("facts")}
      import { atLeast, defineCriterion } from ${at("maturity")}
      import { counted, defineCalculator, defineMetric, metrics, shareOf } from ${at("metrics")}
      import { blocks, defineBlock } from ${at("narrative")}
      import { defineSource } from ${at("sources")}

      const inAll = (text) => ({ en: text, de: text, da: text })
      const replied = defineMetric(
        defineCalculator({ id: "replied-share", version: 1, unit: "ratio", totals: { replied: counted, opened: counted }, options: {}, variants: { all: {} }, estimate: shareOf("replied", "opened") }),
        () => ({
          since: "1.0.0", tier: "outcome", better: "higher", values: ["service-cost"], title: inAll("Share replied to"), asks: inAll("How many?"), sources: ["us"],
          variants: { all: { means: inAll("All."), growing: true, terms: () => ({ opened: count("thread"), replied: count("thread", known(columns("thread").firstReplyAt)) }) } },
        }),
      )
      const heard = defineCriterion({
        id: "heard", since: "1.0.0", level: 1, asks: inAll("Are nine in ten questions of the wall heard?"), why: inAll("It matters."), evidence: { replied },
        judge: ({ replied: share }) => atLeast(0.9, share), remedy: { effort: "weeks", text: inAll("Answer at once.") }, sources: ["us"],
      })
      const replies = defineBlock({ id: "replies", since: "1.0.0", audiences: ["support"], section: "summary", sources: ["us"], needs: { replied }, say: inAll("On the wall {$replied} got a reply.") })
      const wall = defineSource({
        id: "wall", since: "1.0.0", title: "Wall", expects: "a wall", tells: ["thread"], maps: [],
        read: async function* ({ people }) {
          yield Array.from({ length: 40 }, (_, id) => [id, Date.UTC(2026, 2, 1, id)]).map(([id, openedAt]) => ({ table: "thread", position: "wall:" + id, row: { id: String(id), kind: "question", resolvable: false, affiliation: "customer", openedAt, author: people.of("p" + id), firstReplyAt: id < 10 ? openedAt + 1000 : null } }))
          return [{ table: "thread", untold: {} }]
        },
      })
      export const config = { plan: "a.folkmoot.yaml", sources: [{ source: wall, path: "." }], metrics: [...metrics, replied], criteria: [heard], blocks: [...blocks, replies] }
    `)
    file("units/a.folkmoot.yaml", `${plan}\n  behaviours:\n    - { id: help, title: Help, metric: replied-share }\n`)
    const said = async (args: readonly string[]): Promise<string> => {
      const { code, out, said: talk } = await runProcess([...args, "--quiet"], { cwd: join(folder, "units") })
      expect([code, talk]).toEqual([0, ""])
      return out
    }
    expect(await said(["measure", "replied-share"])).toContain("25%")
    expect(await said(["measure", "replied-share", "--from", "wall:elsewhere"])).toContain("25%")
    expect(await runProcess(["measure", "--from", "wal:elsewhere"], { cwd: join(folder, "units") })).toMatchObject({ code: 2, said: expect.stringMatching(/"wal" is not a source; .* Did you mean "wall"\?/) })
    expect(await said(["measure"])).toMatch(/^Share replied to +replied-share/m)
    expect(await said(["assess"])).toContain("Answer at once.")
    expect(await said(["report", "--audience", "support", "--margin", "replied-share=0.1"])).toContain("On the wall 25% (14–40%) got a reply.")
    const linted = await said(["lint", "--preset", "strict", "--format", "text"])
    expect(linted).toContain("CPC")
    expect(linted).not.toContain("replied-share")
    expect((await runProcess(["doctor"], { cwd: join(folder, "units") })).out).toMatch(/^ok +wall: \. is there/m)
  }, 240_000)

  test.each([
    ["criteria that are none", "export const config = { criteria: [{ id: 'heard' }] }", "criteria.0 is not a criterion, as defineCriterion makes one"],
    ["a block that is in no list", "export const config = { blocks: { id: 'replies' } }", "[...blocks, yours]"],
    ["a source that is none", "export const config = { sources: [{ source: 'forum', path: '.' }] }", "sources.0.source is not a source"],
    ["a source and an id", "export const config = { sources: [{ source: 'forum', id: 'forum', path: '.' }] }", "both an id and a source"],
    ["a field nobody knows", "export const config = { plans: 'x' }", "plan"],
    ["a wrong type", "export const config = { sentiment: 'yes' }", "sentiment"],
    ["nothing", "export const other = {}", "export const config"],
    ["a function", "export const config = { lint: { extends: () => 'x' } }", "lint.extends"],
    ["itself", "export const config = {}; config.lint = config", "lint"],
    ["a mistake in the program", "export const config = {", "could not be run"],
    ["a program that throws", "throw new Error('no such day')", "no such day"],
  ])("what exports %s is refused with the file's name and what is wrong", async (name, text, near) => {
    const path = file(`wrong/${name.replaceAll(" ", "-")}.mjs`, text)
    const { code, out, said } = await folkmoot(["lint", "--config", path])
    expect([code, out]).toEqual([2, ""])
    expect(said).toContain(path)
    expect(said).toContain(near)
    expect(said).not.toMatch(/\n\s+at /)
  })

  test("that is not there is told as any other file", async () => {
    const { code, said } = await folkmoot(["lint", "--config", join(folder, "nowhere.ts")])
    expect(code).toBe(2)
    expect(said).toContain("nowhere.ts")
    expect(said).toContain("ENOENT")
  })
})

test("two configurations in one folder: it is said which, and one can be named", async () => {
  file("two/a.folkmoot.yaml", plan)
  file("two/folkmoot.config.yaml", "plan: a.folkmoot.yaml\n")
  file("two/folkmoot.config.mjs", "export const config = { plan: 'a.folkmoot.yaml' }\n")
  within("two")
  const { code, said } = await folkmoot(["lint"])
  expect(code).toBe(2)
  expect(said).toContain("folkmoot.config.yaml and folkmoot.config.mjs")
  expect((await folkmoot(["lint", "--config", "folkmoot.config.mjs"])).code).toBe(0)
})

test("the plan a configuration names is the plan; of several none is taken without a word", async () => {
  file("planned/a.folkmoot.yaml", plan)
  file("planned/b.folkmoot.yaml", plan.replace("name: small", "name: other"))
  file("planned/folkmoot.config.yaml", "plan: a.folkmoot.yaml\n")
  file("planned/both.yaml", "plan: ['*.folkmoot.yaml']\n")
  within("planned")
  const one = await folkmoot(["assess", "--json"])
  expect([one.code, one.said]).toEqual([0, ""])
  expect(one.out).not.toContain("no plan was given")
  const both = await folkmoot(["assess", "--json", "--config", "both.yaml"])
  expect(both.out).toContain("no plan was given")
  expect(both.said).toContain("names 2 plans; --plan says which one is meant")
  expect((await folkmoot(["assess", "--json", "--config", "both.yaml", "--plan", "b.folkmoot.yaml"])).out).not.toContain("no plan was given")
})
