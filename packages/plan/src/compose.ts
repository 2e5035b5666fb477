import { Composer, isAlias, isMap, isScalar, isSeq, type Document, type ErrorCode, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from "yaml"
import { problemAt, type Problem } from "./problem.ts"
import { lineStarts, nowhere, placeOf, type Located, type Path, type Range } from "./source.ts"
import { syntaxRules } from "./syntax-rules.ts"
import { mostLevels, tokensOf } from "./tokens.ts"

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

const mostProblems = 200

/** Which of our messages explains each of the YAML library's error codes. */
const explained: { readonly [Code in ErrorCode]: keyof (typeof syntaxRules)["yaml"]["messages"] } = {
  ALIAS_PROPS: "marker", BAD_ALIAS: "marker", BAD_PROP_ORDER: "marker", MULTIPLE_ANCHORS: "marker", MULTIPLE_TAGS: "marker", TAG_RESOLVE_FAILED: "marker",
  BAD_INDENT: "indentation", TAB_AS_INDENT: "indentation",
  MISSING_CHAR: "unclosed", UNEXPECTED_TOKEN: "unclosed",
  BAD_DQ_ESCAPE: "quoting", BAD_SCALAR_START: "quoting", BLOCK_IN_FLOW: "quoting",
  BLOCK_AS_IMPLICIT_KEY: "key", KEY_OVER_1024_CHARS: "key", MULTILINE_IMPLICIT_KEY: "key", DUPLICATE_KEY: "key", NON_STRING_KEY: "key",
  BAD_DIRECTIVE: "unreadable", IMPOSSIBLE: "unreadable", RESOURCE_EXHAUSTION: "unreadable", MULTIPLE_DOCS: "unreadable", BAD_COLLECTION_TYPE: "unreadable",
}

/** Names that programs give a meaning of their own; as data they are only ever an attack or an accident. */
const reserved = new Set(["__proto__", "constructor", "prototype"])

const plainTags = new Set(["str", "int", "float", "bool", "null", "map", "seq"].map((name) => `tag:yaml.org,2002:${name}`))

/** One value read: `keep` is false where it must be left out. */
interface Value {
  readonly keep: boolean
  readonly data: unknown
  readonly located: Located
}

/** Reads the nodes of one document into data; aliases unfold, but only so far. */
class Reading {
  readonly problems: Problem[] = []
  readonly text: string
  readonly lines: readonly number[]
  private anchors = new Map<string, Node>()
  private readonly open = new Set<Node>()
  private unfolded = 0
  private inAlias = 0

  constructor(text: string) {
    this.text = text
    this.lines = lineStarts(text)
  }

  say(...given: Parameters<typeof problemAt>): void {
    if (this.problems.length < mostProblems) this.problems.push(problemAt(...given))
  }

  /** Reads a document of its own: anchors of the one before mean nothing in it. */
  document(contents: Node | null): ComposedDocument {
    this.anchors = new Map()
    const { data, located } = this.read(contents, [], undefined, false)
    return { data, root: located }
  }

  /** The stretch of a node without the white space that YAML counts to it. */
  range(node: Node): Range {
    const [start = 0, valueEnd = 0] = node.range ?? []
    let end = valueEnd
    while (end > start && /\s/.test(this.text[end - 1] as string)) end -= 1
    return { start, end }
  }

  read(node: Node | null, path: Path, key: Range | undefined, shared: boolean): Value {
    const placed = (form: Located["form"], range: Range, isShared: boolean, members: Located["members"] = new Map()): Located => ({
      // Where nothing is written after the colon, the name of the field stands for it.
      ...(range.start === range.end && key !== undefined ? key : range),
      ...(key === undefined ? {} : { key }),
      form,
      shared: isShared,
      members,
    })
    const dropped = (range: Range): Value => ({ keep: false, data: undefined, located: placed("scalar", range, true) })
    if (node === null) return { keep: true, data: null, located: placed("scalar", key ?? { start: 0, end: 0 }, shared) }
    const range = this.range(node)
    if (this.inAlias > 0 && ++this.unfolded > mostUnfolded) {
      if (this.unfolded === mostUnfolded + 1) this.say(syntaxRules.tooLarge, "aliases", { most: mostUnfolded }, range, path)
      return dropped(range)
    }
    if (path.length > mostLevels) {
      this.say(syntaxRules.tooLarge, "depth", { most: mostLevels }, range, path)
      return dropped(range)
    }
    if (isAlias(node)) return this.readAlias(node.source, range, path, placed, dropped)
    const anchored = shared || node.anchor !== undefined
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node)
    if (node.tag !== undefined && !plainTags.has(node.tag)) this.say(syntaxRules.tag, "unsupported", { tag: node.tag }, range, path)
    if (isScalar(node)) return this.readScalar(node, range, path, placed("scalar", range, anchored), dropped)
    this.open.add(node)
    const members = new Map<string | number, Located>()
    const data = isMap(node) ? this.readMap(node, path, members, anchored) : isSeq(node) ? this.readList(node, path, members, anchored) : null
    this.open.delete(node)
    const flow = (isMap(node) || isSeq(node)) && node.flow === true
    return { keep: true, data, located: placed(flow ? "flow" : "block", range, anchored, members) }
  }

  private readAlias(name: string, range: Range, path: Path, placed: (form: Located["form"], range: Range, shared: boolean, members?: Located["members"]) => Located, dropped: (range: Range) => Value): Value {
    const target = this.anchors.get(name)
    if (target === undefined || this.open.has(target)) {
      this.say(syntaxRules.alias, target === undefined ? "unknown" : "cycle", { name }, range, path)
      return dropped(range)
    }
    this.inAlias += 1
    const value = this.read(target, path, undefined, true)
    this.inAlias -= 1
    return { keep: value.keep, data: value.data, located: placed(value.located.form, range, true, value.located.members) }
  }

  private readScalar(node: Scalar, range: Range, path: Path, located: Located, dropped: (range: Range) => Value): Value {
    const { value } = node
    if (typeof value === "bigint" || typeof value === "number") {
      const number = Number(value)
      const exact = typeof value === "bigint" ? Number.isSafeInteger(number) : Number.isFinite(number)
      if (exact) return { keep: true, data: number + 0, located }
      this.say(syntaxRules.number, "inexact", { given: this.text.slice(range.start, range.end) }, range, path)
      return dropped(range)
    }
    if (typeof value === "string" || typeof value === "boolean" || value === null) return { keep: true, data: value, located }
    return { keep: true, data: this.text.slice(range.start, range.end), located }
  }

  private readList(node: YAMLSeq, path: Path, members: Map<string | number, Located>, shared: boolean): unknown[] {
    return node.items.map((item, index) => {
      const value = this.read(item as Node | null, [...path, index], undefined, shared)
      members.set(index, value.located)
      // An item that is left out stays as an empty place, so that the others keep their numbers.
      return value.keep ? value.data : undefined
    })
  }

  private readMap(node: YAMLMap, path: Path, members: Map<string | number, Located>, shared: boolean): Record<string, unknown> {
    const data: Record<string, unknown> = {}
    for (const pair of node.items as Pair<Node, Node | null>[]) {
      const key = isAlias(pair.key) ? this.anchors.get(pair.key.source) : pair.key
      const range = this.range(pair.key)
      if (!isScalar(key)) {
        this.say(syntaxRules.forbiddenKey, "notText", {}, range, path)
        continue
      }
      if (key.anchor !== undefined) this.anchors.set(key.anchor, key)
      const name = typeof key.value === "string" ? key.value : this.text.slice(range.start, range.end)
      const at = [...path, name]
      if (reserved.has(name)) this.say(syntaxRules.forbiddenKey, "reserved", { key: name }, range, path)
      else if (members.has(name)) {
        const line = placeOf(this.lines, members.get(name)?.key ?? range).line
        this.say(syntaxRules.duplicateKey, "again", { key: name, line }, range, at)
      } else {
        const value = this.read(pair.value, at, range, shared)
        members.set(name, value.located)
        if (value.keep) data[name] = value.data
      }
    }
    return data
  }
}

const composeTokens = (text: string, tokens: ReturnType<typeof tokensOf>["tokens"]): readonly Document.Parsed[] =>
  [...new Composer({ version: "1.2", schema: "core", uniqueKeys: false, intAsBigInt: true, merge: false, resolveKnownTags: false, prettyErrors: false, logLevel: "silent" }).compose(tokens, true, text.length)]

const nothing = (problems: readonly Problem[]): Composed => ({ documents: [], problems, broken: true })

/**
 * Reads a YAML 1.2 or JSON text into plain data with places.
 *
 * @remarks
 * Never throws, whatever the text. Numbers that cannot be kept exactly, reserved and repeated names, and unknown aliases are told as
 * problems and left out.
 */
export const compose = (text: string): Composed => {
  const reading = new Reading(text)
  try {
    const { tokens, problems, refused } = tokensOf(text)
    if (refused) return nothing(problems)
    const documents = composeTokens(text, tokens)
    const errors = documents.flatMap((document) => document.errors)
    for (const { code, pos } of errors.slice(0, mostProblems)) {
      // The library calls a bracket that is never closed badly indented; at the end of the text, only that can be meant.
      const message = code === "BAD_INDENT" && pos[0] >= text.trimEnd().length ? "unclosed" : explained[code]
      reading.say(syntaxRules.yaml, message, {}, { start: Math.min(pos[0], text.length), end: Math.min(Math.max(pos[0], pos[1]), text.length) })
    }
    const beyond = documents[mostDocuments]
    if (beyond !== undefined) reading.say(syntaxRules.tooLarge, "documents", { most: mostDocuments }, { start: beyond.range[0], end: beyond.range[0] })
    // A separator with nothing after it begins no document that anybody meant.
    const meant = documents.slice(0, mostDocuments).filter(({ contents }, index) => index === 0 || contents !== null)
    const read = meant.map((document) => reading.document(document.contents))
    return { documents: read, problems: [...problems, ...reading.problems], broken: errors.length > 0 }
  } catch (error) {
    // The library may run out of stack or trip over a text nobody thought of; to the person who wrote it, it cannot be read.
    if (!(error instanceof Error)) throw error
    return nothing([...reading.problems, problemAt(syntaxRules.yaml, "unreadable", {}, { start: 0, end: 0 })])
  }
}
