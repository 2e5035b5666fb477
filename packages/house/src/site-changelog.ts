import { parse } from "yaml"
import { paragraphs } from "./markdown.ts"
import { filesIn, readManifest, textOf } from "./workspace.ts"

/** One change that users notice, and the packages it is in. */
export interface Change {
  readonly packages: readonly string[]
  readonly text: string
}

/** A changeset: front matter that names packages, then what changed. */
export const changeOf = (changeset: string): Change => {
  const [, head = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(changeset) ?? []
  const packages: unknown = parse(head)
  return { packages: typeof packages === "object" && packages !== null ? Object.keys(packages) : [], text: text.trim() }
}

/** What one package's changelog says of each version, its own changes only: that others were released with it is said by the version. */
export const changesByVersion = (name: string, changelog: string): ReadonlyMap<string, readonly Change[]> =>
  new Map(
    changelog.split(/^## /m).slice(1).map((section) => {
      const [version = ""] = section.split("\n", 1)
      const entries = section.split(/^- /m).slice(1)
      const own = entries.filter((entry) => !entry.startsWith("Updated dependencies"))
      return [version.trim(), own.map((entry) => ({ packages: [name], text: entry.replace(/^[0-9a-f]{7,}: /, "").replace(/^###? .*/ms, "").trim() }))]
    }),
  )

const together = (changes: readonly Change[]): readonly Change[] => {
  const byText = new Map<string, string[]>()
  for (const { packages, text } of changes) byText.set(text, [...(byText.get(text) ?? []), ...packages])
  return [...byText].map(([text, packages]) => ({ packages, text }))
}

const section = (title: string, changes: readonly Change[]): readonly string[] =>
  changes.length === 0 ? [] : [`## ${title}`, ...together(changes).flatMap(({ packages, text }) => [text, `In ${packages.map((name) => `\`${name}\``).join(", ")}.`])]

/** The changelog of all packages as one page: what is to come first, then each version. */
export const changelog = (unreleased: readonly Change[], released: readonly ReadonlyMap<string, readonly Change[]>[]): string => {
  const versions = [...new Set(released.flatMap((one) => [...one.keys()]))].toSorted((left, right) => right.localeCompare(left, "en", { numeric: true }))
  return paragraphs(
    "# Changelog",
    "All packages share one version. A change to what a number means is a minor release and says what it was before; every estimate carries the version of its metric.",
    ...section("Not yet released", unreleased),
    ...versions.flatMap((version) => section(version, released.flatMap((one) => one.get(version) ?? []))),
  )
}

/** The project's changelog, from its changesets and what the packages keep of their versions. */
export const projectChangelog = (): string =>
  changelog(
    filesIn(".changeset/*.md").map((file) => changeOf(textOf(file))),
    filesIn("packages/*/CHANGELOG.md").map((file) => {
      const { name } = readManifest(file.replace("CHANGELOG.md", "package.json"))
      return changesByVersion(name, textOf(file))
    }),
  )
