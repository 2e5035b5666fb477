import { fromProblems, type Gate } from "./gate.ts"
import { goldenBundle, sdkProgram } from "./golden-bundle.ts"
import { home, places, type Place, type Told } from "./golden-run.ts"

/** How many differing vectors of a runtime are shown. */
const shown = 3

const around = 60

/** Where two texts part, with a little before and after. */
const parting = (one: string, other: string): string => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  const [from, to] = [Math.max(0, at - around), at + around]
  return `  here:  ${one.slice(from, to)}\n  there: ${other.slice(from, to)}`
}

/** What a runtime says differently, as a person reads it; nothing where all is the same. */
export const differences = (name: string, expected: readonly string[], lines: readonly string[]): readonly string[] => {
  const other = new Set(lines)
  const differing = expected.flatMap((line, index) => (other.has(line) ? [] : [`${name} differs in ${(JSON.parse(line) as readonly string[])[0] ?? ""}\n${parting(line, lines[index] ?? "")}`]))
  const count = lines.length === expected.length ? [] : [`${name} told ${lines.length} vectors; expected ${expected.length}.`]
  return [...count, ...differing.slice(0, shown), ...(differing.length > shown ? [`${name} differs in ${differing.length - shown} more.`] : [])]
}

/** What one runtime was found to be: equal in all vectors, different, or not there. */
export interface Compared {
  readonly name: string
  readonly version?: string
  readonly missing?: string
  /** Whether the whole sdk ran there, too. */
  readonly isWhole?: boolean
  readonly problems: readonly string[]
}

/** Computes the golden vectors everywhere and holds them against those of the house's own runtime. */
export const compareRuntimes = async (): Promise<{ readonly vectors: number; readonly home: string; readonly compared: readonly Compared[] }> => {
  const bundle = await goldenBundle()
  const program = sdkProgram()
  const told = (said: Told): Exclude<Told, { readonly missing: string }> => {
    if ("missing" in said) throw new Error(said.missing)
    return said
  }
  const [expected, expectedOfSdk] = [told(await home.ask(await bundle(home.handing))), told(await home.runFile(program))]
  const compare = async (place: Place): Promise<Compared> => {
    try {
      const said = await place.ask(await bundle(place.handing))
      if ("missing" in said) return { name: place.name, missing: said.missing, problems: [] }
      const ofSdk = place.runFile === undefined ? [] : differences(`${place.name}, the whole sdk,`, expectedOfSdk.lines, told(await place.runFile(program)).lines)
      return { name: place.name, version: said.version, ...(place.runFile !== undefined && { isWhole: true }), problems: [...differences(place.name, expected.lines, said.lines), ...ofSdk] }
    } catch (error) {
      return { name: place.name, problems: [`${place.name}: ${error instanceof Error ? error.message : String(error)}`] }
    }
  }
  const compared: Compared[] = []
  for (const place of places) compared.push(await compare(place))
  return { vectors: expected.lines.length, home: expected.version, compared }
}

/** Whether the pure packages compute the same, byte for byte, on every runtime that can be had. */
export const goldenGate: Gate = {
  name: "the same on every runtime",
  after: ["build"],
  run: async () => {
    const { vectors, compared } = await compareRuntimes()
    const asked = compared.filter(({ missing }) => missing === undefined).map(({ name }) => name)
    const missing = compared.flatMap((one) => (one.missing === undefined ? [] : [`skipped: ${one.missing}`]))
    return fromProblems(compared.flatMap(({ problems }) => problems), [`${vectors} golden vectors on Node 24, ${asked.join(", ")}`, ...missing].join("; "))
  },
}
