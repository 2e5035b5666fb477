import type { UnitFile } from "./units.ts"
import { exportNameOf } from "./unit-name.ts"

const importPattern = /import\s*\{([^}]*)\}\s*from\s*"([^"]+)"/g

/** The names a unit file imports from a kind's package, and the unit files of its own package it imports. */
const importedNames = (file: UnitFile, from: UnitFile): readonly string[] =>
  [...file.text.matchAll(importPattern)].flatMap(([, names = "", module = ""]) =>
    module === `@folkmoot/${from.kind.package}` || module === `@folkmoot/${from.kind.package}/${from.name}` || (file.kind.package === from.kind.package && module === `./${from.name}.ts`)
      ? names.split(",").map((name) => name.trim().split(" as ")[0] ?? "")
      : [],
  )

/** The units that use a unit: those whose file imports it. */
export const usersOf = <File extends UnitFile>(unit: UnitFile, all: readonly File[]): readonly File[] =>
  all.filter((other) => other.path !== unit.path && importedNames(other, unit).includes(exportNameOf(unit.name)))
