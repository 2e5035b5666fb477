import type { Affiliation, Coverage, Instant, Reject, Rows, Sentiment, TableId } from "@folkmoot/facts"
import * as Data from "effect/Data"
import type { People } from "./people.ts"
import type * as Stream from "effect/Stream"

/** A source could not be read: which, where, what was expected, and what to do. */
export class SourceFailed extends Data.TaggedError("SourceFailed")<{
  readonly source: string
  readonly where: string
  readonly message: string
  readonly advice: string
  readonly cause?: unknown
}> {}

/** One fact as a source tells it. */
export type Fact = { readonly [Id in TableId]: { readonly kind: "fact"; readonly table: Id; readonly row: Partial<Rows[Id]> & { readonly id: string } } }[TableId]

/** What comes out of reading a source: facts, rows that could not become facts, and at the end what it could and could not tell. */
export type Told = Fact | { readonly kind: "reject"; readonly reject: Reject } | { readonly kind: "coverage"; readonly coverage: Coverage }

/**
 * Who people are across sources, declared by whoever reads them.
 *
 * @remarks
 * Unit: `key` is the secret that pseudonyms are made with; who has it can find a person again, nobody else can. `matchMail` takes accounts
 * with one mail address for one person. `people` names accounts that are one person, and what that person was to the organisation; `domains`
 * says the same of everybody with an address there. An account is written `<source name>:<id>`, such as `forum:17`, or `mail:<address>`.
 */
export interface Identity {
  readonly key?: string
  readonly matchMail?: boolean
  readonly people?: readonly DeclaredPerson[]
  readonly domains?: Readonly<Record<string, Affiliation>>
}

/** Accounts that are one person, and what they were to the organisation: always, or one thing after another. */
export interface DeclaredPerson {
  readonly accounts: readonly string[]
  readonly affiliation?: Affiliation | readonly { readonly is: Affiliation; readonly from?: Instant; readonly until?: Instant }[]
}

/** Reads how a text sounds; `null` where it cannot tell, as for a language it was not made for. */
export type Scorer = (text: string, language: string | null) => { readonly sentiment: Sentiment; readonly language: string } | null

/** How a site is asked over HTTP. */
export interface HttpInput {
  /** The secret the site gave, sent to that site alone. */
  readonly token?: string
  /** A folder for what was already heard, so that a reading that was stopped goes on where it was. Only pseudonyms are kept in it. */
  readonly state?: string
  /** Whether hosts of a private network may be asked; only for a site of one's own. */
  readonly allowPrivate?: boolean
}

/** Where to read and how. */
export interface SourceInput {
  /** A file or folder; for sources that can ask a site, its address. */
  readonly path: string
  /** The name facts carry in their `source` column; the source's id unless said. */
  readonly name: string
  /** Which of the file's columns holds which of ours: `{ score: "Qrecommend" }`. */
  readonly map: Readonly<Record<string, string>>
  /** The lowest and highest answer a survey offered; never guessed. */
  readonly scale?: { readonly low: number; readonly high: number }
  /** Which end of that scale is the good one; never guessed. */
  readonly favourable?: "low" | "high"
  /** A mapping document, for sources that read one: what each column holds and how it is written. */
  readonly mapping?: unknown
  /** Whose calendar days and whose clock, where a file names no zone: an IANA name; UTC unless said. */
  readonly timeZone?: string
  readonly identity?: Identity
  /** Reads how texts sound; texts themselves are never told. */
  readonly scorer?: Scorer
  readonly http?: HttpInput
}

/** Where to read and how, and who is who: what a reader is given. */
export interface PeopleInput extends SourceInput {
  readonly people: People
  /** Fires when whoever reads stops early, so that nothing is waited for any longer. */
  readonly stopped: AbortSignal
}

/** What only some sources understand. */
export type Taking = "scale" | "favourable" | "mapping" | "scorer" | "address"

/**
 * A platform Folkmoot can read.
 *
 * @remarks
 * Reading is a stream, so a large archive never stands in memory whole. A bad row becomes a reject and reading goes on. The last thing
 * each source tells is its coverage, one for each table it can speak of.
 */
export interface Source {
  readonly id: string
  readonly since: string
  readonly title: string
  /** What it reads, to end a sentence with: `a folder holding Posts.xml`. */
  readonly expects: string
  readonly tells: readonly TableId[]
  /** The decision records behind its rules. */
  readonly decisions?: readonly string[]
  /** Names of the `map` entries it understands. */
  readonly maps: readonly string[]
  /** What of {@link SourceInput} it understands besides; anything else given to it is refused. */
  readonly takes?: readonly Taking[]
  /** Tells what the input holds, as fast as it is taken. Fails with `SourceFailed` where the input cannot be read. */
  readonly read: (input: SourceInput) => Stream.Stream<Told, SourceFailed>
}
