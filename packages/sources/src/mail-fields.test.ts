import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { MailFields } from "./mail-box.ts"
import { senderOf } from "./mail-fields.ts"

const nothing: MailFields = {
  from: undefined, "x-original-from": undefined, "reply-to": undefined, date: undefined, received: undefined, "message-id": undefined, "in-reply-to": undefined,
  references: undefined, "list-id": undefined, subject: undefined, "auto-submitted": undefined, precedence: undefined,
}

describe("who wrote a letter, where the list put its own address in the sender's place", () => {
  const list = "Users of radios <radio-users.lists.example.org>"
  test.each<readonly [string, Partial<MailFields>, string | undefined]>([
    ["is whom the answers go to", { from: "Fay via Radio-users <radio-users@lists.example.org>", "reply-to": "Fay <fay@example.org>" }, "fay@example.org"],
    ["also where the name is written in another alphabet's way", { from: "=?utf-8?q?F=C3=A4y_via_Radio-users?=\n <radio-users@lists.example.org>", "reply-to": "=?UTF-8?Q?F=c3=a4y?= <fay@example.org>", "list-id": list }, "fay@example.org"],
    ["also where the name does not say so", { from: "Radio-Users@lists.example.org", "reply-to": "fay@example.org", "list-id": list }, "fay@example.org"],
    ["is the list itself where nobody was set aside", { from: "Radio-users <radio-users@lists.example.org>", "list-id": list }, "radio-users@lists.example.org"],
    ["is nobody known where the list says that somebody wrote through it, and not who", { from: "Fay via Radio-users <radio-users@lists.example.org>", "list-id": list }, undefined],
    ["nor where what comes back goes to the list", { from: "Radio-users <radio-users-bounces at lists.example.org> on behalf of Fay", "list-id": list }, undefined],
    ["and is who they say they are where answers go elsewhere", { from: "Fay <fay@example.org>", "reply-to": "radio-users@lists.example.org", "list-id": list }, "fay@example.org"],
  ])("%s", (_, fields, sender) => expect(senderOf({ ...nothing, ...fields })).toBe(sender))
})

describe("addresses that an archive disguises", () => {
  /** The three ways the archives of one family of lists were seen to have, each by the letters it takes away. */
  const ways: readonly (readonly [words: string, letters: (plain: string) => string])[] = [
    ["@end|ng |rom", (plain) => plain.replaceAll(/[as.]/g, "@").replaceAll(/[fil]/g, "|")],
    ["@ending from", (plain) => plain.replaceAll(/[as.]/g, "@")],
    ["m@iii@g oii", (plain) => plain.replaceAll(/[asn.]/g, "@").replaceAll(/[fl]/g, "i")],
  ]
  const word = fc.string({ unit: fc.constantFrom(..."bcdeghjkfilsan."), minLength: 1, maxLength: 8 }).filter((text) => !/^\.|\.$|\.\./.test(text))
  const name = fc.constantFrom("", " (Fay)", " (Fay, at home)")

  test("are those of different people wherever the disguise tells them apart, however much of it they share", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ways), word, word, fc.constantFrom("gmail.com", "example.org"), name, ([words, letters], one, other, host, called) => {
        const from = (local: string): string | undefined => senderOf({ ...nothing, from: `${letters(local)} ${words} ${letters(host)}${called}` })
        expect(from(one)).toBe(`${letters(one)} ${words} ${letters(host)}`)
        expect(from(one) === from(other)).toBe(letters(one) === letters(other))
      }),
    )
  })

  test.each([
    ["fay at example.org (Fay)", "fay@example.org"],
    ["fay@localhost (Fay)", "fay@localhost"],
    ["Fay of Example fay@example.org", "fay@example.org"],
    ["Fay fay@example.org Bo bo@example.org", "fay@example.org"],
    ["Anna Via Costa <anna@example.org>", "anna@example.org"],
  ])("and plain ones are read as before: %s", (from, sender) => expect(senderOf({ ...nothing, from })).toBe(sender))
})
