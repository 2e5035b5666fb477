import type { Affiliation, Coverage, FactColumns, Instant, Reject, Rows, Sentiment, TableId } from "@folkmoot/facts"
import * as Data from "effect/Data"
import type { People } from "./people.ts"
import type * as Stream from "effect/Stream"

/** A source could not be read: which, where, what was expected, and what to do. */
export class SourceFailed extends Data.TaggedError("SourceFailed")<{
  /** The id of the source, such as `survey`; not the name its facts would have carried. */
  readonly source: string
  /** What is wrong: a path, perhaps with a line (`nps.csv:1`), a host, a part of the input (`map.score`), or a place in a document (`mapping#/wave`). */
  readonly where: string
  /** What was found and what was expected, as a sentence. */
  readonly message: string
  /** What to do, as a sentence. */
  readonly advice: string
  /** What the system threw, where that was the reason. */
  readonly cause?: unknown
}> {}

/** One fact as a source tells it. */
export type Fact = {
  readonly [Id in TableId]: {
    /** Tells facts from what else comes out of reading. */
    readonly kind: "fact"
    /** The fact table the row belongs to. */
    readonly table: Id
    /** The row, whole and checked: columns that are not told are `null`. */
    readonly row: Partial<Rows[Id]> & {
      /** What tells it from the other rows the source has in this table. */
      readonly id: string
    }
  }
}[TableId]

/** What comes out of reading a source: facts one by one or many at once, rows that could not become facts, and at the end what it could and could not tell. */
export type Told =
  | Fact
  | {
      /** Tells facts told at once from what else comes out of reading; only told to whoever says that they take `columns`. */
      readonly kind: "columns"
      /** The fact table the rows belong to. */
      readonly table: TableId
      /** The rows, checked, each with an id that was not told before. */
      readonly facts: FactColumns
    }
  | {
      /** Tells rejects from facts and coverage. */
      readonly kind: "reject"
      /** Where the row stands and why it is no fact. */
      readonly reject: Reject
      /** The fact table it was meant for; absent where nobody can say. */
      readonly table?: TableId
    }
  | {
      /** Tells coverage, which comes last, from facts and rejects. */
      readonly kind: "coverage"
      /** What was told of one table and what was not; one for each table the source can speak of. */
      readonly coverage: Coverage
    }

/** Who people are across sources, declared by whoever reads them. */
export interface Identity {
  /** The secret that pseudonyms are made with: who has it can find a person again, nobody else can. Without it an account is told as `<source name>:<id>`, and who is known by an address or a name alone is numbered. */
  readonly key?: string
  /** Whether accounts with one mail address are one person; it takes a key, and says nothing without one. */
  readonly matchMail?: boolean
  /** People with several accounts, or with something to say of what they were. */
  readonly people?: readonly DeclaredPerson[]
  /** What everybody with an address at a domain is to the organisation, such as `{ "example.org": "staff" }`; what `people` says of somebody goes before it. */
  readonly domains?: Readonly<Record<string, Affiliation>>
}

/** Accounts that are one person, and what they were to the organisation: always, or one thing after another. */
export interface DeclaredPerson {
  /** Each as `<source name>:<id>`, such as `forum:17`, or `mail:<address>`. */
  readonly accounts: readonly string[]
  /** For all time, or stretch by stretch; where nothing is said of a moment, what the domain of their address means counts, or else what the platform says. */
  readonly affiliation?: Affiliation | readonly Stretch[]
}

/** What somebody was to the organisation for some time; of stretches that overlap the first in the list counts. */
export interface Stretch {
  /** What they were. */
  readonly is: Affiliation
  /** The first moment of it; from the beginning of time where absent. */
  readonly from?: Instant
  /** The first moment after it; for good where absent. */
  readonly until?: Instant
}

/** Reads how a text sounds; `null` where it cannot tell, as for a language it was not made for. */
export type Scorer = (text: string, language: string | null) => Scored | null

/** How a text sounds, to a scorer. */
export interface Scored {
  /** The tone of the text as a whole. */
  readonly sentiment: Sentiment
  /** BCP 47 code of the language it was read as, the one given or one the scorer recognised. */
  readonly language: string
}

/** How a site is asked over HTTP. */
export interface HttpInput {
  /** The secret the site gave, sent to that site alone; without it only what is public is heard. */
  readonly token?: string
  /** A folder for what was already heard, so that a reading that was stopped goes on where it was; made where it is missing. Only pseudonyms are kept in it. */
  readonly state?: string
  /** Whether hosts of a private network may be asked, and over plain HTTP; only for a site of one's own, `false` unless said. */
  readonly allowPrivate?: boolean
}

/** Where to read and how. */
export interface SourceInput {
  /** A file or folder; for sources that can ask a site, its address. */
  readonly path: string
  /** What facts carry in their `source` column, such as `forum`; without an identity key pseudonyms begin with it. */
  readonly name: string
  /** Which of the file's columns holds which of ours: `{ score: "Qrecommend" }`. */
  readonly map: Readonly<Record<string, string>>
  /** The lowest and highest answer a survey offered, two whole numbers; never guessed. */
  readonly scale?: {
    /** The lowest answer offered, such as 0. */
    readonly low: number
    /** The highest, such as 10. */
    readonly high: number
  }
  /** Which end of that scale is the good one; never guessed. */
  readonly favourable?: "low" | "high"
  /** A mapping document, for sources that read one: what each column holds and how it is written. */
  readonly mapping?: unknown
  /** Whose calendar days and whose clock, where a file names no zone: an IANA name; UTC unless said. */
  readonly timeZone?: string
  /** Who is who; without it each account is a person, and what they are to the organisation is what the platform says. */
  readonly identity?: Identity
  /** Reads how texts sound; without it nothing says so. Texts themselves are never told. */
  readonly scorer?: Scorer
  /** How a site is asked; only read where `path` is an address. */
  readonly http?: HttpInput
  /** Whether facts may be told by columns, many at once, as memory takes them in quickest; each is a row of its own unless said. */
  readonly columns?: boolean
}

/** Where to read and how, and who is who: what a reader is given. */
export interface PeopleInput extends SourceInput {
  /** Makes pseudonyms of accounts, as `identity` and `name` say. */
  readonly people: People
  /** Fires when whoever reads stops early, so that nothing is waited for any longer. */
  readonly stopped: AbortSignal
}

/** What only some sources understand. */
export type Taking = "scale" | "favourable" | "mapping" | "scorer" | "address"

/** What every source says of itself. */
export interface SourceCard {
  /** What callers name it by, the name of its file: `stackexchange`. */
  readonly id: string
  /** The version it first ships in, such as `0.1.0`. */
  readonly since: string
  /** What people call the platform, the same in every language: `Stack Exchange`. */
  readonly title: string
  /** What it reads, to end a sentence with: `a folder holding Posts.xml`. */
  readonly expects: string
  /** What of {@link SourceInput} it understands besides path, map and who is who; anything else of {@link Taking} that is given to it is refused. */
  readonly takes?: readonly Taking[]
  /** The decision records behind its rules, by file name without the ending: `sources-survey`. */
  readonly decisions?: readonly string[]
}

/**
 * A platform Folkmoot can read.
 *
 * @remarks
 * Reading is a stream, so a large archive never stands in memory whole. A bad row becomes a reject and reading goes on. The last thing
 * each source tells is its coverage, one for each table it can speak of.
 */
export interface Source extends SourceCard {
  /** The fact tables it can have rows or coverage for. */
  readonly tells: readonly TableId[]
  /** Names of the `map` entries it understands; any other is refused, with the one most like it. */
  readonly maps: readonly string[]
  /** Tells what the input holds, as fast as it is taken. Fails with `SourceFailed` where the input cannot be read. */
  readonly read: (input: SourceInput) => Stream.Stream<Told, SourceFailed>
}
