import { Composer, isAlias, isMap, isScalar, isSeq, type CST, type Document, type ErrorCode, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml"
import { problemAt, type Problem } from "./problem.ts"
import type { RuleCard } from "./rule.ts"
import { lineStarts, placeOf, type Located, type Range } from "./source.ts"
import { syntaxRules } from "./syntax-rules.ts"
import { mostBreaks, mostLevels, mostProblems, reservedNames } from "./limits.ts"
import { tokensOf } from "./tokens.ts"

/** One document of a text, as plain data with the place of each value. */
export interface ComposedDocument {
  readonly data: unknown
  readonly root: Located
}

/**
 * What a text says, document by document.
 *
 * @remarks
 * `broken`: the text could be read only in part, so what is missing from the data may well be in the text.
 */
export interface Composed {
  readonly documents: readonly ComposedDocument[]
  readonly problems: readonly Problem[]
  readonly broken: boolean
}

const mostDocuments = 100

const mostUnfolded = 20_000

/** The YAML library's error codes that say nothing to people. */
type Unexplained = "BAD_COLLECTION_TYPE" | "BAD_DIRECTIVE" | "IMPOSSIBLE" | "MULTIPLE_DOCS" | "RESOURCE_EXHAUSTION"

/** Which of our messages explains each of the YAML library's other error codes. */
const explained: { readonly [Code in Exclude<ErrorCode, Unexplained>]: keyof (typeof syntaxRules)["yaml"]["messages"] } & { readonly [Code in Unexplained]?: undefined } = {
  ALIAS_PROPS: "marker", BAD_ALIAS: "marker", BAD_PROP_ORDER: "marker", MULTIPLE_ANCHORS: "marker", MULTIPLE_TAGS: "marker", TAG_RESOLVE_FAILED: "marker",
  BAD_INDENT: "indentation", TAB_AS_INDENT: "indentation",
  MISSING_CHAR: "unclosed", UNEXPECTED_TOKEN: "unclosed",
  BAD_DQ_ESCAPE: "quoting", BAD_SCALAR_START: "quoting", BLOCK_IN_FLOW: "quoting",
  BLOCK_AS_IMPLICIT_KEY: "key", KEY_OVER_1024_CHARS: "key", MULTILINE_IMPLICIT_KEY: "key", DUPLICATE_KEY: "key", NON_STRING_KEY: "key",
}

const plainTags = new Set(["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`))

const noMembers: Located["members"] = new Map()

/** One value read: `keep` is false where it must be left out. */
interface Value {
  readonly keep: boolean
  readonly data: unknown
  readonly located: Located
}

const locatedAt = (range: Range, key: Range | undefined, form: Located["form"], shared: boolean, members = noMembers): Located => {
  // Where nothing is written after the colon, the name of the field stands for it.
  const { start, end } = range.start === range.end && key !== undefined ? key : range
  return key === undefined ? { start, end, form, shared, members } : { start, end, key, form, shared, members }
}

const dropped = (range: Range, key: Range | undefined): Value => ({ keep: false, data: undefined, located: locatedAt(range, key, "scalar", true) })

/** Reads the nodes of one text into data, document by document; aliases unfold, but only so far. */
class Reading {
  readonly problems: Problem[] = []
  private readonly text: string
  private lines: readonly number[] | undefined
  private anchors = new Map<string, Node>()
  private readonly open = new Set<Node>()
  /** The way to the value that is being read. */
  private readonly path: (string | number)[] = []
  private unfolded = 0
  private inAlias = 0

  constructor(text: string) {
    this.text = text
  }

  /** Reads a document of its own: anchors of the one before mean nothing in it. */
  document(contents: Node | null): ComposedDocument {
    this.anchors = new Map()
    const { data, located } = this.read(contents, undefined, false)
    return { data, root: located }
  }

  private say(rule: RuleCard, message: string, slots: Problem["slots"], range: Range): void {
    if (this.problems.length < mostProblems) this.problems.push(problemAt(rule, message, slots, range, [...this.path]))
  }

  /** The stretch of a node without the white space that YAML counts to it. */
  private range(node: Node): Range {
    // The nodes of a text always have one.
    const [start, valueEnd] = node.range as NonNullable<Node["range"]>
    let end = valueEnd
    // Most nodes end in a letter, a digit or a mark of ASCII, which needs no looking up.
    while (end > start && !(this.text.charCodeAt(end - 1) > 32 && this.text.charCodeAt(end - 1) < 127) && /\s/.test(this.text[end - 1] as string)) end -= 1
    return { start, end }
  }

  private read(node: Node | null, key: Range | undefined, shared: boolean): Value {
    if (node === null) return { keep: true, data: null, located: locatedAt(key ?? { start: 0, end: 0 }, key, "scalar", shared) }
    const range = this.range(node)
    if (this.inAlias > 0 && ++this.unfolded > mostUnfolded) {
      if (this.unfolded === mostUnfolded + 1) this.say(syntaxRules.tooLarge, "aliases", { most: mostUnfolded }, range)
      return dropped(range, key)
    }
    if (this.path.length > mostLevels) {
      this.say(syntaxRules.tooLarge, "depth", { most: mostLevels }, range)
      return dropped(range, key)
    }
    if (isAlias(node)) return this.readAlias(node.source, range, key)
    const anchored = shared || node.anchor !== undefined
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node)
    if (node.tag !== undefined && !plainTags.has(node.tag)) this.say(syntaxRules.tag, "unsupported", { tag: node.tag }, range)
    if (isScalar(node)) return this.readScalar(node, range, key, anchored)
    this.open.add(node)
    const members = new Map<string | number, Located>()
    const data = isMap(node) ? this.readMap(node, members, anchored) : isSeq(node) ? this.readList(node, members, anchored) : null
    this.open.delete(node)
    const flow = (isMap(node) || isSeq(node)) && node.flow === true
    return { keep: true, data, located: locatedAt(range, key, flow ? "flow" : "block", anchored, members) }
  }

  private readAlias(name: string, range: Range, key: Range | undefined): Value {
    const target = this.anchors.get(name)
    if (target === undefined || this.open.has(target)) {
      this.say(syntaxRules.alias, target === undefined ? "unknown" : "cycle", { name }, range)
      return dropped(range, key)
    }
    this.inAlias += 1
    const { keep, data, located } = this.read(target, undefined, true)
    this.inAlias -= 1
    return { keep, data, located: locatedAt(range, key, located.form, true, located.members) }
  }

  private readScalar({ value }: Scalar, range: Range, key: Range | undefined, shared: boolean): Value {
    const kept = (data: unknown): Value => ({ keep: true, data, located: locatedAt(range, key, "scalar", shared) })
    if (typeof value === "bigint" || typeof value === "number") {
      const number = Number(value)
      const exact = typeof value === "bigint" ? Number.isSafeInteger(number) : Number.isFinite(number)
      if (exact) return kept(number + 0)
      this.say(syntaxRules.number, "inexact", { given: this.text.slice(range.start, range.end) }, range)
      return dropped(range, key)
    }
    return kept(value)
  }

  private readList(node: YAMLSeq, members: Map<string | number, Located>, shared: boolean): unknown[] {
    return node.items.map((item, index) => {
      this.path.push(index)
      const value = this.read(item as Node | null, undefined, shared)
      this.path.pop()
      members.set(index, value.located)
      // An item that is left out stays as an empty place, so that the others keep their numbers.
      return value.keep ? value.data : undefined
    })
  }

  private readMap(node: YAMLMap, members: Map<string | number, Located>, shared: boolean): Record<string, unknown> {
    const data: Record<string, unknown> = {}
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = isAlias(pair.key) ? this.anchors.get(pair.key.source) : pair.key
      const range = this.range(pair.key)
      if (!isScalar(key)) {
        this.say(syntaxRules.forbiddenKey, "notText", {}, range)
        continue
      }
      if (key.anchor !== undefined) this.anchors.set(key.anchor, key)
      const name = typeof key.value === "string" ? key.value : this.text.slice(range.start, range.end)
      if (reservedNames.has(name)) {
        this.say(syntaxRules.forbiddenKey, "reserved", { key: name }, range)
        continue
      }
      const first = members.get(name)
      this.path.push(name)
      if (first === undefined) {
        const value = this.read(pair.value, range, shared)
        members.set(name, value.located)
        if (value.keep) data[name] = value.data
      } else this.say(syntaxRules.duplicateKey, "again", { key: name, line: this.lineOf(first.key ?? range) }, range)
      this.path.pop()
    }
    return data
  }

  private lineOf(range: Range): number {
    this.lines ??= lineStarts(this.text)
    return placeOf(this.lines, range).line
  }
}

/**
 * Thrown to stop the library where a text has more errors than are told.
 *
 * @remarks
 * Each of its own errors takes note of where in the program it was made, which for hundreds of thousands takes seconds.
 */
class TooManyErrors extends Error {}

/** An error of syntax, as the library tells it. */
interface Fault {
  readonly code: ErrorCode
  readonly pos: readonly [number, number]
}

type FaultSource = number | readonly [number, number, ...number[]] | { readonly offset: number; readonly source?: string }

/** Makes documents of tokens, the first ones and one more; what is wrong goes to `tell`. */
const documentsOf = (text: string, tokens: readonly CST.Token[], tell: (fault: Fault) => void): readonly Document.Parsed[] => {
  const composer = new Composer({ version: "1.2", uniqueKeys: false, intAsBigInt: true, resolveKnownTags: false })
  const onError = (at: FaultSource, code: ErrorCode, _: string, isWarning?: boolean): void => {
    if (isWarning === true) return
    if (typeof at === "number") tell({ code, pos: [at, at + 1] })
    else tell({ code, pos: "offset" in at ? [at.offset, at.offset + (at.source?.length ?? 1)] : [at[0], at[1]] })
  }
  // The one place where the library can be stopped early; should it ever be gone, errors are still told, only later.
  Reflect.set(composer, "onError", onError)
  const documents: Document.Parsed[] = []
  for (const document of composer.compose(tokens, true, text.length)) {
    documents.push(document)
    for (const fault of document.errors) tell(fault)
    if (documents.length > mostDocuments) break
  }
  return documents
}

/** Whether anything stands where a document has its contents; what is not written, the library takes for nothing of no length. */
const isWritten = (contents: Node | null): boolean => contents?.range?.[0] !== contents?.range?.[1]

const nothing = (problems: readonly Problem[]): Composed => ({ documents: [], problems, broken: true })

/** All problems but those that only follow where the syntax broke before. */
const withoutFollowing = (problems: readonly Problem[]): readonly Problem[] => {
  const breaks = problems.filter(({ rule }) => rule === syntaxRules.yaml).toSorted((a, b) => (a.range?.start ?? 0) - (b.range?.start ?? 0))
  const following = new Set(breaks.slice(mostBreaks))
  return problems.filter((one) => !following.has(one))
}

/**
 * Reads a YAML 1.2 or JSON text into plain data with places.
 *
 * @remarks
 * Never throws, whatever the text. Numbers that cannot be kept exactly, reserved and repeated names, and unknown aliases are told as
 * problems and left out.
 */
export const compose = (text: string): Composed => {
  const { documents, problems, broken } = composed(text)
  return { documents, problems: withoutFollowing(problems), broken }
}

const composed = (text: string): Composed => {
  const problems: Problem[] = []
  const tell = ({ code, pos: [start, end] }: Fault): void => {
    if (problems.length >= mostProblems) throw new TooManyErrors()
    // The library calls a bracket that is never closed badly indented; at the end of the text, only that can be meant.
    const message = code === "BAD_INDENT" && start >= text.trimEnd().length ? "unclosed" : (explained[code] ?? "unreadable")
    problems.push(problemAt(syntaxRules.yaml, message, {}, { start: Math.min(start, text.length), end: Math.min(Math.max(start, end), text.length) }))
  }
  try {
    const { tokens, problems: cut, refused } = tokensOf(text)
    problems.push(...cut)
    if (refused) return nothing(problems)
    const documents = documentsOf(text, tokens, tell)
    const beyond = documents[mostDocuments]
    if (beyond !== undefined) problems.push(problemAt(syntaxRules.tooLarge, "documents", { most: mostDocuments }, { start: beyond.range[0], end: beyond.range[0] }))
    // A separator with nothing after it begins no document that anybody meant.
    const meant = documents.slice(0, mostDocuments).filter(({ contents }) => isWritten(contents))
    const reading = new Reading(text)
    const read = (meant.length === 0 ? documents.slice(0, 1) : meant).map((document) => reading.document(document.contents))
    return { documents: read, problems: [...problems, ...reading.problems], broken: problems.some(({ rule }) => rule === syntaxRules.yaml) }
  } catch (error) {
    // The library may run out of stack or trip over a text nobody thought of; to the person who wrote it, it cannot be read.
    return nothing(error instanceof TooManyErrors ? problems : [...problems, problemAt(syntaxRules.yaml, "unreadable", {}, { start: 0, end: 0 })])
  }
}
