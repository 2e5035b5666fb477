import { createReadStream } from "node:fs"

/** One message of a mailbox: the line it begins on, the line that parts it from the one before, its header fields, and its text where it is kept. */
export interface BoxedMail {
  readonly line: number
  readonly separator: string
  readonly fields: MailFields
  /** The message as it stands, without the line before it, bytes as Latin-1; only where texts are asked for. */
  readonly raw?: string
}

/** No letter is longer, whatever is attached to it; what is was no mailbox. */
const longest = 268_435_456

/** What a line that may begin a message holds beside `From `: a moment. In texts such a line is written with a `>` before it, by most programs. */
const separator = /\d:\d\d\b.*\b\d{4}\b/

const fieldLine = /^(>From |[!-9;-~]+[ \t]*:)/

/** The fields that say who wrote when and in answer to what, none found yet; most of a header says how it travelled. */
const none = {
  from: undefined, "x-original-from": undefined, "reply-to": undefined, date: undefined, received: undefined, "message-id": undefined, "in-reply-to": undefined,
  references: undefined, "list-id": undefined, subject: undefined, "auto-submitted": undefined, precedence: undefined,
}

type FieldName = keyof typeof none

/** The first of each field that is looked for, unfolded. */
export type MailFields = { readonly [Name in FieldName]: string | undefined }

const isWanted = (name: string): name is FieldName => Object.hasOwn(none, name)

/** Names as programs write them, of which there are few, and the field each stands for. */
const names = new Map<string, FieldName | "">()

/** The field a name stands for, or nothing where it is not looked for. */
const fieldNamed = (written: string): FieldName | "" => {
  const known = names.get(written)
  if (known !== undefined) return known
  const own = written.trim().toLowerCase()
  const field = isWanted(own) ? own : ""
  if (names.size < 1000) names.set(written, field)
  return field
}

/** An address as it is compared: some archives write it in words. */
const addressIn = (text: string): string => text.toLowerCase().replaceAll(" at ", "@")

/** Whether the line that begins a message and the first of its fields name one sender, with which the archives of mailing lists begin each. */
const nameOneSender = (first: string, field: string): boolean => {
  const sender = first.slice("From ".length, first.indexOf("  "))
  return sender !== "" && field.startsWith("From:") && ` ${addressIn(field)} `.split(/[\s<>()"]+/).includes(addressIn(sender))
}

const linesIn = (text: string): number => {
  let lines = 0
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1
  return lines
}

/** Looks for the line end before the next message, which is decided by the line after its first; `wait` where that is not there yet. */
const startIn = (text: string, from: number, atEnd: boolean): { readonly at: number } | { readonly wait: number } => {
  for (let at = text.indexOf("\nFrom ", from); at >= 0; at = text.indexOf("\nFrom ", at + 1)) {
    const end = text.indexOf("\n", at + 1)
    const after = end < 0 ? -1 : text.indexOf("\n", end + 1)
    if (after < 0 && !atEnd) return { wait: at }
    const isAfterBlank = text[at - 1] === "\n" || (text[at - 1] === "\r" && text[at - 2] === "\n")
    if (end < 0) continue
    const first = text.slice(at + 1, end)
    const field = text.slice(end + 1, after < 0 ? text.length : after)
    if (separator.test(first) && (isAfterBlank ? fieldLine.test(field) : nameOneSender(first, field))) return { at }
  }
  return { wait: Math.max(from, text.length - 6) }
}

const fieldsOf = (header: readonly string[]): MailFields => {
  const fields: { [Name in FieldName]: string | undefined } = { ...none }
  let name: FieldName | "" = ""
  for (const line of header) {
    if (line.startsWith(" ") || line.startsWith("\t")) {
      if (name !== "") fields[name] = `${fields[name] ?? ""} ${line.trim()}`
      continue
    }
    const colon = line.indexOf(":")
    name = colon < 0 ? "" : fieldNamed(line.slice(0, colon))
    // A field that comes again, as Received does at every station, says nothing that is looked for here.
    if (name !== "" && fields[name] !== undefined) name = ""
    if (name !== "") fields[name] = line.slice(colon + 1).trim()
  }
  return fields
}

/** What stands before the first empty line. */
const headerOf = (text: string): string => {
  const gap = text.indexOf("\n\n")
  const header = gap < 0 ? text : text.slice(0, gap)
  const other = header.indexOf("\n\r\n")
  return other < 0 ? header : header.slice(0, other)
}

/** Reads one message from its own piece of the mailbox, which begins with a line end. */
const mailOf = (piece: string, line: number, withText: boolean): BoxedMail => {
  const end = piece.indexOf("\n", 1)
  const text = piece.slice(end + 1)
  return { line, separator: piece.slice(1, end), fields: fieldsOf(headerOf(text).split("\n")), ...(withText ? { raw: text.replaceAll(/^>(>*From )/gm, "$1") } : {}) }
}

/** Whether a text, the beginning of a file, is that of a mailbox: a message begins in it, or there is nothing in it yet. */
export const isMailbox = (text: string): boolean => text.trim() === "" || "at" in startIn(`\n\n${text}`, 0, true)

/**
 * The messages of a mailbox file, in batches; returns how many lines that hold something stand before the first.
 *
 * @remarks
 * Unit: mbox in any of its dialects. A line begins a message where it follows an empty one, reads `From `, a sender and a moment, and a header
 * field comes after it; so a letter that quotes such a line stays whole. Archives of mailing lists leave the empty line out where they put an
 * attachment aside; there the field has to name the same sender. Bytes are read as Latin-1, so none is lost whatever its encoding.
 *
 * @see https://www.rfc-editor.org/rfc/rfc4155
 */
export async function* mailsIn(path: string, withText: boolean): AsyncGenerator<readonly BoxedMail[], number, void> {
  // Pieces are small, and so are batches: texts and letters that outlive a look for garbage take several times longer to clear away.
  const stream = createReadStream(path, { encoding: "latin1", highWaterMark: 65_536 })
  // Two line ends stand for what is before the file, so that its first line is like any other.
  let text = "\n\n"
  let line = -1
  let scanned = 0
  let stray: number | undefined
  const take = (atEnd: boolean): readonly BoxedMail[] => {
    const mails: BoxedMail[] = []
    let begins = 0
    const cut = (end: number): void => {
      const piece = text.slice(begins, end)
      if (stray === undefined) stray = piece.split("\n").filter((one) => one.trim() !== "").length
      else mails.push(mailOf(piece, line + 1, withText))
      line += linesIn(piece)
      begins = end
    }
    for (;;) {
      const next = startIn(text, scanned, atEnd)
      if ("wait" in next) {
        scanned = next.wait
        break
      }
      cut(next.at)
      scanned = next.at + 1
    }
    if (atEnd) cut(text.length)
    text = text.slice(begins)
    scanned -= begins
    if (text.length > longest) throw new Error("a message is longer than 256 million characters, so this is not the mailbox it should be.")
    return mails
  }
  try {
    for await (const piece of stream as AsyncIterable<string>) {
      text += line === -1 && stray === undefined && scanned === 0 ? piece.replace(/^\u00EF\u00BB\u00BF/, "") : piece
      const mails = take(false)
      if (mails.length > 0) yield mails
    }
    yield take(true)
    return stray ?? 0
  } finally {
    stream.destroy()
  }
}
