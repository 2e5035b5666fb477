import type { Affiliation, Instant } from "@folkmoot/facts"
import { createHmac } from "node:crypto"
import type { DeclaredPerson, Identity } from "./source.ts"

/**
 * Who is who, while a source is read: every name of a person passes through here before it becomes part of a fact.
 *
 * @remarks
 * Unit: pseudonyms, texts that are equal for one person and different for two. With an identity key they are keyed hashes; without one they
 * are the source's name and the platform's own id, and whoever is known by a mail address alone is numbered in the order they turn up.
 */
export interface People {
  /** The pseudonym of an account of this source, by the id the platform gives it, and its mail address where that is told. */
  readonly of: (id: string, mail?: string) => string
  /** The pseudonym of whoever writes from a mail address. */
  readonly byMail: (address: string) => string
  /** What somebody was to the organisation at a moment: as declared, else what the platform says of them. */
  readonly affiliationOf: (pseudonym: string | null, at: Instant | null, said: Affiliation) => Affiliation
  /** What to say of it in the coverage. */
  readonly notes: () => readonly string[]
}

type Stretch = { readonly is: Affiliation; readonly from?: Instant; readonly until?: Instant }

const stretchesOf = ({ affiliation = [] }: DeclaredPerson): readonly Stretch[] => (typeof affiliation === "string" ? [{ is: affiliation }] : affiliation)

/** An account as it is compared: the case of letters means nothing in an address. */
const writtenAlike = (account: string): string => (account.startsWith("mail:") ? account.replaceAll(" ", "").toLowerCase() : account)

const accountOf = (space: string, id: string): string => writtenAlike(`${space}:${id}`)

/** Prepares to tell people apart while a source called `name` is read. */
export const peopleOf = (name: string, { key, matchMail = false, people = [], domains = {} }: Identity = {}): People => {
  const declared = new Map(people.flatMap((person) => person.accounts.map((account) => [writtenAlike(account), { ...person, accounts: person.accounts.map(writtenAlike) }] as const)))
  const stretches = new Map<string, readonly Stretch[]>()
  const numbers = new Map<string, number>()
  const known = new Map<string, string>()
  const byAddress = matchMail && key !== undefined

  /** An account as it may be kept: hashed where there is a key, never an address. */
  const kept = (account: string): string => {
    if (key !== undefined) return createHmac("sha256", key).update(account).digest("base64url").slice(0, 22)
    if (!account.startsWith("mail:")) return account
    if (!numbers.has(account)) numbers.set(account, numbers.size + 1)
    return `${name}:person-${numbers.get(account)}`
  }

  const told = (own: string, mail: string | undefined): string => {
    const seen = known.get(own)
    if (seen !== undefined) return seen
    const person = declared.get(own) ?? (mail === undefined ? undefined : declared.get(mail))
    const pseudonym = kept(person?.accounts[0] ?? (byAddress && mail !== undefined ? mail : own))
    known.set(own, pseudonym)
    const domain = mail === undefined ? undefined : domains[mail.slice(mail.lastIndexOf("@") + 1)]
    const affiliations = [...(person === undefined ? [] : stretchesOf(person)), ...(domain === undefined ? [] : [{ is: domain }])]
    if (affiliations.length > 0) stretches.set(pseudonym, affiliations)
    return pseudonym
  }

  return {
    of: (id, mail = "") => told(accountOf(name, id), mail.trim() === "" ? undefined : accountOf("mail", mail)),
    byMail: (address) => told(accountOf("mail", address), accountOf("mail", address)),
    affiliationOf: (pseudonym, at, said) => {
      const own = pseudonym === null ? [] : (stretches.get(pseudonym) ?? [])
      const held = own.find(({ from, until }) => (from === undefined || (at !== null && at >= from)) && (until === undefined || (at !== null && at < until)))
      return held?.is ?? said
    },
    notes: () => (numbers.size === 0 ? [] : ["People are numbered in the order they turn up, since no identity key is given; numbers of another reading or another source are other people's."]),
  }
}
