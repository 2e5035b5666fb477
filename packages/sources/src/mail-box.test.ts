import * as fc from "fast-check"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, describe, expect, test } from "vitest"
import { mailsIn, type BoxedMail } from "./mail-box.ts"

const folder = mkdtempSync(join(tmpdir(), "folkmoot-mail-"))
afterAll(() => rmSync(folder, { recursive: true }))

const mailsOf = async (text: string | Buffer, withText = false): Promise<{ readonly mails: readonly BoxedMail[]; readonly stray: number }> => {
  const path = join(folder, "box")
  writeFileSync(path, text)
  const reading = mailsIn(path, withText)
  const mails: BoxedMail[] = []
  for (;;) {
    const step = await reading.next()
    if (step.done === true) return { mails, stray: step.value }
    mails.push(...step.value)
  }
}

const line = fc.constantFrom("Hello.", "", "From now on", ">From then on", "From asker@example.org  Fri Mar  1 09:00:00 2024", "Subject: not a field", "\u00fcber", " ")

/** A letter's text; a line in it that would begin a message where nothing parts them is written as programs write it. */
const body = fc.array(line, { maxLength: 6 }).map((lines) => lines.map((one) => one.replace(/^(>*From )/, ">$1")))

const boxOf = (bodies: readonly (readonly string[])[], end: string): string =>
  bodies.map((lines, index) => [`From p${index}@example.org  Fri Mar  1 09:00:00 2024`, `Message-ID: <m${index}@example.org>`, "Received: first", "Received: second", "Subject: folded", "\tover two lines", "", ...lines, "", ""].join(end)).join("")

describe("laws", () => {
  test("each message is read once, where it begins, with both kinds of line end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(body, { maxLength: 5 }), fc.constantFrom("\n", "\r\n"), async (bodies, end) => {
        const text = boxOf(bodies, end)
        const { mails, stray } = await mailsOf(text)
        expect(stray).toBe(0)
        expect(mails.map(({ fields }) => fields["message-id"])).toEqual(bodies.map((_, index) => `<m${index}@example.org>`))
        const lines = text.split("\n")
        for (const { line: at, separator } of mails) expect(lines[at - 1]?.trim()).toBe(separator.trim())
        for (const { fields } of mails) expect([fields.received, fields.subject]).toEqual(["first", "folded over two lines"])
      }),
    )
  })

  test("any bytes at all can be read, and those in a letter come back as they were", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        await expect(mailsOf(Buffer.from(bytes))).resolves.toBeDefined()
        const own = bytes.filter((byte) => byte !== 10 && byte !== 13)
        const { mails } = await mailsOf(Buffer.concat([Buffer.from("From a Fri Mar  1 09:00:00 2024\nSubject: x\n\n>"), own]), true)
        expect(Buffer.from(mails[0]?.raw ?? "", "latin1").subarray(12)).toEqual(Buffer.concat([Buffer.from(">"), own]).subarray(own[0] === 70 && Buffer.from(own).toString("latin1").startsWith("From ") ? 1 : 0))
      }),
    )
  })
})

describe("examples", () => {
  test("a file much longer than one piece of it is read whole, also where a message is", async () => {
    const long = "It stops at row one thousand.\n".repeat(40_000)
    const { mails } = await mailsOf(boxOf([[long], ["short"], [long]], "\n"))
    expect(mails.map(({ line: at }) => at)).toEqual([1, 40_010, 40_019])
  })

  test("a message begins without an empty line before it where both its first lines name one sender, as where a list's archive put an attachment aside", async () => {
    const archived = ["From asker at example.org  Fri Mar  1 09:00:00 2024", "From: asker at example.org (Asker)", "Message-ID: <1@example.org>", "", "An attachment was put aside."].join("\n")
    const quoting = [...archived.split("\n"), "From helper at example.org  Fri Mar  1 10:00:00 2024", "From: mentor at example.org (Mentor)", ""].join("\n")
    expect((await mailsOf(`${archived}\n${archived.replaceAll("asker", "helper")}\n${archived}\n`)).mails.map(({ line: at }) => at)).toEqual([1, 6, 11])
    expect((await mailsOf(quoting)).mails).toHaveLength(1)
  })

  test("lines before the first message are counted, a mark of byte order is none", async () => {
    expect(await mailsOf("\uFEFFFrom a Fri Mar  1 09:00:00 2024\nSubject: x\n\n")).toMatchObject({ stray: 0, mails: [{ line: 1 }] })
    expect(await mailsOf("what is this\n\nFrom a Fri Mar  1 09:00:00 2024\nSubject: x\n\n")).toMatchObject({ stray: 1, mails: [{ line: 3 }] })
  })
})
