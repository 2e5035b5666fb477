import { readdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { fromProblems, run, type Gate } from "./gate.ts"
import { packed } from "./packed.ts"
import { temporaryFolder } from "./temporary-folder.ts"
import { root } from "./workspace.ts"

/** What somebody who wants one calculator installs. */
const calculator = ["@folkmoot/facts", "@folkmoot/metrics", "@folkmoot/statistics"]

const program = `import { resolutionRate } from "@folkmoot/metrics"
import { resolutionRate as bare } from "@folkmoot/metrics/calculators"
import { resolutionRate as alone } from "@folkmoot/metrics/resolution-rate"

const estimate = resolutionRate({ resolved: 42, opened: 60 })
const nothing = alone({ resolved: 0, opened: 0 })
const same = bare({ resolved: 42, opened: 60 })
if (!estimate.measured || estimate.value !== 0.7 || nothing.measured || JSON.stringify(same) !== JSON.stringify(estimate)) throw new Error(JSON.stringify({ estimate, nothing }))
`

let installing: Promise<string> | undefined

/** A project outside the workspace that installed a calculator from packed tarballs; the path of its folder. */
export const consumer = async (): Promise<string> => (installing ??= install())

const install = async (): Promise<string> => {
  const { tarballs } = await packed()
  const folder = temporaryFolder("folkmoot-consumer-")
  const dependencies = Object.fromEntries(calculator.map((name) => [name, `file:${tarballs[name] ?? ""}`]))
  writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "consumer", private: true, type: "module", dependencies }))
  writeFileSync(join(folder, "program.ts"), program)
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions: { strict: true, noEmit: true, module: "NodeNext", target: "ES2023", types: [], skipLibCheck: false }, include: ["program.ts"] }))
  const { status, output } = await run("npm", ["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], folder)
  if (status !== 0) throw new Error(`A calculator does not install by itself:\n${output}`)
  return folder
}

const installedIn = (folder: string): readonly string[] =>
  readdirSync(join(folder, "node_modules"))
    .filter((name) => !name.startsWith("."))
    .flatMap((name) => (name.startsWith("@") ? readdirSync(join(folder, "node_modules", name)).map((inner) => `${name}/${inner}`) : [name]))
    .toSorted()

/** Whether one calculator works for somebody who has nothing else of ours, and nothing of anybody else's. */
export const consumerGate: Gate = {
  name: "a calculator alone",
  after: ["build"],
  run: async () => {
    const folder = await consumer()
    const installed = installedIn(folder)
    const ran = await run(process.execPath, ["--disallow-code-generation-from-strings", "program.ts"], folder)
    const checked = await run(process.execPath, [join(root, "node_modules/typescript7/bin/tsc"), "-p", folder], folder)
    return fromProblems(
      [
        ...(installed.join() === calculator.join() ? [] : [`It installed ${installed.join(", ")}; expected ${calculator.join(", ")}.`]),
        ...(ran.status === 0 ? [] : [ran.output]),
        ...(checked.status === 0 ? [] : [checked.output]),
      ],
      `${installed.length} packages, all ours`,
    )
  },
}
