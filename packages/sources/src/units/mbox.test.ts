import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { referenceDataIsPresent, referencePath } from "../reference-data.test-kit.ts"
import { sourceLaws, tellingOf } from "../testing.ts"
import { examples, mbox } from "./mbox.ts"

sourceLaws(mbox, examples)

/**
 * Counted by hand from the header fields of the recorded archives (`grep -aniE '^(From |From:|Date:|Message-ID:|In-Reply-To:|References:)'`):
 * messages with different ids, those that answer none, ids that come again, and the earliest moment a Date says.
 */
const archives: readonly (readonly [path: string, posts: number, threads: number, repeats: number, first: string])[] = [
  ["mbox/mbox_complex.mbox", 2, 1, 0, "2004-09-22T09:03:40Z"],
  ["mbox/mbox_iso8859_encoding.mbox", 1, 1, 0, "2016-11-07T18:44:27Z"],
  ["mbox/mbox_multipart.mbox", 2, 2, 0, "2003-01-29T23:02:30Z"],
  ["mbox/mbox_no_fields.mbox", 3, 3, 3, "2010-12-01T13:26:40Z"],
  ["mbox/mbox_single.mbox", 1, 1, 0, "2010-12-01T13:26:40Z"],
  ["mbox/mbox_unixfrom_encoding.mbox", 1, 0, 0, "2015-01-15T13:22:25Z"],
  ["mbox/mbox_unknown_encoding.mbox", 1, 1, 0, "2002-08-23T17:24:49Z"],
  ["pipermail/pipermail_2015_november.mbox", 4, 1, 0, "2015-11-14T20:29:28Z"],
  ["pipermail/pipermail_2016_april.mbox", 3, 1, 0, "2016-04-14T09:06:56Z"],
  ["hyperkitty/hyperkitty_2016_march.mbox", 1, 1, 0, "2016-03-03T17:20:35Z"],
]

test.skipIf(!referenceDataIsPresent).for(archives)("%s tells what a count by hand found", async ([path, posts, threads, repeats, first]) => {
  const { facts, rejects, coverage } = await tellingOf(mbox, { path: referencePath(`perceval-fixtures/${path}`) })
  const [post, thread] = ["post", "thread"].map((table) => facts.filter((fact) => fact.table === table))
  expect(rejects).toEqual([])
  expect([post?.length, thread?.length]).toEqual([posts, threads])
  const notes = coverage.find(({ table }) => table === "post")?.notes ?? []
  expect(notes.filter((note) => note.startsWith(`Left out ${repeats} `))).toHaveLength(repeats === 0 ? 0 : 1)
  const moments = facts.flatMap((fact) => (fact.table === "post" ? [fact.row.postedAt ?? 0] : []))
  expect(new Date(Math.min(...moments)).toISOString()).toBe(first.replace("Z", ".000Z"))
})

test.skipIf(!referenceDataIsPresent)("a folder of archives is read as one, what is no mailbox is passed over, and no address is told", async () => {
  const { facts, coverage } = await tellingOf(mbox, { path: referencePath("perceval-fixtures/pipermail") })
  // Eight messages in three files, three pages of HTML beside them; five people by their addresses.
  expect(facts.filter(({ table }) => table === "post")).toHaveLength(8)
  expect(coverage.find(({ table }) => table === "post")?.notes).toContain("Files passed over because no mailbox begins like them: 3.")
  expect(JSON.stringify([facts, coverage])).not.toMatch(/@|example\.|bitergia|andy|jgb/)
})

const letter = (stamp: string, date: string, number: number): string => `From a@example.org  ${stamp}\nFrom: a@example.org\nDate: ${date}\nMessage-ID: <${number}@example.org>\nSubject: news\n\nSomething.\n\n`

test("an archive put together later is dated by its letters, one put together as they came by their arrival where a clock was wrong", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-mbox-"))
  const days = Array.from({ length: 12 }, (_, index) => index + 1)
  const reading = async (name: string, letters: readonly string[]) => {
    writeFileSync(join(folder, name), letters.join(""))
    const { facts, rejects, coverage } = await tellingOf(mbox, { path: join(folder, name) })
    const moments = facts.flatMap((fact) => (fact.table === "post" ? [fact.row.postedAt ?? 0] : [])).toSorted((a, b) => a - b)
    return { moments, rejects, notes: coverage.find(({ table }) => table === "post")?.notes.join(" ") ?? "" }
  }
  try {
    const later = await reading("later.mbox", [...days.map((day) => letter("Wed Dec 17 23:17:14 2003", `Tue, ${day} Sep 1992 13:00:00 +0000`, day)), letter("Wed Dec 17 23:17:14 2003", "soon", 99)])
    expect(later.moments).toEqual(days.map((day) => Date.UTC(1992, 8, day, 13)))
    expect(later.rejects).toMatchObject([{ reason: expect.stringContaining("it names no moment") as string }])
    expect(later.notes).toContain("the lines between their letters do not say when those arrived: 1.")
    const asTheyCame = await reading("came.mbox", days.map((day) => letter(`Tue Sep ${day} 13:00:05 1998`, day === 3 ? "Tue, 1 Jan 1991 00:00:00 +0000" : `Tue, ${day} Sep 1998 13:00:00 +0000`, day)))
    expect(asTheyCame.moments).toEqual(days.map((day) => Date.UTC(1998, 8, day, 13, 0, day === 3 ? 5 : 0)))
    expect(asTheyCame.notes).toContain("cannot be right: 1.")
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test("an archive nobody unpacked is missing, unless it stands there unpacked as well", async () => {
  const folder = mkdtempSync(join(tmpdir(), "folkmoot-mbox-"))
  const cut = async () => {
    const { coverage } = await tellingOf(mbox, { path: folder })
    return coverage.flatMap(({ truncated }) => (truncated === undefined ? [] : [truncated]))
  }
  try {
    writeFileSync(join(folder, "2026-01.txt.gz"), "packed")
    await expect(cut()).rejects.toMatchObject({ message: expect.stringContaining("2026-01.txt.gz is a packed archive") as string, advice: "Unpack it first and give what is inside." })
    writeFileSync(join(folder, "2026-02.txt"), letter("Mon Feb  2 09:00:00 2026", "Mon, 2 Feb 2026 09:00:00 +0000", 1))
    writeFileSync(join(folder, "2026-02.txt.gz"), "packed")
    expect(new Set(await cut())).toEqual(new Set(["1 packed archive in the folder was not read; unpack it there."]))
    writeFileSync(join(folder, "2025.tar.gz"), "packed")
    expect(await cut()).toContain("2 packed archives in the folder were not read; unpack them there.")
    for (const name of ["2026-01.txt.gz", "2025.tar.gz"]) rmSync(join(folder, name))
    expect(await cut()).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test.skipIf(!referenceDataIsPresent)("texts in encodings nobody knows lose no message", async () => {
  const scorer = () => ({ sentiment: "neutral", language: "en" }) as const
  for (const [path, posts] of archives) {
    const { facts } = await tellingOf(mbox, { path: referencePath(`perceval-fixtures/${path}`), scorer })
    expect(facts.filter(({ table }) => table === "post")).toHaveLength(posts)
  }
})
