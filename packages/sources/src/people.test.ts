import { affiliations } from "@folkmoot/facts"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { peopleOf, pseudonymsOf } from "./people.ts"

const key = "a secret of the house"
/** What an address looks like is numbered where there is no key, so it is told apart in examples of its own. */
const account = fc.string({ minLength: 1, maxLength: 12 }).filter((one) => !/\S@\S/.test(one))
const address = fc.tuple(fc.stringMatching(/^[a-z]{1,8}$/), fc.constantFrom("example.org", "example.com")).map(([who, domain]) => `${who}@${domain}`)

describe("laws", () => {
  test("one account has one pseudonym, two accounts have two, with a key and without", () => {
    fc.assert(
      fc.property(account, account, fc.constantFrom({}, { key }), (one, other, identity) => {
        const people = peopleOf("forum", identity)
        expect(people.of(one)).toBe(people.of(one))
        expect(people.of(one) === people.of(other)).toBe(one === other)
        expect(people.of(one)).toBe(peopleOf("forum", identity).of(one))
      }),
    )
  })

  test("with a key nothing of an account or address is left in its pseudonym, and another key gives another", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{4,12}$/), address, (one, mail) => {
        const people = peopleOf("forum", { key })
        for (const pseudonym of [people.of(one), people.of(`${one}2`, mail), people.byMail(mail)]) {
          expect(pseudonym).toMatch(/^[\w-]{22}$/)
          expect(pseudonym).not.toContain(one)
        }
        expect(peopleOf("forum", { key: `${key}!` }).of(one)).not.toBe(people.of(one))
      }),
    )
  })

  test("without a key no address is ever part of a pseudonym, and two sources never call two people alike", () => {
    fc.assert(
      fc.property(address, account, (mail, one) => {
        const [forum, list] = [peopleOf("forum"), peopleOf("list")]
        expect(forum.byMail(mail)).not.toContain("@")
        expect(new Set([forum.byMail(mail), list.byMail(mail), forum.of(one, mail), list.of(one, mail)]).size).toBe(4)
      }),
    )
  })

  test("accounts with one address are one person where that is asked for, whichever source told them, however the address is written", () => {
    fc.assert(
      fc.property(address, account, account, (mail, one, other) => {
        const identity = { key, matchMail: true }
        const pseudonyms = [peopleOf("forum", identity).of(one, mail), peopleOf("chat", identity).of(other, mail.toUpperCase()), peopleOf("list", identity).byMail(` ${mail}`)]
        expect(new Set(pseudonyms).size).toBe(1)
        expect(peopleOf("forum", { key }).of(one, mail)).not.toBe(peopleOf("list", { key }).byMail(mail))
      }),
    )
  })

  test("declared accounts are one person in every source, with a key and without, and are what they are declared to be", () => {
    fc.assert(
      fc.property(account, account, fc.constantFrom(...affiliations), fc.constantFrom({}, { key }), (one, other, affiliation, given) => {
        const identity = { ...given, people: [{ accounts: [`forum:${one}`, `chat:${other}`], affiliation }] }
        const [forum, chat] = [peopleOf("forum", identity), peopleOf("chat", identity)]
        expect(forum.of(one)).toBe(chat.of(other))
        expect(forum.affiliationOf(forum.of(one), 0, "unknown")).toBe(affiliation)
        expect(forum.affiliationOf(forum.of(`${one}!`), 0, "unknown")).toBe("unknown")
      }),
    )
  })
})

describe("erasing", () => {
  const people = (...accounts: readonly string[]) => ({ key, people: [{ accounts }] })

  test("somebody is found by any account of theirs under every name they may be kept by: before it was declared, and since", () => {
    const identity = people("forum:17", "mail:A@example.org", "chat:9")
    const before = [peopleOf("forum", { key }).of("17"), peopleOf("list", { key }).byMail("a@example.org"), peopleOf("chat", { key }).of("9")]
    for (const one of ["forum:17", "chat:9", "mail:a@Example.org"]) expect(new Set(pseudonymsOf(one, identity))).toEqual(new Set(before))
    expect(pseudonymsOf("forum:17", people("chat:9", "forum:17"))).toContain(peopleOf("forum", people("chat:9", "forum:17")).of("17"))
    expect(pseudonymsOf("chat:9", { people: [{ accounts: ["forum:17", "chat:9"] }] })).toEqual(["forum:17", "chat:9"])
  })

  test("who was only numbered cannot be found", () => {
    for (const one of ["mail:a@example.org", "chat:a@example.org", "nobody", "chat:"]) expect(pseudonymsOf(one), one).toEqual([])
  })
})

describe("examples", () => {
  test("an account that is an address is kept no more than an address is", () => {
    expect(peopleOf("chat").of("a@example.org")).toBe("chat:person-1")
    expect(peopleOf("chat", { people: [{ accounts: ["chat:a@example.org", "forum:17"] }] }).of("a@example.org")).toBe("forum:17")
  })

  test("an affiliation that changes holds from its beginning to its end; before and after it is what the platform says", () => {
    const people = peopleOf("forum", { people: [{ accounts: ["forum:7"], affiliation: [{ is: "customer", until: 100 }, { is: "staff", from: 100, until: 200 }] }] })
    const seven = people.of("7")
    expect([0, 99, 100, 199, 200, null].map((at) => people.affiliationOf(seven, at, "unknown"))).toEqual(["customer", "customer", "staff", "staff", "unknown", "unknown"])
  })

  test("everybody at a domain is what the domain is declared to be, unless declared themselves", () => {
    const people = peopleOf("list", { domains: { "Example.org": "staff" }, people: [{ accounts: ["mail:a@example.org"], affiliation: "supplier" }] })
    const said = ["a@example.org", "b@Example.org", "c@example.com"].map((mail) => people.affiliationOf(people.byMail(mail), 0, "unknown"))
    expect(said).toEqual(["supplier", "staff", "unknown"])
  })

  test("numbers given for want of a key are said to be no more than that", () => {
    const people = peopleOf("list")
    expect(people.notes()).toEqual([])
    expect([people.byMail("a@example.org"), people.byMail("b@example.org"), people.byMail("A@example.org")]).toEqual(["list:person-1", "list:person-2", "list:person-1"])
    expect(people.notes()).toEqual([expect.stringContaining("no identity key")])
    expect(people.affiliationOf(null, 0, "bot")).toBe("bot")
  })
})
