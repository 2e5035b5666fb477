import { locales } from "@folkmoot/facts"
import { textsIn } from "./card.ts"
import type { LoadedUnit } from "./units.ts"

/** Every text of every unit in one language, by kind, unit and place: what a translator or a screen needs. */
export const messageCatalogues = (units: readonly LoadedUnit[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    locales.map((locale) => {
      const kinds = Map.groupBy(units, ({ kind }) => kind.list)
      const catalogue = [...kinds].map(([list, members]) => [
        list,
        Object.fromEntries(members.map(({ unit }) => [unit.id, Object.fromEntries(textsIn(unit).map(([path, texts]) => [path, texts[locale]]))])),
      ])
      return [`docs/reference/messages/${locale}.json`, `${JSON.stringify(Object.fromEntries(catalogue), null, 2)}\n`]
    }),
  )
