import process from "node:process"
import { styleText } from "node:util"
import * as fc from "fast-check"
import { afterEach, describe, expect, test, vi } from "vitest"
import { harmless } from "./harmless.ts"
import { processTerminal } from "./terminal.ts"

const hostile = "\u001B[2J\u001B]0;owned\u0007\u001B]8;;https://hostile.example\u001B\\x\u009B31m\u202Egnp.exe\u2066\u0008\u007F\rover\u001B[8mhidden"

describe("what is sent to a terminal", () => {
  test("shows control characters instead of sending them", () => {
    expect(harmless(hostile)).toBe("\uFFFD[2J\uFFFD]0;owned\uFFFD\uFFFD]8;;https://hostile.example\uFFFD\\x\uFFFD31m\uFFFDgnp.exe\uFFFD\uFFFD\uFFFD\uFFFDover\uFFFD[8mhidden")
  })

  test("keeps lines, tabs, letters of every script, and the styles we paint with", () => {
    const plain = "a\tb\nc\r\nÆrø – Größe – 東京 – 👩‍💻 – שלום\n"
    expect(harmless(plain)).toBe(plain)
    for (const style of ["bold", "dim", "underline", "red", "green", "yellow", "cyan"] as const) {
      const said = styleText(style, "x", { validateStream: false })
      expect(said).toContain("\u001B")
      expect(harmless(said)).toBe(said)
    }
  })

  test("holds nothing else a terminal obeys, whatever it was made of", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom("\u001B", "[", "m", "1", "31", ";", "\r", "\n", "\u009B", "\u202E", "a"), { maxLength: 30 }), fc.string({ unit: "binary" }), (signs, more) => {
      const bare = harmless(`${signs.join("")}${more}`).replaceAll(/\u001B\[(?:1|2|4|22|24|3[1236]|39)m/g, "").replaceAll("\r\n", "\n")
      expect(bare).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/)
    }))
  })
})

describe("the terminal of a process", () => {
  const told = { out: "", err: "" }
  const watched = (isWatched: boolean): void => {
    Object.assign(told, { out: "", err: "" })
    vi.spyOn(process.stdout, "write").mockImplementation((text) => Boolean((told.out += String(text))))
    vi.spyOn(process.stderr, "write").mockImplementation((text) => Boolean((told.err += String(text))))
    Object.defineProperty(process.stdout, "isTTY", { value: isWatched, configurable: true })
  }
  afterEach(() => {
    vi.restoreAllMocks()
    Reflect.deleteProperty(process.stdout, "isTTY")
  })

  test("neutralises data where somebody watches, and gives a program that reads them the very bytes", () => {
    watched(true)
    processTerminal().data(hostile)
    expect(told.out).toBe(`${harmless(hostile)}\n`)
    watched(false)
    processTerminal().data(hostile)
    expect(told.out).toBe(`${hostile}\n`)
  })

  test("neutralises talk always", () => {
    watched(false)
    processTerminal().talk(hostile)
    expect(told.err).toBe(`${harmless(hostile)}\n`)
  })
})
