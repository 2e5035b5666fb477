import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import type { SourceFailed } from "./source.ts"
import { tellingOf } from "./testing.ts"
import { table } from "./units/table.ts"

type Files = Readonly<Record<string, string>>

const inFolder = async <A>(files: Files, use: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-proposal-"))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const failed = async (path: string, mapping?: unknown): Promise<SourceFailed> => tellingOf(table, { path, ...(mapping === undefined ? {} : { mapping }) }).then(() => expect.unreachable("it was read"), (failure: unknown) => failure as SourceFailed)

/** What is said without a mapping, and the mapping that stands in it. */
const proposed = (files: Files, read = Object.keys(files)[0] ?? "") =>
  inFolder(files, async (folder) => {
    const { message, advice, where } = await failed(join(folder, read))
    const yaml = advice.slice(advice.indexOf("\n\n") + 2)
    return { message, advice, where, yaml }
  })

describe("without a mapping", () => {
  test("a table whose columns are called as ours are is offered a mapping that reads it", async () => {
    const files = { "desk.csv": 'id,Opened At,channel,requester,currency,handling_cost,mood\n1,2026-01-01,mail,u1,EUR,3.50,"a,b"\n' }
    const { message, yaml, where } = await proposed(files)
    expect(where).toBe("mapping")
    expect(message).toBe('There is no mapping. desk.csv has the columns id, "Opened At", channel, requester, currency, handling_cost, mood; by their names it is most like the fact table ticket.')
    expect(yaml).toBe(`tables:
  - table: ticket
    columns:
      id: id
      openedAt: "Opened At"
      requester: { person: requester }
      channel: channel
      handlingCost: { from: handling_cost, money: { from: currency } }
      # may be mapped too: selfHelpBefore`)
    const columns = { id: "id", openedAt: "Opened At", requester: { person: "requester" }, channel: "channel", handlingCost: { from: "handling_cost", money: { from: "currency" } } }
    const mapping = { tables: [{ table: "ticket", columns }] }
    await inFolder(files, async (folder) => {
      const { facts, rejects } = await tellingOf(table, { path: join(folder, "desk.csv"), mapping })
      expect(rejects).toEqual([])
      expect(facts).toMatchObject([{ table: "ticket", row: { id: "1", openedAt: Date.UTC(2026, 0, 1), requester: "table:u1", handlingCost: 350, currency: "EUR" } }])
    })
  })

  test("what has another name is offered as a comment, and asked for when the mapping is used as it is", async () => {
    const files = { "t.csv": "nr,opened,requester\n1,2026-01-01,u1\n" }
    expect((await proposed(files)).yaml).toBe(`tables:
  - table: ticket
    columns:
      id: { row: true }
      requester: { person: requester }
      # openedAt: opened # needed: When it was opened.
      # may be mapped too: channel, selfHelpBefore, handlingCost`)
    const mapping = { tables: [{ table: "ticket", columns: { id: { row: true }, requester: { person: "requester" } } }] }
    await inFolder(files, async (folder) => expect(await failed(join(folder, "t.csv"), mapping)).toMatchObject({ message: expect.stringContaining("ticket needs openedAt") as string }))
  })

  test("a table like none of ours is said to be so, and which there are", async () => {
    const { message, yaml } = await proposed({ "t.csv": "a,b\n1,2\n" })
    expect(message).toBe("There is no mapping. t.csv has the columns a, b; by their names it is like no fact table.")
    expect(yaml).toContain("- table: <one of member, activity, behaviour, thread,")
  })

  test("a scale is never offered as a value", async () => {
    expect((await proposed({ "t.csv": "id,score,instrument,question\n1,9,a,b\n" })).yaml).toBe(`tables:
  - table: survey-response
    columns:
      id: id
      instrument: instrument
      question: question
      score: score
      # may be mapped too: wording, language, wave, answeredAt, member, scaleLow, scaleHigh, favourable, supersededAt`)
  })

  test("lines of JSON offer their fields, those within others by their pointers", async () => {
    const { yaml, message } = await proposed({ "t.jsonl": '{"id":1,"openedAt":"2026-01-01","user":{"id":7}}\n{"id":2,"requester":"u1"}\n' })
    expect(message).toContain("t.jsonl has the columns id, openedAt, /user/id, requester;")
    expect(yaml).toContain("- table: ticket\n    columns:\n      id: id\n      openedAt: openedAt\n      requester: { person: requester }\n")
  })

  test("a folder offers its tables with their files", async () => {
    const { yaml, message } = await proposed({ "ticket.csv": "id,openedAt,requester\n", "member.csv": "id,joinedAt,affiliation\n", "notes.md": "x" }, ".")
    expect(yaml).toBe(`tables:
  - table: member
    file: member.csv
    columns:
      id: { person: id }
      joinedAt: joinedAt
      affiliation: affiliation
      # may be mapped too: profileFields, profileFilled
  - table: ticket
    file: ticket.csv
    columns:
      id: id
      openedAt: openedAt
      requester: { person: requester }
      # may be mapped too: channel, selfHelpBefore, handlingCost`)
    expect(message).toContain("member.csv has the columns id, joinedAt, affiliation; by their names it is most like the fact table member. ticket.csv has")
  })

  test("names that mean something to YAML or to a terminal stand in quotes, long ones shortened, and of many the first", async () => {
    const hostile = ["yes", "a: b", "# c", '"d""e"', "\u001B[31mred", "\u202Eturned", "null", "1e3", "-", "x".repeat(200), "k", "l", "m", "n"]
    const { message, advice } = await proposed({ "t.csv": `${hostile.join(",")}\n` })
    expect(message).toContain(`the columns "yes", "a: b", "# c", "d\\"e", "\\u001b[31mred", "\\u202eturned", "null", "1e3", "-", a name of 200 characters, k, l and 2 more;`)
    expect(`${message}${advice}`).not.toMatch(/[\u001B\u202E]/)
    const { yaml } = await proposed({ "t.csv": '"id","openedAt","re\u202Equester","Channel: #\u{E0001}"\n' })
    expect(yaml).toContain('      requester: { person: "re\\u202equester" }\n      channel: "Channel: #\\U000e0001"\n')
  })

  test("names that several columns share stand once and blank ones not at all; such columns need no other names unless they are mapped", async () => {
    const files = { "issues.csv": "Issue key,Created,Labels,Labels,,\nT-1,02/Mar/26 9:30 PM,a,b,,\n" }
    expect((await proposed(files)).message).toContain('issues.csv has the columns "Issue key", Created, Labels; by their names')
    const mapping = (channel: string) => ({ tables: [{ table: "ticket", columns: { id: "Issue key", openedAt: { from: "Created", as: "DD/MMM/YY h:mm A" }, channel } }] })
    await inFolder(files, async (folder) => {
      expect((await tellingOf(table, { path: join(folder, "issues.csv"), mapping: mapping("Issue key") })).facts).toMatchObject([{ row: { id: "T-1", openedAt: Date.UTC(2026, 2, 2, 21, 30) } }])
      expect(await failed(join(folder, "issues.csv"), mapping("Labels"))).toMatchObject({ message: expect.stringContaining('Several columns of issues.csv are called "Labels".') as string, advice: expect.stringContaining("a name of its own") as string })
      expect(await failed(join(folder, "issues.csv"), mapping("Labls"))).toMatchObject({ advice: 'Did you mean "Labels"?' })
    })
  })

  test("what may be an address, as where the first line is no header, is not repeated", async () => {
    const { message, advice } = await proposed({ "t.csv": "1,somebody@example.org\n2,x\n" })
    expect(message).toContain('the columns "1", a name of 20 characters;')
    expect(`${message}${advice}`).not.toContain("somebody")
  })

  test("a file that names no columns is said to name none", async () => {
    const { message } = await proposed({ "t.jsonl": "" })
    expect(message).toBe("There is no mapping. t.jsonl names no columns.")
  })

  test("a file that is not there is said to be so first", async () => {
    await inFolder({}, async (folder) => expect(await failed(join(folder, "t.csv"))).toMatchObject({ message: expect.stringContaining("There is no ") as string, where: join(folder, "t.csv") }))
    await inFolder({ "notes.md": "x" }, async (folder) => expect(await failed(folder)).toMatchObject({ message: expect.stringContaining("holds no table") as string, where: folder }))
  })
})
