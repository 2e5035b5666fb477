import type { Instant } from "@folkmoot/facts"
import { open, stat } from "node:fs/promises"
import { basename, join } from "node:path"
import PostalMime from "postal-mime"
import { definePlatform } from "../define-platform.ts"
import type { SourceExample } from "../example.ts"
import { inBatches } from "../in-batches.ts"
import { isMailbox, mailsIn, type BoxedMail } from "../mail-box.ts"
import { answered, datedOf, isAutomatic, listOfMail, mailId, ownId, senderOf, stampsTellArrival } from "../mail-fields.ts"
import { MailThreads } from "../mail-threads.ts"
import { isFolder, isPacked, namesIn, needFile } from "../place.ts"
import { counted, cutBy } from "../said.ts"
import type { Conversation, Ending, PostSaying, Saying } from "../saying.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"
import { untoldBesides } from "../untold.ts"

const id = "mbox"

const expects = "a mailbox (mbox) of a mailing list, or a folder of them"

/** What a message says once its conversation is known. */
type Unplaced = Omit<PostSaying, "thread" | "kind"> & { readonly channel: string | null; readonly automatic: boolean }

/** What somebody wrote, without what they quote and what they always write below. */
const ownWords = (text: string): string => (text.split(/^-- ?$/m)[0] ?? "").split("\n").filter((line) => !/^\s*>/.test(line)).join("\n")

/** What somebody wrote in a letter, where it is kept and can be decoded; one that cannot is still a letter, and only how it sounds stays unknown. */
const textOf = async ({ raw }: BoxedMail): Promise<string | undefined> => {
  if (raw === undefined) return undefined
  try {
    return ownWords((await PostalMime.parse(Buffer.from(raw, "latin1"))).text ?? "")
  } catch {
    return undefined
  }
}

/** A mailing list while it is read. */
class MailingList {
  readonly #input: PeopleInput
  readonly #threads = new MailThreads<Unplaced>(mailId)
  readonly #channels = new Map<string, string>()
  readonly #opened = new Set<string>()
  /** Conversations whose first message is not at hand. */
  readonly #lacking = new Set<string>()
  #stamped = true
  #restamped = 0
  #corrected = 0
  #nameless = 0
  #anonymous = 0
  #automatic = 0
  #titled = 0

  constructor(input: PeopleInput) {
    this.#input = input
  }

  /** One text for each channel: a piece of a file would keep the whole of it in memory. */
  #channelOf(mail: BoxedMail): string | null {
    const name = listOfMail(mail.fields)
    if (name === null) return null
    if (!this.#channels.has(name)) this.#channels.set(name, name)
    return this.#channels.get(name) ?? name
  }

  /** Begins a mailbox by the letters it begins with. */
  begin(mails: readonly BoxedMail[]): void {
    this.#stamped = stampsTellArrival(mails)
    if (!this.#stamped) this.#restamped += 1
  }

  take(mail: BoxedMail, file: string, text: string | undefined): readonly Saying[] {
    const position = `${file}:${mail.line}`
    const dated = datedOf(mail, this.#stamped)
    if (dated === undefined) return [{ says: "nothing", table: "post", position, reason: "it names no moment, neither as written nor as received; expected a Date field." }]
    const { fields } = mail
    const sender = senderOf(fields)
    const own = ownId(fields)
    const at: Instant = dated.at
    const known = own ?? [sender, at, fields.subject].join("\n")
    const postId = mailId(known)
    const parents = answered(fields)
    const automatic = isAutomatic(fields)
    if (dated.corrected) this.#corrected += 1
    if (own === undefined) this.#nameless += 1
    if (sender === undefined) this.#anonymous += 1
    if (automatic) this.#automatic += 1
    if (parents.length === 0 && /^(re|aw|sv|vs|antw)(\[\d+\])?:/i.test(fields.subject ?? "")) this.#titled += 1
    const message: Unplaced = {
      says: "post", position, id: postId, postedAt: at, author: sender === undefined ? null : this.#input.people.byMail(sender),
      affiliation: automatic ? "bot" : "unknown", channel: this.#channelOf(mail), automatic, ...(text === undefined ? {} : { text }),
    }
    const root = this.#threads.place(known, parents, message)
    return root === undefined ? [] : this.#say(root, message)
  }

  /** Written out part by part, since this is done for every message there is. */
  #say(thread: string, { position, id: own, postedAt, author, affiliation, channel, automatic, text }: Unplaced): readonly Saying[] {
    const written = text === undefined ? {} : { text }
    if (thread !== own) {
      if (!this.#opened.has(thread)) this.#lacking.add(thread)
      return [{ says: "post", position, id: own, thread, kind: automatic ? "notice" : "reply", postedAt, author, affiliation, ...written }]
    }
    this.#opened.add(thread)
    return [
      { says: "thread", position, id: thread, kind: "discussion", resolvable: false, channel, openedAt: postedAt, author, affiliation },
      { says: "post", position, id: own, thread, kind: "opening", postedAt, author, affiliation, ...written },
    ]
  }

  *rest(): Generator<Saying> {
    for (const [root, message] of this.#threads.rest()) yield* this.#say(root, message)
  }

  ending({ passedOver, packed }: Boxes, stray: number): Ending {
    const lacking = [...this.#lacking].filter((thread) => !this.#opened.has(thread)).length
    const unread = packed === 0 ? undefined : packed === 1 ? "1 packed archive in the folder was not read; unpack it there." : `${packed} packed archives in the folder were not read; unpack them there.`
    const unopened = lacking === 0 ? undefined : lacking === 1 ? "The first message of 1 conversation is not in the archive, so it is not told; add the archives before it." : `The first message of ${lacking} conversations is not in the archive, so they are not told; add the archives before it.`
    return {
      hasAllThreads: lacking === 0 && packed === 0,
      tables: {
        thread: {
          untold: untoldBesides("thread", ["channel", "author", "firstReplyAt", "newcomer"], "on a mailing list nothing is marked as an answer, as solved or as decided."),
          ...cutBy(unread, unopened),
          notes: [
            "A conversation is a message that answers none, with those that answer it by In-Reply-To or References; its channel is the list's own name.",
            ...counted("Messages that only their subject calls an answer, each a conversation of its own", this.#titled),
          ],
        },
        post: {
          ...cutBy(unread),
          untold: { accepted: "on a mailing list no answer is accepted." },
          notes: [
            "Message ids are kept as hashes.",
            ...counted("Messages dated by their arrival, since their own date is missing or cannot be right", this.#corrected),
            ...counted("Mailboxes that were put together later, so that the lines between their letters do not say when those arrived", this.#restamped),
            ...counted("Messages without an id, known by a hash of sender, moment and subject", this.#nameless),
            ...counted("Messages without a sender, taken for other people's", this.#anonymous),
            ...counted("Messages written by programs", this.#automatic),
            ...counted("Files passed over because no mailbox begins like them", passedOver),
            ...counted("Lines before the first message of a file", stray),
          ],
        },
      },
    }
  }
}

/** Whether a file begins as a mailbox does. */
const holdsMail = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536)
    return isMailbox(buffer.toString("latin1", 0, bytesRead))
  } finally {
    await file.close()
  }
}

/** The mailboxes at a path, and what else is there. */
interface Boxes {
  readonly paths: readonly string[]
  readonly passedOver: number
  /** Archives nobody unpacked: each may hold as many letters as a mailbox. */
  readonly packed: number
}

const boxesAt = async (path: string): Promise<Boxes> => {
  if (!(await isFolder(path))) {
    await needFile(id, path, expects)
    if (await holdsMail(path)) return { paths: [path], passedOver: 0, packed: 0 }
    throw new SourceFailed({ source: id, where: path, message: `${basename(path)} is no mailbox: no line in it begins a message, as in "From somebody Fri Mar  1 09:00:00 2024".`, advice: "Save the archive in the mbox format; a single letter (.eml) is none." })
  }
  const names = await namesIn(path)
  const files: string[] = []
  for (const name of names) if ((await stat(join(path, name))).isFile()) files.push(name)
  const unpacked = files.filter((name) => !isPacked(name))
  // Lists hand out a month both ways; what stands there unpacked as well is not missing.
  const packed = files.filter((name) => isPacked(name) && !unpacked.includes(name.slice(0, name.lastIndexOf("."))))
  const paths: string[] = []
  for (const name of unpacked) if (await holdsMail(join(path, name))) paths.push(join(path, name))
  if (paths.length > 0) return { paths, passedOver: unpacked.length - paths.length, packed: packed.length }
  if (packed[0] !== undefined) await needFile(id, join(path, packed[0]), expects)
  throw new SourceFailed({ source: id, where: path, message: `${path} holds no mailbox; expected ${expects}.`, advice: `Each message of a mailbox begins with a line like "From somebody Fri Mar  1 09:00:00 2024". In the folder there are: ${names.slice(0, 8).join(", ") || "no files"}.` })
}

async function* read(input: PeopleInput): Conversation {
  const boxes = await boxesAt(input.path)
  const list = new MailingList(input)
  let stray = 0
  for (const path of boxes.paths) {
    const mails = mailsIn(path, input.scorer !== undefined)
    let begun = false
    try {
      for (let step = await mails.next(); ; step = await mails.next()) {
        if (step.done === true) {
          stray += step.value
          break
        }
        if (!begun) list.begin(step.value)
        begun = true
        const sayings: Saying[] = []
        for (const mail of step.value) sayings.push(...list.take(mail, basename(path), mail.raw === undefined ? undefined : await textOf(mail)))
        yield sayings
      }
    } finally {
      await mails.return(0)
    }
  }
  yield* inBatches(list.rest())
  return list.ending(boxes, stray)
}

/**
 * The archive of a mailing list: who began which conversation and who answered.
 *
 * @remarks
 * Unit: mbox files as Mailman, Pipermail, HyperKitty and mail programs write them. People are known by their addresses alone, so without an
 * identity key they are numbered, and the numbers hold for this reading only.
 *
 * @obtained Download the archives of the list as mailboxes, one or many, and unpack them into one folder.
 * @see https://www.rfc-editor.org/rfc/rfc5322
 */
export const mbox = definePlatform({ id, since: "0.1.0", title: "Mailing list (mbox)", expects, tells: ["thread", "post"], decisions: ["sources-mbox"], read })

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "a conversation with answers, an absence note and one more conversation some days later",
    identity: { key: "a key for examples" },
    files: {
      "users.mbox": {
        rows: [
          "From asker@example.org  Fri Mar  1 09:00:05 2024\nReceived: from mail.example.org\n\tby list.example.org; Fri, 1 Mar 2024 09:00:05 +0000\nFrom: =?UTF-8?Q?Asker?= <asker@example.org>\nDate: Fri, 1 Mar 2024 10:00:00 +0100\nSubject: The export stops\nMessage-ID: <m1@list.example.org>\nList-Id: Users of the tool <users.example.org>\n\nIt stops at row one thousand.\n",
          "From helper@example.org  Fri Mar  1 10:00:00 2024\nFrom: Helper <Helper@Example.org>\nDate: Fri, 1 Mar 2024 10:00:00 +0000\nSubject: Re: The export stops\nMessage-ID: <m2@list.example.org>\nIn-Reply-To: <m1@list.example.org>\n (a note)\nReferences: <m1@list.example.org>\nList-Id: <users.example.org>\n\n> It stops at row one thousand.\nSo it does here.\n",
          "From mentor@example.org  Fri Mar  1 11:00:00 2024\nFrom: mentor@example.org (Mentor)\nDate: Fri, 1 Mar 2024 11:00:00 GMT\nSubject: Away\nMessage-ID: <m3@list.example.org>\nIn-Reply-To: <m1@list.example.org>\nAuto-Submitted: auto-replied (vacation)\n\nI am away.\n",
          "From helper@example.org  Mon Mar  4 09:00:00 2024\nFrom: helper@example.org\nDate: Mon, 4 Mar 2024 09:00:00 +0000\nSubject: A new version\nMessage-ID: <m4@list.example.org>\nList-Id: <users.example.org>\n\nIt is there.\n",
          "From asker@example.org  Mon Mar  4 12:00:00 2024\nFrom: asker at example.org (Asker)\nDate: Mon, 4 Mar 2024 12:00:00 +0000\nSubject: Re: A new version\nMessage-ID: <m5@list.example.org>\nReferences: <m4@list.example.org>\n\nThank you.\n",
        ],
      },
    },
    expect: {
      facts: {
        thread: [
          { id: "CNuIK8EEERxnvkCV-3_KLP", kind: "discussion", resolvable: false, channel: "users.example.org", openedAt: 1_709_283_600_000, firstReplyAt: 1_709_287_200_000, newcomer: true },
          { id: "uVlwsSQ_f746xK_FWyAR4H", openedAt: 1_709_542_800_000, firstReplyAt: 1_709_553_600_000, newcomer: true },
        ],
        post: [
          { id: "CNuIK8EEERxnvkCV-3_KLP", kind: "opening", postedAt: 1_709_283_600_000, toOwnThread: true },
          { id: "C7yjCciTcAJHmnipPjREJt", kind: "reply", thread: "CNuIK8EEERxnvkCV-3_KLP", toOwnThread: false },
          { id: "qtWTq2ZyBzlBU5OErRJq-U", kind: "notice", affiliation: "bot" },
          { id: "uVlwsSQ_f746xK_FWyAR4H", kind: "opening" },
          { id: "FhRHhpX1eyAIBaXBNHfB00", kind: "reply", thread: "uVlwsSQ_f746xK_FWyAR4H" },
        ],
        activity: [{ contributed: true }, { contributed: true }, { contributed: true }, { contributed: true }],
        tie: [{ tiedAt: 1_709_287_200_000, answeredAt: 1_709_553_600_000 }],
      },
      coverage: [
        { table: "thread", untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "firstSolvedAt", "reopened", "selfSolved", "solved", "solvedAt", "solvedBy"], truncated: false },
        { table: "post", to: 1_709_553_600_000, untold: ["accepted", "labelled", "language", "sentiment"], notes: ["Messages written by programs: 1."] },
      ],
    },
  },
  {
    title: "answers before what they answer, a lost beginning, wrong and missing dates, a message twice, one without an id, and a quoted mailbox line",
    files: {
      "2024-March.txt":
        "From dan at example.org  Tue Mar  5 08:00:00 2024\nFrom: dan at example.org (Dan)\nDate: Tue, 5 Mar 2024 08:00:00 +0000\nSubject: Re: First\nMessage-ID: <x2@example.org>\nIn-Reply-To: <x1@example.org>\n\nYes.\n\n>From here on it works.\n\nFrom now on it is 12:00 in 2024\nreally.\n\n" +
        "From eve@example.org  Mon Mar  4 09:00:00 2024\nReceived: by list.example.org; Mon, 04 Mar 2024 09:00:00 +0000\nFrom: \"eve (a) work\" <eve@example.org>\nDate: Thu, 1 Jan 1970 00:00:00 +0000\nMessage-ID: <x1@example.org>\nSubject: First\n\nA beginning.\n\n" +
        "From eve@example.org  Mon Mar  4 09:00:00 2024\nFrom: eve@example.org\nDate: Mon, 4 Mar 2024 09:00:00 +0000\nMessage-ID: <x1@example.org>\nSubject: First\n\nA beginning, posted to two lists.\n\n" +
        "From dan@example.org  Mon Mar  4 12:00:00 2024\nFrom: dan@example.org\nSubject: Plain\n\nNo date and no id.\n\n" +
        "From list@example.org  Tue Mar  5 08:00:00 2024\nFrom: Fay via Users <users@example.org>\nReply-To: Fay <fay@example.org>\nDate: Tue, 5 Mar 2024 08:00:00 EST\nMessage-ID: <x3@example.org>\nReferences: <gone@example.org>\n\nTo what was said last year.\n\n" +
        "From gus@example.org  Tue 05 the 08:00:00 of 2024\nFrom: gus@example.org\nDate: yesterday\nMessage-ID: <x4@example.org>\n\nWhen?\n",
      "notes.html": "<p>Not a mailbox</p>",
    },
    expect: {
      facts: {
        thread: [
          { id: "Fv_RDmUzXIHIL5CGInLFix", author: "a-mbox:person-2", openedAt: 1_709_542_800_000, firstReplyAt: 1_709_625_600_000, newcomer: null },
          { id: "w8HK6cyR8cRAKuY-3KdKel", author: "a-mbox:person-1", openedAt: 1_709_553_600_000 },
        ],
        post: [
          { id: "Fv_RDmUzXIHIL5CGInLFix", kind: "opening" },
          { id: "w8HK6cyR8cRAKuY-3KdKel", kind: "opening" },
          { id: "Tukvuj1C13hEQJhstcOfei", kind: "reply", thread: "Fv_RDmUzXIHIL5CGInLFix", author: "a-mbox:person-1" },
          { id: "2ovb1_AwWkmVU9UGF1aaNY", kind: "reply", thread: "YjRloDWXvF6C7CKTNhkC_5", author: "a-mbox:person-3", postedAt: 1_709_643_600_000, toOwnThread: null },
        ],
        activity: [{ member: "a-mbox:person-1" }, { member: "a-mbox:person-1" }, { member: "a-mbox:person-2" }, { member: "a-mbox:person-3" }],
        tie: [{ member: "a-mbox:person-1", other: "a-mbox:person-2" }],
      },
      rejects: [{ position: "2024-March.txt:47", reason: "names no moment" }],
      coverage: [
        { table: "thread", truncated: true, notes: ["Left out 1 row that repeats an id", "numbered in the order"] },
        { table: "post", notes: ["dated by their arrival, since their own date is missing or cannot be right: 2.", "Messages without an id, known by a hash of sender, moment and subject: 1.", "Posts whose conversation is not told: 1.", "Files passed over because no mailbox begins like them: 1."] },
      ],
    },
  },
  {
    title: "with a scorer, what somebody wrote is read, without what they quote",
    identity: { key: "a key for examples" },
    scorer: (text) => ({ sentiment: text.includes("gr\u00fc\u00dfe") && !text.includes("quoted") && !text.includes("signed") ? "positive" : "negative", language: "de" }),
    files: {
      "one.mbox":
        "From asker@example.org  Fri Mar  1 09:00:00 2024\nFrom: asker@example.org\nDate: Fri, 1 Mar 2024 09:00:00 +0000\nMessage-ID: <m1@list.example.org>\nContent-Type: text/plain; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n> quoted\nViele gr=FC=DFe\n-- \nsigned\n",
    },
    read: "one.mbox",
    expect: {
      facts: { thread: [{ id: "CNuIK8EEERxnvkCV-3_KLP", channel: null, firstReplyAt: null }], post: [{ sentiment: "positive", language: "de" }], activity: [{ contributed: true }] },
    },
  },
  {
    title: "a folder without a mailbox",
    files: { "letter.eml": "Subject: A letter\n\nBy itself.\n" },
    expect: { failed: { message: "holds no mailbox", advice: "letter.eml" } },
  },
  {
    title: "a packed archive is to be unpacked first",
    files: { "2024-March.txt.gz": "packed" },
    read: "2024-March.txt.gz",
    expect: { failed: { message: "packed archive", advice: "Unpack it first" } },
  },
  {
    title: "a single letter is no mailbox",
    files: { "letter.eml": "Subject: A letter\n\nBy itself.\n" },
    read: "letter.eml",
    expect: { failed: { message: "no line in it begins a message", advice: ".eml" } },
  },
] satisfies readonly SourceExample[]
