import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

interface Party {
  readonly name: string
  readonly version: string
  readonly license: string
  readonly folder: string
}

interface PartyManifest {
  readonly name?: string
  readonly version?: string
  readonly license?: string
}

/** The folder of the package a file belongs to: the nearest above it whose package.json has a name and a version. */
const folderOf = (file: string): string | undefined => {
  for (let folder = dirname(file); folder.includes("node_modules"); folder = dirname(folder)) {
    const path = join(folder, "package.json")
    if (!existsSync(path)) continue
    const { name, version } = JSON.parse(readFileSync(path, "utf8")) as PartyManifest
    if (name !== undefined && version !== undefined) return folder
  }
  return undefined
}

const partyIn = (folder: string): Party => {
  const { name = "", version = "", license = "" } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as PartyManifest
  return { name, version, license, folder }
}

/** The texts a package brings its licence in; those of several files one after the other. */
const licenceOf = ({ name, license, folder }: Party): string => {
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file)).toSorted()
  if (files.length > 0) return files.map((file) => readFileSync(join(folder, file), "utf8").trim()).join("\n\n")
  if (license === "") throw new Error(`${name} says nowhere under which licence it is; it cannot be bundled.`)
  return `It brings no text of its licence; its package.json says ${license}.`
}

/** Names, versions and licences of the packages that bundled files come from, as one text. */
export const thirdPartyNotice = (files: readonly string[]): string => {
  const folders = new Set(files.flatMap((file) => folderOf(file) ?? []))
  const parties = [...folders].map(partyIn).toSorted((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1))
  const line = "-".repeat(80)
  return `folkmoot contains code of these packages, each under the licence that follows its name.\n\n${parties
    .map((party) => `${line}\n${party.name} ${party.version}${party.license === "" ? "" : ` (${party.license})`}\n${line}\n\n${licenceOf(party)}\n`)
    .join("\n")}`
}
