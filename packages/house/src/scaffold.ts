import { existsSync } from "node:fs"
import { join } from "node:path"
import { nearest } from "@folkmoot/facts"
import { kinds, type Kind } from "./kinds.ts"
import { exportNameOf, fileNameOf, idPattern } from "./unit-name.ts"
import { readManifest, root, textOf } from "./workspace.ts"

/** What a new unit is made of: two files, by path; or why it cannot be made, in a sentence with what to do. */
export type Scaffold = { readonly files: Readonly<Record<string, string>> } | { readonly refused: string }

const kindNames: readonly string[] = kinds.map(({ kind }) => kind)

const idProblem = (kind: Kind, id: string): string | undefined => {
  if (!idPattern.test(id)) return `"${id}" is no id. An id is lower-case words joined by hyphens, such as resolution-rate.`
  if (kind.kind === "rule" && !id.includes("/")) return `A plan rule's id begins with the part of the plan it looks at: goal/${id}, say.`
  if (kind.kind !== "rule" && id.includes("/")) return `Only plan rules have a slash in their id; call it ${fileNameOf(id)}.`
  return undefined
}

/** The version a unit begun today first ships in. */
const nextMinor = (kind: Kind): string => {
  const { version } = readManifest(`packages/${kind.package}/package.json`)
  const [major = "0", minor = "0"] = version.split(".")
  return `${major}.${Number(minor) + 1}.0`
}

/** What a new unit would be made of. */
export const scaffold = (kindName: string | undefined, id: string | undefined, where = root): Scaffold => {
  const kind = kinds.find((one) => one.kind === kindName)
  if (kind === undefined) {
    const close = kindName === undefined ? undefined : nearest(kindName, kindNames)
    return { refused: `${kindName === undefined ? "Say what to make" : `There is no kind "${kindName}"`}: npm run new ${kindNames.join("|")} <id>.${close === undefined ? "" : ` Did you mean ${close}?`}` }
  }
  if (id === undefined) return { refused: `Say how the ${kind.kind} is called: npm run new ${kind.kind} <id>.` }
  const problem = idProblem(kind, id)
  if (problem !== undefined) return { refused: problem }
  const name = fileNameOf(id)
  const fill = (text: string): string => text.replaceAll("unit-file", name).replaceAll("unit-id", id).replaceAll("unitName", exportNameOf(name)).replaceAll("0.0.0", nextMinor(kind))
  const files = Object.fromEntries(
    ["", ".test"].map((part) => [`packages/${kind.package}/src/units/${name}${part}.ts`, fill(textOf(`packages/house/src/templates/${kind.kind}${part}.ts`))]),
  )
  const taken = Object.keys(files).find((file) => existsSync(join(where, file)))
  return taken === undefined ? { files } : { refused: `${taken} is there already; choose another id, or edit it.` }
}
