/**
 * What Stryker asks while it runs: which mutants to try, and whom to tell.
 *
 * Stryker's own choice is by ranges of a file, and a range holds every mutant inside it; those that were not drawn are turned away here. What
 * became of a mutant is written down at once, so that a run that is stopped goes on where it was.
 */
import { appendFileSync, readFileSync } from "node:fs"
import process from "node:process"
import { keyOf, type ToldMutant } from "./mutation-mutants.ts"

type Numbered = ToldMutant & { readonly id: string }

const [chosenFile = "", resultsFile = ""] = [process.env["FOLKMOOT_CHOSEN"], process.env["FOLKMOOT_RESULTS"]]

/** Turns away what was not drawn, and has the rest tried in the order of the draw: the part that was tried is then a sample too. */
class Drawn {
  readonly #turns: ReadonlyMap<string, number>

  constructor() {
    this.#turns = new Map((JSON.parse(readFileSync(chosenFile, "utf8")) as readonly string[]).map((key, turn) => [key, turn]))
  }

  init(): void {}

  check(mutants: readonly Numbered[]): Promise<Readonly<Record<string, object>>> {
    return Promise.resolve(Object.fromEntries(mutants.map((mutant) => [mutant.id, this.#turns.has(keyOf(mutant)) ? { status: "passed" } : { status: "compileError", reason: "not drawn" }])))
  }

  group(mutants: readonly Numbered[]): Promise<readonly (readonly string[])[]> {
    const turnOf = (mutant: Numbered): number => this.#turns.get(keyOf(mutant)) ?? Infinity
    const others = mutants.filter((mutant) => turnOf(mutant) === Infinity)
    const chosen = mutants.filter((mutant) => turnOf(mutant) < Infinity).toSorted((a, b) => turnOf(a) - turnOf(b))
    return Promise.resolve([...chosen.map(({ id }) => [id]), ...(others.length === 0 ? [] : [others.map(({ id }) => id)])])
  }
}

/** Stryker counts lines and columns from 0 while it works, and from 1 in what it reports. */
const asWorkedOn = (mutant: ToldMutant): ToldMutant => {
  const { start, end } = mutant.location
  return { ...mutant, location: { start: { line: start.line - 1, column: start.column - 1 }, end: { line: end.line - 1, column: end.column - 1 } } }
}

/** Stryker calls two things a time-out: a clock that ran out, which a busy machine does, too, and a mutant that was passed a hundred times as often as the code it stands in for, which it alone does. */
const fateOf = ({ status, statusReason = "" }: { readonly status: string; readonly statusReason?: string }): string => (status === "Timeout" && statusReason.startsWith("Hit limit reached") ? "RanOn" : status)

/** Writes down what became of each mutant, in a line of its own. */
class Told {
  onMutantTested(mutant: Numbered & { readonly status: string; readonly statusReason?: string }): void {
    if (mutant.status !== "CompileError") appendFileSync(resultsFile, `${JSON.stringify([keyOf(asWorkedOn(mutant)), fateOf(mutant)])}\n`)
  }
}

export const strykerPlugins = [
  { kind: "Checker", name: "drawn", injectableClass: Drawn },
  { kind: "Reporter", name: "told", injectableClass: Told },
]
