import { createHash } from "node:crypto"
import type { Answer, Coverage } from "@folkmoot/facts"
import type { Engine } from "@folkmoot/engine"
import * as Effect from "effect/Effect"
import { canonical, sha256 } from "./canonical.ts"
import type { OpenOptions, PlanText } from "./options.ts"

/**
 * What numbers rest on: which library, which plan, which data, and from when they speak.
 *
 * @remarks
 * Unit: fingerprints are SHA-256 in hexadecimal. `data` is of all that was counted for the document, and of what the sources could tell; `plan` of the
 * plan's texts as they were given, and so are `translations`, `answers` and `quotes`, each only where the document could rest on them. `asOf` is
 * `null` where nothing is dated. Two documents that rest on the same say the same.
 */
export interface Provenance {
  readonly folkmoot: string
  readonly plan: string | null
  readonly data: string
  readonly translations?: string
  readonly answers?: string
  readonly quotes?: string
  readonly asOf: string | null
  readonly timeZone: string
}

/** The fingerprints of what people wrote, each only where there is any. */
export type Fingerprints = { readonly [Part in "plan" | "translations" | "answers" | "quotes"]?: string }

/** The fingerprints of what people wrote; how a system ends its lines says nothing. */
export const fingerprintsOf = ({ plan, translations = [], answers = [], quotes = [] }: OpenOptions): Fingerprints => {
  const lines = (texts: readonly PlanText[]): readonly string[] => texts.map(({ text }) => text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n"))
  const parts = { plan: lines(plan === undefined ? [] : "text" in plan ? [plan] : plan), translations: lines(translations), answers: lines(answers), quotes: quotes.map(canonical) }
  return Object.fromEntries(Object.entries(parts).flatMap(([part, texts]) => (texts.length === 0 ? [] : [[part, sha256(JSON.stringify(texts))]])))
}

/** An engine's answers in one order; engines agree on what they answer, not in which order. */
const inOrder = (answers: readonly Answer[]): string =>
  JSON.stringify(
    answers
      .map(({ summary, bucket, group, entries }) => [JSON.stringify([summary, bucket, group]), entries.map(({ key, n }) => JSON.stringify([key, n])).toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  )

/** What measuring needs of an engine. */
export type Answering = Pick<Engine, "answer">

/** An engine that answers, and the fingerprint of all it has answered. */
export interface Recorded {
  readonly engine: Answering
  readonly fingerprint: (coverage: readonly Coverage[]) => string
}

/** Listens to what an engine answers. */
export const recorded = (engine: Answering): Recorded => {
  const heard = createHash("sha256")
  return {
    engine: { answer: (question) => Effect.tap(engine.answer(question), (answers) => Effect.sync(() => void heard.update(`${inOrder(answers)}\n`))) },
    fingerprint: (coverage) => heard.copy().update(canonical(coverage)).digest("hex"),
  }
}
