import { existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fromProblems, run, type Gate } from "./gate.ts"
import { packed } from "./packed.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root } from "./workspace.ts"

/** What somebody installs who checks plans in a form or behind a route. */
const ours = ["@folkmoot/facts", "@folkmoot/metrics", "@folkmoot/plan", "@folkmoot/statistics"]

/** The frameworks it is embedded in, and what ours needs of others. */
const theirs = ["@hono/standard-validator", "@hookform/resolvers", "@noble/hashes", "@standard-schema/spec", "@standard-schema/utils", "@trpc/server", "hono", "react", "react-hook-form", "yaml", "zod"]

const program = `import { sValidator } from "@hono/standard-validator"
import { standardSchemaResolver } from "@hookform/resolvers/standard-schema"
import { applyFixes, emptyPlan, lintPlan, parsePlan, planStandard, type Finding, type StrategyPlan } from "@folkmoot/plan"
import { formats } from "@folkmoot/plan/formats"
import { initTRPC } from "@trpc/server"
import { Hono } from "hono"

const schema = planStandard({ extends: "strict", refuse: "error", locale: "de" })
const good: StrategyPlan = { ...emptyPlan("x"), spec: {} }
const bad = { ...good, spec: { goals: [{ id: "loyal", aim: "loyalti" }] } }
const said: string[] = []

const t = initTRPC.create()
const caller = t.router({ save: t.procedure.input(schema).query(({ input }) => input.metadata.name) }).createCaller({})
said.push(await caller.save(good), await caller.save(bad as never).then(() => "taken", () => "refused"))

const app = new Hono().post("/", sValidator("json", schema), (context) => context.json(context.req.valid("json").metadata.name))
for (const body of [good, bad]) said.push(String((await app.request("/", { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) })).status))

const form = { fields: {}, shouldUseNativeValidation: false, names: [] }
for (const values of [good, bad]) said.push(String(Object.keys((await standardSchemaResolver(schema)(values as never, undefined, form)).errors).length))

const text = "apiVersion: folkmoot.dev/v1\\nkind: StrategyPlan\\nmetadata: { name: x }\\nspec:\\n  goals: [{ id: a, title: Members stay, priority: 3 }]\\n"
const findings: readonly Finding[] = lintPlan(parsePlan(text))
said.push(String(applyFixes(text, findings).includes("priority: 1")), String(Object.keys(formats).length > 5))
process.stdout.write(said.join(" "))
`

const expected = "x refused 200 400 0 1 true true"

const linked = (name: string): string => {
  const folder = join(root, "node_modules", name)
  if (!existsSync(folder)) throw new Error(`${name} is not installed.`)
  return `file:${folder}`
}

/** Whether plans can be checked in tRPC, Hono and react-hook-form by somebody who installed the packed packages, typed and without eval. */
export const embeddingGate: Gate = {
  name: "plans in three frameworks",
  after: ["build"],
  run: async () => {
    const { tarballs } = await packed()
    const folder = temporaryFolder("folkmoot-embedding-")
    const dependencies = Object.fromEntries([
      ...ours.map((name): [string, string] => [name, `file:${tarballs[name] ?? ""}`]),
      ...theirs.map((name): [string, string] => [name, linked(name)]),
    ])
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "embedding", private: true, type: "module", dependencies }))
    writeFileSync(join(folder, "program.ts"), program)
    const types = { typeRoots: [join(root, "node_modules/@types")], types: ["node"] }
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, module: "NodeNext", target: "ES2023", lib: ["ES2023", "DOM"], skipLibCheck: true, ...types }, include: ["program.ts"] }))
    const installed = await run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund", "--legacy-peer-deps"], folder)
    if (installed.status !== 0) return fromProblems([installed.output])
    const ran = await run(process.execPath, ["--disallow-code-generation-from-strings", "program.ts"], folder)
    const checked = await run(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", folder], folder)
    return fromProblems(
      [...(ran.output.includes(expected) ? [] : [`It said “${ran.output}”; expected “${expected}”.`]), ...(checked.status === 0 ? [] : [checked.output])],
      `tRPC, Hono, react-hook-form, from ${ours.length} tarballs`,
    )
  },
}
