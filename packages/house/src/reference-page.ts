import { locales } from "@folkmoot/facts"
import { fieldsIn, textsIn } from "./card.ts"
import { definitionOf } from "./definition.ts"
import { inline, page, parentPage, table } from "./markdown.ts"
import { usersOf } from "./mentions.ts"
import { commentOf } from "./unit-comment.ts"
import { exportNameOf } from "./unit-name.ts"
import { titleOf, type LoadedUnit } from "./units.ts"
import { examplesOf } from "./worked-examples.ts"

/** Where a unit's reference page stands. */
export const pagePathOf = (unit: Pick<LoadedUnit, "kind" | "name">): string => `docs/reference/${unit.kind.list}/${unit.name}.md`

const languages = { en: "English", de: "Deutsch", da: "Dansk" } as const

/** A source as a link where it can be one. */
export const sourceText = (source: string): string => {
  const concept = /^concept:(\d+)$/.exec(source)?.[1]
  return concept === undefined ? source : `[concept ${concept}](../concepts.md#concept-${concept})`
}

/** Every text of a unit in every language: whole sentences need whole lines, which a table of three columns does not have. */
export const languagesText = (unit: object): string =>
  textsIn(unit).map(([path, texts]) => `${inline(path)}\n\n${locales.map((locale) => `- ${languages[locale]}: ${texts[locale]}`).join("\n")}`).join("\n\n")

const listed = (heading: string, lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : [heading, lines.map((line) => `- ${line}`).join("\n")])

/** The reference page of one unit. */
export const referencePage = (loaded: LoadedUnit, all: readonly LoadedUnit[]): string => {
  const { unit, kind, name } = loaded
  const title = titleOf(loaded)
  const { summary, remarks } = commentOf(loaded)
  return page(
    `# ${title}`,
    summary,
    unit.asks === undefined || unit.asks.en === title ? "" : unit.asks.en,
    remarks,
    inline(`import { ${exportNameOf(name)} } from "@folkmoot/${kind.package}/${name}"`),
    table(["Field", "Value"], [["id", inline(unit.id)], ...fieldsIn(unit).map(([field, text]) => [field, text])]),
    ...(languagesText(unit) === "" ? [] : ["## In three languages", languagesText(unit)]),
    ...definitionOf(unit),
    ...examplesOf(loaded),
    ...listed("## Sources", (unit.sources ?? []).map(sourceText)),
    ...listed("## Decisions", (unit.decisions ?? []).map((decision) => `[${decision}](../../decisions/${decision}.md)`)),
    ...listed("## Used by", usersOf(loaded, all).map((user) => `[${titleOf(user)}](../${user.kind.list}/${user.name}.md) (${user.kind.kind})`)),
  )
}

/** The index page of one kind: titles in every language where units have them, else what each is in a sentence. */
export const indexPage = (title: string, units: readonly LoadedUnit[], more: { readonly files: readonly string[]; readonly text: string } = { files: [], text: "" }): string => {
  const isTitled = units.some(({ unit }) => typeof (unit.title ?? unit.asks) === "object")
  return parentPage(
    title,
    [...units.map(({ name }) => `./${name}.md`), ...more.files],
    `# ${title}`,
    units.length === 0 ? "None yet." : "",
    table(
      ["Id", ...(isTitled ? locales.map((locale) => languages[locale]) : ["What it is"])],
      units.map((loaded) => [`[${loaded.unit.id}](./${loaded.name}.md)`, ...(isTitled ? locales.map((locale) => titleOf(loaded, locale)) : [commentOf(loaded).summary])]),
    ),
    more.text,
  )
}
