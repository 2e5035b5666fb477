import { days, type Facts } from "@folkmoot/facts"
import { existsSync, readFileSync } from "node:fs"
import { gunzipSync } from "node:zlib"

const folder = new URL("../../../../shared/data/", import.meta.url)

/** Whether the messages of real communities lie beside the project; without them their tests are skipped, visibly. */
export const realActivityIsPresent = existsSync(folder)

interface RealActivity {
  readonly facts: Facts
  readonly asOf: number
  readonly messages: readonly { readonly member: string; readonly n: number }[]
}

/** On which days each sender wrote, and how often in all; `asOf` is the end of the last day, in UTC. */
const activityOf = (sent: readonly (readonly [sender: string, second: number])[]): RealActivity => {
  const daysOf = new Map<string, Set<number>>()
  const messages = new Map<string, number>()
  for (const [sender, second] of sent) {
    daysOf.set(sender, (daysOf.get(sender) ?? new Set<number>()).add(Math.floor(second / 86_400)))
    messages.set(sender, (messages.get(sender) ?? 0) + 1)
  }
  const activity = [...daysOf].flatMap(([member, own]) => {
    const inOrder = [...own].toSorted((a, b) => a - b).map(days)
    return inOrder.map((activeAt, index) => ({
      source: "given", id: `${member}-${activeAt}`, member, affiliation: "unknown", contributed: true,
      activeAt, firstAt: inOrder[0] as number, previousAt: inOrder[index - 1] ?? null, nextAt: inOrder[index + 1] ?? null,
    }) as const)
  })
  const last = Math.max(...activity.map(({ activeAt }) => activeAt))
  return { facts: { activity }, asOf: last + days(1), messages: [...messages].map(([member, n]) => ({ member, n })) }
}

/**
 * Half a year of a students' community.
 *
 * @see Panzarasa, Opsahl and Carley (2009), https://doi.org/10.1002/asi.21015
 */
export const studentActivity = (): RealActivity =>
  activityOf(readFileSync(new URL("network-collegemsg/CollegeMsg.txt", folder), "utf8").trim().split("\n").slice(1).map((line) => {
    const [sender = "", , second] = line.split(" ")
    return [sender, Number(second)]
  }))

interface Message {
  readonly sender: string
  readonly timestamp: number
  readonly event?: string
}

/** Six years of a community of people who prove theorems, and what its publisher counted of them. */
export const proverActivity = (): RealActivity & { readonly activePerMonth: readonly number[] } => {
  const at = (name: string) => readFileSync(new URL(`zulip-lean-is-there-code/${name}`, folder))
  const messages = gunzipSync(at("messages.jsonl.gz")).toString().trim().split("\n").map((line): Message => JSON.parse(line))
  const { activeSendersPerMonth }: { activeSendersPerMonth: Readonly<Record<string, number>> } = JSON.parse(at("truth.json").toString())
  return {
    ...activityOf(messages.filter(({ event }) => event === undefined).map(({ sender, timestamp }) => [sender, timestamp])),
    activePerMonth: Object.values(activeSendersPerMonth),
  }
}
