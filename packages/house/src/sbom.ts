/** Writes a bill of materials for each published package into `out/sbom`: CycloneDX as npm writes it, cut to what comes along with that package. */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import process from "node:process"
import { run } from "./gate.ts"
import { supplies, type Supply } from "./supply.ts"
import { readManifest, root } from "./workspace.ts"

interface Component {
  readonly "bom-ref": string
  readonly name: string
  readonly version: string
  readonly scope?: string
  readonly properties?: readonly unknown[]
}

interface Bill {
  readonly serialNumber?: string
  readonly metadata: { readonly timestamp?: string; readonly component: Component } & Readonly<Record<string, unknown>>
  readonly components: readonly Component[]
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[]
}

/** The bill of one package: no moment and no chance in it, so that equal contents are equal bytes. */
const billOf = (whole: Bill, { folder, name, direct, all }: Supply): Bill => {
  const { version, license = "" } = readManifest(`packages/${folder}/package.json`)
  const { serialNumber: _, ...bill } = whole
  const { timestamp: __, ...metadata } = bill.metadata
  const along = new Set(all.map((party) => `${party.name}@${party.version}`))
  const own = { "bom-ref": `${name}@${version}`, type: folder === "folkmoot" ? "application" : "library", name, version, purl: `pkg:npm/${name.replace("@", "%40")}@${version}`, licenses: [{ license: { id: license } }] }
  const refs = new Set([...along, own["bom-ref"]])
  // Whatever else they are in the workspace, here they are what runs.
  const components = whole.components.filter((one) => along.has(`${one.name}@${one.version}`)).map((one) => ({ ...one, scope: "required", properties: [] }))
  const edges = whole.dependencies.flatMap(({ ref, dependsOn = [] }) => (along.has(ref) ? [{ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) }] : []))
  // Ours are looked through: what one of them asks for hangs on the package itself.
  const held = new Set(edges.flatMap(({ dependsOn }) => dependsOn))
  const hanging = components.filter(({ name: one, "bom-ref": ref }) => direct.includes(one) || !held.has(ref)).map((one) => one["bom-ref"])
  return { ...bill, metadata: { ...metadata, component: own }, components, dependencies: [{ ref: own["bom-ref"], dependsOn: hanging }, ...edges] }
}

process.chdir(root)
const { status, stdout, output } = await run("npm", ["sbom", "--package-lock-only", "--sbom-format=cyclonedx"])
if (status !== 0) throw new Error(`npm wrote no bill of materials:\n${output}`)
const whole = JSON.parse(stdout) as Bill
mkdirSync(join(root, "out/sbom"), { recursive: true })
for (const supply of supplies()) {
  const bill = billOf(whole, supply)
  if (bill.components.length !== new Set(supply.all.map(({ name, version }) => `${name}@${version}`)).size) throw new Error(`npm's bill of materials lacks something that ${supply.name} brings along.`)
  const file = `out/sbom/${supply.folder}.cdx.json`
  writeFileSync(join(root, file), `${JSON.stringify(bill, null, 2)}\n`)
  process.stdout.write(`${file}: ${bill.components.length} packages\n`)
}
