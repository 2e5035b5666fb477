import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { commandLine } from "./command-line.test-kit.ts"

const { folder, file, folkmoot } = commandLine()

const question = (id: number, asker: number): string => `<row Id="${id}" PostTypeId="1" CreationDate="2026-03-0${id}T09:00:00.000" OwnerUserId="${asker}" />`
const posts = (...rows: readonly string[]): string => `<posts>\n${rows.join("\n")}\n</posts>`
const asked = [1, 2, 3, 4, 5, 6].map((id) => question(id, id))
file("dump/Posts.xml", posts(...asked, '<row Id="9" PostTypeId="2" ParentId="1" CreationDate="2026-03-01T10:00:00.000" OwnerUserId="7" />'))
file("care.csv", `Wave,When,Mail,Care\n${[5, 4, 4, 3, 5].map((score, index) => `q1,2026-03-0${index + 1},person${index}@example.org,${score}`).join("\n")}\n`)
file("key.txt", "a secret nobody guesses".replaceAll(" ", "-"))
const people = file("people.yaml", "keyFile: key.txt\npeople:\n  - accounts: [forum:7]\n    affiliation: staff\n  - accounts: [forum:1, other:1]\n    affiliation: [{ is: customer, until: 2026-01-01 }, { is: mentor, from: 2026-01-01 }]\n")
const config = file("folkmoot.config.yaml", "timeZone: Europe/Copenhagen\nengine: duckdb:facts.duckdb\nidentity: people.yaml\nsources:\n  - { id: stackexchange, path: dump, name: forum }\n")
const store = `duckdb:${join(folder, "facts.duckdb")}`

interface Ingest {
  readonly facts: Readonly<Record<string, number>>
  readonly taken: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly coverage: readonly { readonly source: string; readonly table: string; readonly rows: number }[]
}

const fromDump = ["--from", `stackexchange:${join(folder, "dump")}`]

const valueOf = (out: string): unknown => (JSON.parse(out) as { measures: { estimate: Readonly<Record<string, unknown>> }[] }).measures[0]?.estimate

describe("a configuration names sources, where facts are kept, and who is who", () => {
  test("facts that were read once are counted again without a source, and reading again changes nothing", async () => {
    const first = await folkmoot(["ingest", "--config", config, "--json"])
    expect(first.said).toBe("")
    const { facts, taken } = JSON.parse(first.out) as Ingest
    expect([facts["thread"], facts["post"], taken["forum"]?.["gone"]]).toEqual([6, 7, 0])
    const again = JSON.parse((await folkmoot(["ingest", "--config", config, "--json"])).out) as Ingest
    expect(again.taken["forum"]).toMatchObject({ added: 0, changed: 0, gone: 0 })
    const { out, code } = await folkmoot(["measure", "owner-post-share", "--engine", store, "--json"])
    expect([code, valueOf(out)]).toMatchObject([0, { measured: true }])
  })

  test("what was read with another key, or with none, is not held together with it", async () => {
    file("other.txt", "another-secret-nobody-guesses")
    const other = file("other-people.yaml", "keyFile: other.txt\n")
    const dump = `stackexchange:${join(folder, "dump")}`
    for (const given of [[], ["--people", other]]) {
      const { code, said } = await folkmoot(["ingest", "--from", dump, "--engine", store, ...given])
      expect([code, said]).toEqual([2, expect.stringContaining("the one forum was read with")])
    }
    expect((await folkmoot(["ingest", "--config", config, "--engine", store, "--people", people])).code).toBe(0)
  })

  test("nothing a person goes by is kept, and the same accounts come out alike", async () => {
    const bytes = readFileSync(join(folder, "facts.duckdb"))
    for (const account of ["forum:1", "forum:7", "a-secret"]) expect(bytes.includes(account), account).toBe(false)
  })

  test("a person is forgotten by the account they had, for good", async () => {
    const { code, out, said } = await folkmoot(["erase", "forum:2", "--engine", store, "--people", people, "--json"])
    expect([said, code]).toEqual(["", 0])
    const { people: count, rows } = JSON.parse(out) as { readonly people: number; readonly rows: number }
    expect([count, rows > 0]).toEqual([1, true])
    await folkmoot(["ingest", "--config", config])
    expect(JSON.parse((await folkmoot(["erase", "forum:2", "--engine", store, "--people", people, "--json"])).out)).toEqual({ people: 1, rows: 0 })
  })

  test("whoever was read under several accounts before they were declared to be one is one person, forgotten under all of them", async () => {
    const own = `duckdb:${join(folder, "declared.duckdb")}`
    const [keyed, named] = [file("keyed.yaml", "keyFile: key.txt\n"), file("named.yaml", "sources: [{ id: stackexchange, path: dump, name: forum }]\n")]
    const declared = file("declared.yaml", "keyFile: key.txt\npeople:\n  - accounts: [chat:9, forum:3, forum:4]\n")
    await folkmoot(["ingest", "--engine", own, "--people", keyed, "--config", named])
    const erase = async (account: string, as: string): Promise<unknown> => JSON.parse((await folkmoot(["erase", account, "--engine", own, "--people", as, "--json"])).out)
    expect(await erase("chat:9", declared)).toMatchObject({ people: 1 })
    for (const account of ["forum:3", "forum:4"]) expect(await erase(account, keyed)).toEqual({ people: 1, rows: 0 })
  })

  test("whoever erases is told what the file may hold until it is written anew, in every language", async () => {
    const own = `duckdb:${join(folder, "said.duckdb")}`
    await folkmoot(["ingest", "--engine", own, "--people", people, ...fromDump])
    for (const [place, locale] of ["en", "de", "da"].entries()) expect((await folkmoot(["erase", `stackexchange:${place + 1}`, "--engine", own, "--people", people, "--locale", locale])).out).toMatch(/ [1-9]\d*[;.].*rewriteStore/s)
  })

  test("an account of which nothing is kept is told as that, and not as somebody forgotten", async () => {
    const { out, code } = await folkmoot(["erase", "forum:4711", "--engine", store, "--people", people])
    expect([out, code]).toEqual([expect.stringMatching(/^Nothing is kept under forum:4711\b.*mail:/s), 0])
  })

  test("a snapshot is counted as it is, though the configuration names sources", async () => {
    expect((await folkmoot(["snapshot", "kept", "--config", config])).said).toBe("")
    const { code, said, out } = await folkmoot(["measure", "owner-post-share", "--config", config, "--engine", `${store}@kept`, "--json"])
    expect([said, code]).toEqual(["", 0])
    expect(valueOf(out)).toMatchObject({ measured: true })
    expect((await folkmoot(["ingest", "--config", config, "--engine", `${store}@kept`, ...fromDump])).said).toContain("kept")
  })
})

describe("a source is taken out of an engine", () => {
  const own = `duckdb:${join(folder, "out.duckdb")}`

  test("by its name, and said in every language; it comes back when it is read again", async () => {
    const named = file("out.yaml", "sources: [{ id: stackexchange, path: dump, name: forum }]\n")
    for (const [locale, said] of [["en", /^forum is out of this engine; rows gone: \d+\. Snapshots kept before still show it\./], ["de", /^forum ist aus dieser Engine entfernt; gelöschte Zeilen: \d+\./], ["da", /^forum er fjernet fra denne motor; slettede rækker: \d+\./]] as const) {
      await folkmoot(["ingest", "--config", named, "--engine", own])
      const { code, out } = await folkmoot(["erase", "--source", "forum", "--config", named, "--engine", own, "--locale", locale])
      expect([code, out]).toEqual([0, expect.stringMatching(said)])
    }
    const { out } = await folkmoot(["measure", "owner-post-share", "--engine", own, "--json"])
    expect(valueOf(out)).toMatchObject({ measured: false })
  })

  test("under another name, the same dump is refused while the first is kept", async () => {
    await folkmoot(["ingest", ...fromDump, "--engine", own])
    const { code, said } = await folkmoot(["ingest", "--config", file("renamed.yaml", "sources: [{ id: stackexchange, path: dump, name: forum }]\n"), "--engine", own, "--locale", "de"])
    expect([code, said]).toEqual([2, expect.stringContaining("folkmoot erase --source stackexchange")])
  })
})

describe("when one of several sources fails", () => {
  const whole = `stackexchange:${join(folder, "dump")}`
  const broken = ["--from", `zendesk:${join(folder, "care.csv")}`]

  test.each([
    ["en", "Read and kept before this went wrong: stackexchange."],
    ["de", "Bis zu diesem Fehler gelesen und gespeichert: stackexchange."],
    ["da", "Læst og gemt, før det gik galt: stackexchange."],
  ])("it is said in %s which were kept before it, and reading them again changes nothing", async (locale, begins) => {
    const own = `duckdb:${join(folder, `half-${locale}.duckdb`)}`
    const { code, said } = await folkmoot(["ingest", "--from", whole, ...broken, "--engine", own, "--locale", locale, "--quiet"])
    expect([code, said]).toEqual([2, expect.stringContaining(begins)])
    const again = JSON.parse((await folkmoot(["ingest", "--from", whole, "--engine", own, "--json"])).out) as Ingest
    expect(again.taken["stackexchange"]).toMatchObject({ added: 0, changed: 0, gone: 0 })
  })

  test("nothing is said of it where none came before, nothing is kept, or all were read", async () => {
    const own = ["--engine", `duckdb:${join(folder, "none-before.duckdb")}`]
    for (const args of [["ingest", ...broken, "--from", whole, ...own], ["ingest", "--from", whole, ...broken], ["measure", "no-such-metric", "--from", whole, ...own]]) {
      const { code, said } = await folkmoot(args)
      expect([code, said.includes("kept before")]).toEqual([2, false])
    }
  })
})

describe("what an engine holds can be kept under a name", () => {
  test("later readings change nothing of it, and an engine without history says so", async () => {
    const own = `duckdb:${join(folder, "history.duckdb")}`
    const count = async (engine: string): Promise<unknown> => valueOf((await folkmoot(["measure", "owner-post-share", "--engine", engine, "--json"])).out)
    await folkmoot(["ingest", ...fromDump, "--engine", own])
    const before = await count(own)
    expect(await folkmoot(["snapshot", "2026-03", "--engine", own])).toEqual({ code: 0, out: "Kept as 2026-03.\n", said: "" })
    file("dump/Posts.xml", posts(...asked, '<row Id="9" PostTypeId="2" ParentId="1" CreationDate="2026-03-01T10:00:00.000" OwnerUserId="7" />', '<row Id="10" PostTypeId="2" ParentId="2" CreationDate="2026-03-08T10:00:00.000" OwnerUserId="7" />'))
    await folkmoot(["ingest", ...fromDump, "--engine", own])
    expect(await count(own)).not.toEqual(before)
    expect(await count(`${own}@2026-03`)).toEqual(before)
    const { code, said } = await folkmoot(["snapshot", "x", "--engine", "duckdb:"])
    expect([code, said]).toEqual([2, expect.stringContaining("--engine")])
  })
})

describe("a store is made by what is read into it, and by nothing else", () => {
  const empty = file("none/folkmoot.config.yaml", "engine: duckdb:none.duckdb\nsources:\n  - { id: stackexchange, path: ../dump }\n")
  const absent = join(folder, "none", "none.duckdb")

  test("linting a plan opens none", async () => {
    const { code } = await folkmoot(["lint", "--config", empty, file("none/plan.folkmoot.yaml", "apiVersion: folkmoot.dev/v1\nkind: StrategyPlan\nmetadata: { name: plain }\nspec: {}\n")])
    expect([code < 2, existsSync(absent)]).toEqual([true, false])
  })

  test.each([["measure"], ["snapshot", "x"], ["erase", "forum:1"]])("asked without sources, one that is not there stays so: %s", async (...args) => {
    const { code, said } = await folkmoot([...args, "--config", file("none/engine.yaml", "engine: duckdb:none.duckdb\n")])
    expect(said).toContain("none.duckdb")
    expect([code, existsSync(absent)]).toEqual([2, false])
  })
})

describe("what cannot be exits with 2 and says what to do", () => {
  test.each([
    ["a scale for a source that has none", ["measure", "--from", "stackexchange:dump", "--scale", "0..10"], "survey"],
    ["a mapping that is not there", ["ingest", "--from", "survey:care.csv", "--mapping", join(folder, "none.yaml")], "none.yaml"],
    ["people of an unknown affiliation", ["ingest", "--from", "survey:care.csv", "--people", file("odd.yaml", "people:\n  - { accounts: [forum:1], affiliation: boss }\n")], "odd.yaml:2"],
    ["a key that is no key", ["ingest", "--from", "survey:care.csv", "--people", file("short.yaml", "keyFile: plain.folkmoot.txt\n")], "plain.folkmoot.txt"],
    ["an account that is two people", ["ingest", ...fromDump, "--people", file("twice.yaml", "people:\n  - { accounts: [forum:1, chat:1] }\n  - { accounts: [chat:2, forum:1] }\n")], "forum:1"],
    ["a mail address that is two people, however it is written", ["ingest", ...fromDump, "--people", file("mails.yaml", "people:\n  - { accounts: [mail:a@example.org] }\n  - { accounts: [mail:A@example.org] }\n")], "mail:A@example.org"],
    ["an affiliation that ends before it begins", ["ingest", ...fromDump, "--people", file("ends.yaml", "people:\n  - { accounts: [forum:1], affiliation: [{ is: staff, from: 2026-02-01, until: 2026-01-01 }] }\n")], "until"],
    ["people matched by mail without a key", ["ingest", ...fromDump, "--people", file("keyless.yaml", "matchMail: true\n")], "key"],
    ["a domain that is none", ["ingest", ...fromDump, "--people", file("domain.yaml", 'domains: { "@example.org": staff }\n')], "@example.org"],
    ["an address without a key", ["erase", "mail:person1@example.org", "--engine", store], "identity key"],
    ["an account that is none", ["erase", "person", "--engine", store], "forum:17"],
    ["nothing to erase from", ["erase", "forum:1"], "--engine"],
    ["nothing to erase", ["erase", "--engine", store], "--source forum"],
    ["people and a source at once", ["erase", "forum:1", "--source", "forum", "--engine", store], "either accounts or a source"],
    ["a source that is not kept", ["erase", "--source", "forrum", "--engine", store], 'known are forum. Did you mean "forum"?'],
    ["an address for a source that asks no site", ["ingest", "--from", "stackexchange:https://example.org/dump"], "it asks no site"],
  ])("%s", async (_name, args, near) => {
    const { code, out, said } = await folkmoot(args)
    expect(said).toContain(near)
    expect([code, out]).toEqual([2, ""])
  })
})

describe("who has a table and does not know the command yet is told how to give it", () => {
  const table = file("tickets.csv", "Nr,Opened\n1,01.03.2026 09:00\n")

  test("a path alone: how to name a table, and which sources there are", async () => {
    const { said, code } = await folkmoot(["measure", "--from", table])
    expect(code).toBe(2)
    expect(said).toContain(`table:${table}`)
    expect(said).toContain("stackexchange, survey, table")
  })

  test("its kind in place of a source: what to write instead", async () => {
    const { said, code } = await folkmoot(["measure", "--from", `csv:${table}`])
    expect(code).toBe(2)
    expect(said).toContain(`"csv" is not a source; a table of your own is table:${table}, with --mapping; known are`)
  })

  test("a table without a mapping: which option it takes", async () => {
    const { said, code } = await folkmoot(["measure", "--from", `table:${table}`])
    expect(code).toBe(2)
    expect(said).toContain("folkmoot: There is no mapping.")
    expect(said).toContain("--mapping")
    expect(said).toContain("columns Nr, Opened;")
    expect(said).toContain("tables:\n  - table: ")
  })

  test("dates as people write them: where the mapping says so", async () => {
    const mapping = file("tickets.mapping.yaml", "tables:\n  - { table: thread, columns: { id: Nr, kind: { value: question }, resolvable: { value: true }, openedAt: Opened, author: { person: Nr }, affiliation: { value: customer } } }\n")
    const { out } = await folkmoot(["ingest", "--from", `table:${table}`, "--mapping", mapping])
    expect(out).toContain('openedAt is "01.03.2026 09:00"')
    expect(out).toContain("as: DD.MM.YYYY")
  })
})
