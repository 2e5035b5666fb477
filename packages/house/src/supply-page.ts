import { page, part, table } from "./markdown.ts"
import { dependencyReasons, supplies } from "./supply.ts"

/** The page on what comes along with each package, and why. */
export const supplyPage = (): string => {
  const all = supplies()
  const reasons = dependencyReasons()
  return page(
    "# Dependencies",
    [
      "What is installed along with each package, by the lock file: what it asks for by itself, and everything that follows from it, each package once and ours left out.",
      "None of it runs anything while it is installed, each is sealed by the checksum in the lock, and every licence is one of those named here.",
      "Where a package comes in a build for each platform, those of one are counted.",
    ].join("\n"),
    table(
      ["Package", "Asks for", "Installed in all", "Licences"],
      all.map(({ name, direct, all: parties }) => [name, direct.join(", ") || "nothing", String(parties.length), [...new Set(parties.map(({ license }) => license))].toSorted().join(", ") || "none but ours"]),
    ),
    [
      "The command line is one bundle. Of what is counted for it, most is in there, as far as it is used; `dist/THIRD-PARTY.txt` in its package names each with its licence.",
      "`npm run sbom` writes a bill of materials (CycloneDX) for each package into `out/sbom`.",
    ].join("\n"),
    ...part(
      "## Why each is there",
      table(
        ["Dependency", "Asked for by", "Reason"],
        Object.entries(reasons).map(([name, reason]) => [name, all.filter(({ direct }) => direct.includes(name)).map((one) => one.name).join(", "), reason]),
      ),
    ),
  )
}
