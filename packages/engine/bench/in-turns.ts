/**
 * Lets the programs take turns and prints the turns as JSON, for `npm run bench engine`:
 *   node --conditions=@folkmoot/source packages/engine/bench/in-turns.ts events rounds
 */
import process from "node:process"
import { contenders } from "./contenders.ts"
import { readings } from "./readings.ts"
import { takeTurns } from "./turns.ts"

const [events = 0, rounds = 0] = process.argv.slice(2).map(Number)
const read = Object.fromEntries(await readings(events, Math.ceil(rounds / 2)))
const { turns, absent, end } = await contenders(events)
const told = { counted: Object.fromEntries(await takeTurns(turns.counted, rounds)), given: Object.fromEntries(await takeTurns(turns.given, rounds)), read, absent }
end()
process.stdout.write(JSON.stringify(told))
