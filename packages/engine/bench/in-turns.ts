/**
 * Lets the engines take turns and prints the turns as JSON, for `npm run bench engine`:
 *   node --conditions=@folkmoot/source packages/engine/bench/in-turns.ts events rounds
 */
import process from "node:process"
import { contenders } from "./contenders.ts"
import { takeTurns } from "./turns.ts"

const [events = 0, rounds = 0] = process.argv.slice(2).map(Number)
const { counted, given } = await contenders(events)
const [{ "plain rows": plain, ...quick }, own] = [given, "memory engine"]
const told = {
  counted: Object.fromEntries(await takeTurns(counted, rounds)),
  given: Object.fromEntries(await takeTurns(quick, rounds)),
  plain: Object.fromEntries(await takeTurns({ [own]: quick[own], "plain rows": plain ?? (() => undefined) }, Math.ceil(rounds / 2))),
}
process.stdout.write(JSON.stringify(told))
process.exit(0)
