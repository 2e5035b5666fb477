/** What those who count the log have in common. */

/** One way to count the log. */
export interface Contender {
  /** Counts, and leaves it where it was counted. */
  readonly counted?: () => unknown
  /** Counts, and gives it to JavaScript as answers. */
  readonly given?: () => unknown
  /** What it finds, as digests: all who tell tallies must tell the same, and all who tell figures must. */
  readonly finds: { readonly what: "tallies" | "figures"; readonly digests: () => Promise<readonly string[]> }
}

/** The ways of one program to count the log, by what they are called. */
export type Contenders = Readonly<Record<string, Contender>>

/** What counts the log in one turn. */
export type Asked = "counted" | "given"

/** A tool that only the benchmark needs is not installed, or there is none for this machine. */
export class Absent extends Error {}

/** Our own engine, beside whom the others are measured. */
export const own = "memory engine"
