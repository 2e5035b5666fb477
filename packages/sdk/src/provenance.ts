import { createHash } from "node:crypto"
import type { Answer, Coverage, SelectedRows } from "@folkmoot/facts"
import type { Engine } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import { canonical, sha256 } from "./canonical.ts"
import type { OpenOptions, PlanText } from "./options.ts"

/**
 * What numbers rest on: which library, which plan, which data, and from when they speak.
 *
 * @remarks
 * Unit: fingerprints are SHA-256 in hexadecimal, of texts as they were given but for how their lines end. Two documents that rest on the same say the
 * same.
 */
export interface Provenance {
  /** The version of the library: `1.4.0`. */
  readonly folkmoot: string
  /** The fingerprint of the plan's texts; `null` where there was no plan. */
  readonly plan: string | null
  /** The fingerprint of all that was counted for the document, and of what the sources could tell; to be compared between documents of the same question. */
  readonly data: string
  /** The fingerprint of the plan's translations; of an assessment or a report, where there were any. */
  readonly translations?: string
  /** The fingerprint of what people answered; of an assessment or a report, where there were any answers. */
  readonly answers?: string
  /** The fingerprint of what members said; of a report, where there were any quotes. */
  readonly quotes?: string
  /** The moment spoken from, as an ISO date-time in UTC; `null` where none was named and nothing told is dated. */
  readonly asOf: string | null
  /** Where days began, as an IANA name. */
  readonly timeZone: string
}

/** A document that says what it rests on. */
export interface Grounded {
  /** Library, plan, data and moment, to be compared with those of another document. */
  readonly provenance: Provenance
}

/** The fingerprints of what people wrote, each only where there is any. */
export type Fingerprints = { readonly [Part in "plan" | "translations" | "answers" | "quotes"]?: string }

/** The fingerprints of what people wrote; how a system ends its lines says nothing. */
export const fingerprintsOf = ({ plan, translations = [], answers = [], quotes = [] }: OpenOptions): Fingerprints => {
  const lines = (texts: readonly PlanText[]): readonly string[] => texts.map(({ text }) => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"))
  const parts = { plan: lines(plan === undefined ? [] : "text" in plan ? [plan] : plan), translations: lines(translations), answers: lines(answers), quotes: quotes.map(canonical) }
  return Object.fromEntries(Object.entries(parts).flatMap(([part, texts]) => (texts.length === 0 ? [] : [[part, sha256(JSON.stringify(texts))]])))
}

/** An engine's answers in one order, as pieces of a JSON text, which as a whole may be long; engines agree on what they answer, not in which order. */
function* inOrder(answers: readonly Answer[]): Generator<string> {
  const placed = answers.map(({ summary, bucket, group, entries }) => [JSON.stringify([summary, bucket, group]), entries] as const).toSorted(([a], [b]) => (a < b ? -1 : 1))
  let before = "["
  for (const [place, entries] of placed) {
    yield before + JSON.stringify([place, entries.map(({ key, n }) => JSON.stringify([key, n])).toSorted()])
    before = ","
  }
  yield placed.length === 0 ? "[]" : "]"
}

/** What measuring and explaining need of an engine. */
export type Answering = Pick<Engine, "answer" | "select">

/** An engine that answers, and the fingerprint of all it has answered, rows included. */
export interface Recorded {
  readonly engine: Answering
  readonly fingerprint: (coverage: readonly Coverage[]) => string
}

/** Listens to what an engine answers. */
export const recorded = (engine: Answering): Recorded => {
  const heard = createHash("sha256")
  const hear = (pieces: Iterable<string>): Effect.Effect<void> =>
    Effect.sync(() => {
      for (const piece of pieces) heard.update(piece)
      heard.update("\n")
    })
  return {
    engine: {
      answer: (question) => Effect.tap(engine.answer(question), (answers) => hear(inOrder(answers))),
      // Rows come by source and id from every engine; the order of their columns is the engine's own.
      select: (questions) => Effect.tap(engine.select(questions), (selected: readonly SelectedRows[]) => hear([canonical(selected)])),
    },
    fingerprint: (coverage) => heard.copy().update(canonical(coverage)).digest("hex"),
  }
}
