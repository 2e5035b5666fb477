import { jsonDocuments, type JsonDocument } from "./json-documents.ts"
import { isRecord, type JsonRecord } from "./json-record.ts"
import type { Saying } from "./saying.ts"
import { SourceFailed } from "./source.ts"

/** Where something stands in a document: its pointer, and the name of the list it is in. */
export interface Standing {
  readonly at: (pointer: string) => string
  readonly pointer: string
  readonly list: string
}

/** The position of what stands there. */
export const here = ({ at, pointer }: Standing): string => at(pointer)

/**
 * What a platform's documents are made of.
 *
 * @remarks
 * `kindOf` tells what a record is, `undefined` where it is none of the platform's; then what it wraps is looked for in its `containers`. `within` says
 * what standing in a container means for what is in it.
 */
export interface Shape<Kind, Where extends Standing> {
  readonly kindOf: (record: JsonRecord, list: string) => Kind | undefined
  readonly containers: readonly string[]
  readonly within?: (record: JsonRecord, container: string, where: Where) => Where
}

/** Something that stands in a document; without a kind where it stands among known things and is none. */
interface Found<Kind, Where> {
  readonly kind: Kind | undefined
  readonly value: unknown
  readonly where: Where
}

/** Wrappers that say nothing of what they hold. */
const plain: readonly string[] = ["nodes", "node", "edges"]

/** Finds a platform's records in a document, whatever they are wrapped in; returns whether it is a document such records stand in, be it without any. */
function* foundIn<Kind, Where extends Standing>(value: unknown, where: Where, shape: Shape<Kind, Where>): Generator<Found<Kind, Where>, boolean> {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    const strange: Found<Kind, Where>[] = []
    let known = items.length === 0
    for (const [index, item] of items.entries()) {
      const within = { ...where, pointer: `${where.pointer}/${index}` }
      if (yield* foundIn(item, within, shape)) known = true
      else strange.push({ kind: undefined, value: item, where: within })
    }
    if (known) yield* strange
    return known
  }
  if (!isRecord(value)) return false
  const kind = shape.kindOf(value, where.list)
  if (kind !== undefined) {
    yield { kind, value, where }
    return true
  }
  let known = false
  for (const container of shape.containers) {
    const inside = Object.hasOwn(value, container) ? value[container] : undefined
    if (typeof inside !== "object" || inside === null) continue
    const list = plain.includes(container) ? where.list : container
    const within = { ...(shape.within?.(value, container, where) ?? where), list, pointer: `${where.pointer}/${container}` }
    if (yield* foundIn(inside, within, shape)) known = true
  }
  return known
}

/** What is read, and how its records are said. */
export interface Documents<Kind, Where extends Standing> extends Shape<Kind, Where> {
  readonly source: string
  readonly path: string
  readonly expects: string
  /** What a record is one of, for those that are none: `no issue, note or award`. */
  readonly otherwise: string
  readonly whereIn: (document: JsonDocument) => Where
  readonly say: (kind: Kind, value: unknown, where: Where) => readonly Saying[]
}

/**
 * Says all that stands in the documents of a file or folder, and returns how many of them hold nothing of the platform's.
 *
 * @remarks
 * A document that cannot be read and a record among others that is none of the platform's are said to be nothing. Where no document is one of the
 * platform's, it throws `SourceFailed`.
 */
export async function* sayDocuments<Kind, Where extends Standing>(documents: Documents<Kind, Where>): AsyncGenerator<readonly Saying[], number, void> {
  const { source, path, expects, otherwise, whereIn, say } = documents
  let known = 0
  let strange = 0
  for await (const document of jsonDocuments(source, path, expects)) {
    if ("broken" in document) {
      yield [{ says: "nothing", position: document.position, reason: document.broken }]
      continue
    }
    const found = foundIn(document.value, whereIn(document), documents)
    let step = found.next()
    for (; step.done !== true; step = found.next()) {
      const { kind, value, where } = step.value
      yield kind === undefined ? [{ says: "nothing", position: here(where), reason: `this is ${otherwise}.` }] : say(kind, value, where)
    }
    if (step.value) known += 1
    else strange += 1
  }
  if (known === 0) throw new SourceFailed({ source, where: path, message: `${path} holds nothing of what is expected here.`, advice: `Give ${expects}.` })
  return strange
}
