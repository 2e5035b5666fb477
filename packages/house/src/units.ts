import { join } from "node:path"
import { pathToFileURL } from "node:url"
import type { Locale, Texts } from "@folkmoot/facts"
import { kinds, type Kind } from "./kinds.ts"
import { exportNameOf } from "./unit-name.ts"
import { filesIn, root, textOf } from "./workspace.ts"

/** A place in the house where units of one kind are written. */
export interface UnitFile {
  readonly kind: Kind
  /** The file's name without its ending. */
  readonly name: string
  /** Its path from the root of the project. */
  readonly path: string
  readonly text: string
}

/** What every unit says about itself, whatever its kind. */
export interface Unit {
  readonly id: string
  readonly since: string
  readonly title?: Texts | string
  readonly asks?: Texts
  readonly sources?: readonly string[]
  readonly decisions?: readonly string[]
}

/** A unit with the file it comes from and its examples. */
export interface LoadedUnit extends UnitFile {
  readonly unit: Unit
  readonly examples: readonly Example[]
  readonly exports: readonly string[]
}

/** What every example has; the rest depends on its kind. */
export type Example = { readonly title: string } & Readonly<Record<string, unknown>>

/** The unit files of one kind, sorted by name. */
export const unitFilesOf = (kind: Kind, where = root): readonly UnitFile[] =>
  filesIn(`packages/${kind.package}/src/units/*.ts`, where)
    .filter((path) => !/\.(test|test-d|test-kit)\.ts$/.test(path))
    .map((path) => ({ kind, path, name: path.slice(path.lastIndexOf("/") + 1, -".ts".length), text: textOf(path, where) }))

/** Reads one unit file. */
const loadUnit = async (file: UnitFile, where = root): Promise<LoadedUnit> => {
  const module = (await import(pathToFileURL(join(where, file.path)).href)) as Readonly<Record<string, unknown>>
  const unit = module[exportNameOf(file.name)] as Unit | undefined
  if (unit === undefined) {
    throw new Error(`${file.path} exports ${Object.keys(module).join(", ")}; expected the unit under the name ${exportNameOf(file.name)}.`)
  }
  return { ...file, unit, examples: (module["examples"] ?? []) as readonly Example[], exports: Object.keys(module) }
}

/** Reads every unit of the house, kind by kind. */
export const loadUnits = async (where = root): Promise<readonly LoadedUnit[]> =>
  Promise.all(kinds.flatMap((kind) => unitFilesOf(kind, where).map(async (file) => loadUnit(file, where))))

/** What a unit is called in one language, as well as it says so itself. */
export const titleOf = ({ unit }: Pick<LoadedUnit, "unit">, locale: Locale = "en"): string => {
  // A block's `asks` is no text: it says which numbers it wants.
  const said = unit.title ?? (typeof unit.asks === "object" ? unit.asks : unit.id)
  return typeof said === "string" ? said : said[locale]
}
