import type { Affiliation, Instant } from "@folkmoot/facts"
import { createHmac, hash } from "node:crypto"
import type { DeclaredPerson, Identity, Stretch } from "./source.ts"

/**
 * Who is who, while a source is read: every name of a person passes through here before it becomes part of a fact.
 *
 * @remarks
 * Unit: pseudonyms, texts that are equal for one person and different for two. With an identity key they are keyed hashes; without one they
 * are the source's name and the platform's own id, and whoever is known by a mail address or a name alone is numbered in the order they turn up.
 */
export interface People {
  /** The pseudonym of an account of this source, by the id the platform gives it, and its mail address where that is told. */
  readonly of: (id: string, mail?: string) => string
  /** The pseudonym of whoever writes from a mail address. */
  readonly byMail: (address: string) => string
  /** The pseudonym of whoever this source knows by a name alone; kept no more than an address is. */
  readonly byName: (name: string) => string
  /** What somebody was to the organisation at a moment: as declared, else what the platform says of them. With `null` for the moment only what is declared for all time counts. */
  readonly affiliationOf: (pseudonym: string | null, at: Instant | null, said: Affiliation) => Affiliation
  /** What to say of it in the coverage, as sentences; none where every name was told apart for good. */
  readonly notes: () => readonly string[]
  /** The mark of the key pseudonyms are made with, `none` without a key. */
  readonly mark: string
}

/**
 * What stands for a person, or for their words, within the id of a row: rows stay when somebody is forgotten, and a pseudonym in an id would stay with them.
 *
 * @remarks
 * Unit: 22 characters, the same for the same text.
 */
export const withinId = (text: string): string => hash("sha256", text, "base64url").slice(0, 22)

const stretchesOf = ({ affiliation = [] }: DeclaredPerson): readonly Stretch[] => (typeof affiliation === "string" ? [{ is: affiliation }] : affiliation)

/**
 * An account as it is compared: the case of letters means nothing in an address.
 *
 * @remarks
 * Unit: `<source name>:<id>` as it is given, `mail:<address>` in small letters and without spaces.
 */
export const writtenAlike = (account: string): string => (account.startsWith("mail:") && /[\sA-Z\u0080-\uFFFF]/.test(account) ? account.replaceAll(" ", "").toLowerCase() : account)

/** Whether an account is an address: some platforms take it for the id. */
const holdsMail = (account: string): boolean => account.startsWith("mail:") || /\S@\S/.test(account)

const accountOf = (space: string, id: string): string => writtenAlike(`${space}:${id}`)

/** Tells one key from another and says nothing of either. */
const markOf = (key: string | undefined): string => (key === undefined ? "none" : createHmac("sha256", key).update("the mark of this key").digest("base64url").slice(0, 8))

/**
 * Prepares to tell people apart while a source called `name` is read.
 *
 * @remarks
 * Unit: it remembers whom it met, so each reading takes one of its own. Without an identity each account is a person. Of people declared with
 * the same account the last counts; the sdk refuses such a declaration, and a `matchMail` without a key, which says nothing here.
 */
export const peopleOf = (name: string, { key, matchMail = false, people = [], domains = {} }: Identity = {}): People => {
  const declared = new Map(people.flatMap((person) => person.accounts.map((account) => [writtenAlike(account), { ...person, accounts: person.accounts.map(writtenAlike) }] as const)))
  const byDomain = new Map(Object.entries(domains).map(([domain, is]) => [domain.toLowerCase(), is]))
  const stretches = new Map<string, readonly Stretch[]>()
  const numbers = new Map<string, number>()
  const known = new Map<string, string>()
  const byAddress = matchMail && key !== undefined

  /** An account as it may be kept: hashed where there is a key, never an address or a name. */
  const kept = (account: string, isName: boolean): string => {
    if (key !== undefined) return createHmac("sha256", key).update(account).digest("base64url").slice(0, 22)
    if (!holdsMail(account) && !isName) return account
    if (!numbers.has(account)) numbers.set(account, numbers.size + 1)
    return `${name}:person-${numbers.get(account)}`
  }

  const told = (own: string, mail: string | undefined, isName = false): string => {
    const seen = known.get(own)
    if (seen !== undefined) return seen
    const person = declared.get(own) ?? (mail === undefined ? undefined : declared.get(mail))
    const first = key === undefined ? person?.accounts.find((account) => !holdsMail(account)) : undefined
    const pseudonym = kept(first ?? person?.accounts[0] ?? (byAddress && mail !== undefined ? mail : own), isName)
    known.set(own, pseudonym)
    const domain = mail === undefined ? undefined : byDomain.get(mail.slice(mail.lastIndexOf("@") + 1))
    const affiliations = [...(person === undefined ? [] : stretchesOf(person)), ...(domain === undefined ? [] : [{ is: domain }])]
    if (affiliations.length > 0) stretches.set(pseudonym, affiliations)
    return pseudonym
  }

  return {
    of: (id, mail = "") => told(accountOf(name, id), mail.trim() === "" ? undefined : accountOf("mail", mail)),
    byMail: (address) => {
      const account = accountOf("mail", address)
      return told(account, account)
    },
    byName: (own) => told(accountOf(name, own), undefined, true),
    affiliationOf: (pseudonym, at, said) => {
      if (stretches.size === 0) return said
      const own = pseudonym === null ? [] : (stretches.get(pseudonym) ?? [])
      const held = own.find(({ from, until }) => (from === undefined || (at !== null && at >= from)) && (until === undefined || (at !== null && at < until)))
      return held?.is ?? said
    },
    mark: markOf(key),
    notes: () => (numbers.size === 0 ? [] : ["People are numbered in the order they turn up, since no identity key is given; numbers of another reading or another source are other people's."]),
  }
}

/**
 * The pseudonyms facts may carry for whoever has an account, written `<source name>:<id>` or `mail:<address>`.
 *
 * @remarks
 * Unit: the one of today, and those of all their accounts apart, since facts may have been read before the accounts were declared to be one
 * person. None where nobody can say: an account not written so, or an address without an identity key, since addresses are then only
 * numbered. Who is known by their address because of `matchMail` is found by that address, not by the account. Of the sources named `asGiven`,
 * such as plain facts, people are told as they are given, so the id is their pseudonym.
 */
export const pseudonymsOf = (account: string, { key, people = [] }: Identity = {}, asGiven: ReadonlySet<string> = new Set()): readonly string[] => {
  const own = writtenAlike(account)
  const accounts = people.map((person) => person.accounts.map(writtenAlike)).find((all) => all.includes(own)) ?? [own]
  const apart = accounts.flatMap((one) => {
    const [, space = "", id = ""] = /^([^:]+):(.+)$/s.exec(one) ?? []
    if (asGiven.has(space)) return [id]
    return id === "" || (key === undefined && holdsMail(one)) ? [] : [peopleOf(space, key === undefined ? {} : { key }).of(id)]
  })
  return [...new Set(apart)]
}
