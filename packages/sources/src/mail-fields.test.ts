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
    ["and is who they say they are where answers go elsewhere", { from: "Fay <fay@example.org>", "reply-to": "radio-users@lists.example.org", "list-id": list }, "fay@example.org"],
  ])("%s", (_, fields, sender) => expect(senderOf({ ...nothing, ...fields })).toBe(sender))
})
