import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll } from "vitest"

/** A plan with something to find fault with. */
export const planText = `apiVersion: folkmoot.dev/v1
kind: StrategyPlan
metadata:
  name: helping-hands
  timeZone: Europe/Berlin
spec:
  community:
    type: support
    purpose: Customers help each other.
  goals:
    - id: lower-service-cost
      title: Lower the cost of customer service
      priority: 1
      value: service-cost
      behaviours: [answer-questions]
  behaviours:
    - id: answer-questions
      title: Members answer each other's questions
      who: experienced customers
      createsValue: fewer contacts with customer service
      evidence: assumed
      metric: resolution-rate
`

const question = (id: number, day: string, reply: string, solved: string): string =>
  `${id},question,true,${id % 3 === 0 ? "integrations" : "help"},${day}T09:00:00Z,m${id},customer,${reply},${reply},${solved === "" ? "false" : "true"},${solved},${solved === "" ? "" : "customer"},${solved === "" ? "" : "false"}`

const header = "id,kind,resolvable,channel,openedAt,author,affiliation,firstReplyAt,firstAnswerAt,solved,solvedAt,solvedBy,selfSolved"

/** Forty questions of 2025, one each week: three of four answered after two hours, half of them solved on the day after. */
const threads = Array.from({ length: 40 }, (_, week) => {
  const day = new Date(Date.UTC(2025, 0, 6 + week * 7)).toISOString().slice(0, 10)
  const next = new Date(Date.UTC(2025, 0, 7 + week * 7)).toISOString().slice(0, 10)
  return question(week + 1, day, week % 4 === 3 ? "" : `${day}T11:00:00Z`, week % 2 === 0 ? `${next}T09:00:00Z` : "")
})

/** Makes a folder for the tests of a file, and removes it when they are done. */
export const ownFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-"))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a small community as a folder of fact tables. */
export const communityFolder = (extra: readonly string[] = []): string => {
  const folder = ownFolder()
  writeFileSync(join(folder, "thread.csv"), `${[header, ...threads, ...extra].join("\n")}\n`)
  return folder
}
