import { defineSource } from "../define.ts"
import type { SourceExample } from "../example.ts"
import { idOf, listOf, numberOf, readRecord, recordOf, type JsonRecord } from "../json-record.ts"
import type { Declaration, Reading, RowReading, Refusal } from "../material.ts"
import type { Conversation, ConversationTable, Ending, Saying, TableEnding } from "../saying.ts"
import { cutBy, mostAreMissing } from "../said.ts"
import { SourceFailed, type PeopleInput } from "../source.ts"
import { tellConversation } from "../tell-conversation.ts"
import { Desk } from "../zendesk-desk.ts"
import { saidTickets, zendeskEntries, type Entry } from "../zendesk-lists.ts"
import { changeOf, commentOf, eventOf, ratingOf } from "../zendesk-records.ts"

const id = "zendesk"

/** The lists that say who is who and which tickets there are; they are read before the others, wherever they stand. */
const before = ["users", "tickets"]

const tableOf: ReadonlyMap<string, Refusal["table"]> = new Map([
  ["tickets", "ticket"], ["satisfaction_ratings", "survey-response"], ["users", "member"], ["comments", "post"], ["audits", "post"], ["ticket_events", "post"], ["field_history", "resolution"],
])

const broken = ({ list, position }: Pick<Entry, "list" | "position">, reason: string): Refusal => ({ position, reason, table: tableOf.get(list) ?? "ticket" })

/** People who stand within a ticket, as exports of whole tickets have them. */
const peopleIn = (record: JsonRecord): readonly JsonRecord[] => ["requester", "submitter", "assignee"].map((field) => recordOf(record, field)).filter((one) => one !== undefined)

const takeFirst = (desk: Desk, { list, position, value }: Entry): readonly Saying[] => {
  const said = readRecord(value, (record): readonly Saying[] => {
    if (list === "users") return [desk.user(record, position)]
    desk.ticket(record, position)
    if (listOf(record, "comments").length > 0) desk.lists.add("comments")
    const people = peopleIn(record)
    if (people.length > 0) desk.lists.add("users")
    return people.map((one) => desk.user(one, position))
  })
  return "broken" in said ? [{ says: "nothing", ...broken({ list, position }, said.broken) }] : said
}

const withTicket = (ticket: string | undefined): Pick<Entry, "ticket"> => (ticket === undefined ? {} : { ticket })

const takeThen = (desk: Desk, { list, position, value, ticket }: Entry): readonly Saying[] => {
  const said = readRecord(value, (record): readonly Saying[] => {
    switch (list) {
      case "users":
        return []
      case saidTickets:
        desk.said = Math.max(desk.said ?? 0, numberOf(record, "count") ?? 0)
        return []
      case "tickets":
        return listOf(record, "comments").flatMap((one, index) => takeThen(desk, { list: "comments", position: `${position}/comments/${index}`, value: one, ...withTicket(idOf(record, "id")) }))
      case "comments":
        return desk.comment({ ...commentOf(record, { ticket }), position })
      case "field_history":
        desk.change({ ...changeOf(record), position })
        return []
      case "satisfaction_ratings": {
        const rating = ratingOf(record)
        desk.rating(rating === undefined ? undefined : { ...rating, position })
        return []
      }
      case "audits":
      case "ticket_events": {
        const { comments, changes, others } = eventOf(record, ticket)
        for (const change of changes) desk.change({ ...change, position })
        if (others > 0 || comments.length + changes.length === 0) desk.passOver(list, Math.max(1, others))
        return comments.flatMap((comment) => desk.comment({ ...comment, position }))
      }
      default:
        desk.passOver(list)
        return []
    }
  })
  if (!("broken" in said)) return said
  return before.includes(list) ? [] : [{ says: "nothing", ...broken({ list, position }, said.broken) }]
}

const hasComments = (desk: Desk): boolean => ["comments", "audits", "ticket_events"].some((list) => desk.lists.has(list))

const threadUntold = (desk: Desk): Readonly<Record<string, string>> => {
  const history = "no history of the tickets' status is there; add ticket_field_history, audits or the export of events."
  const noComments = "comments are not there; add ticket_comment, or the export with comments."
  const fewComments = "of most tickets no comment is there, not even the first; save the comments of each ticket."
  const noSolution = "Zendesk marks no comment as the solution."
  const { all, commented } = desk.cases
  const hasHistory = ["field_history", "audits", "ticket_events"].some((list) => desk.lists.has(list))
  return {
    ...(hasHistory ? {} : { solvedAt: history, firstSolvedAt: history, reopened: history }),
    ...(hasComments(desk) ? (mostAreMissing(all, commented) ? { firstReplyAt: fewComments } : {}) : { firstReplyAt: noComments }),
    firstAnswerAt: "Zendesk knows comments, and does not say which of them answers; firstReplyAt says when somebody else first wrote.",
    solvedBy: noSolution,
    selfSolved: noSolution,
    adoptedAt: "tickets ask for help, and not for a decision.",
    documentedAt: "whether an article came of a ticket is not exported.",
  }
}

/** What is missing of the tickets the account says it has. */
const missingTickets = ({ said = 0, tickets }: Desk): string | undefined =>
  said > tickets ? `The account says it has ${said} tickets and ${tickets} are there: fetch the pages that are missing.` : undefined

/** What is missing of the comments on those that are there. */
const missingComments = (desk: Desk): string | undefined => {
  const { all, commented } = desk.cases
  return hasComments(desk) && commented < all ? `Of ${all - commented} of ${all} tickets no comment is there, not even the first.` : undefined
}

/** What to say where every ticket is an incident, so that nobody wonders why no metric of questions has a number. */
const asIncidents = (desk: Desk): readonly string[] =>
  desk.hasQuestions ? [] : ["Tickets are told as incidents, which metrics of questions do not count; where tickets are what people ask, map question to types or tags of theirs, or to * for all."]

async function* conversation(desk: Desk, path: string): Conversation {
  for await (const entries of zendeskEntries(id, path)) {
    yield entries.flatMap((entry): readonly Saying[] => {
      if ("broken" in entry) return [{ says: "nothing", position: entry.position, reason: entry.broken }]
      desk.lists.add(entry.list)
      return before.includes(entry.list) ? takeFirst(desk, entry) : []
    })
  }
  if (!desk.lists.has("tickets")) throw new SourceFailed({ source: id, where: path, message: `There are no tickets in ${path}.`, advice: "Give a folder with ticket.csv, or with answers of the API such as tickets.json." })
  for await (const entries of zendeskEntries(id, path)) yield entries.flatMap((entry) => ("broken" in entry ? [] : takeThen(desk, entry)))
  for (const said of desk.threads()) yield said
  const profiles = "users have no profile fields that everybody shares."
  const member: TableEnding = { untold: { profileFields: profiles, profileFilled: profiles }, notes: ["Names, addresses, phone numbers and notes of users were not kept."] }
  const tables: Ending["tables"] = {
    ...(desk.lists.has("users") ? { member } : {}),
    thread: { untold: threadUntold(desk), ...cutBy(missingTickets(desk), missingComments(desk)), notes: ["A thread is a ticket, its channel the way it came in.", ...asIncidents(desk)] },
    post: { ...cutBy(missingComments(desk)), untold: { accepted: "Zendesk marks no comment as the solution." } },
    resolution: { untold: { solvedBy: "Zendesk marks no comment as the solution." }, notes: ["Solved and closed are done; leaving them takes the solution back."] },
  }
  return { ...(desk.to === undefined ? {} : { to: desk.to }), hasAllThreads: desk.missing === 0 && (desk.said ?? 0) <= desk.tickets, tables }
}

/** Tables that only some exports can tell, and the lists one of which it takes. */
const takes: { readonly [Table in ConversationTable | "survey-response"]?: readonly string[] } = {
  thread: ["comments", "audits", "ticket_events", "field_history"],
  post: ["comments", "audits", "ticket_events"],
  activity: ["comments", "audits", "ticket_events"],
  tie: ["comments", "audits", "ticket_events"],
  resolution: ["audits", "ticket_events", "field_history"],
}

async function* read(input: PeopleInput): Reading {
  const desk = new Desk(input)
  const declared = yield* onlyTold(desk, tellConversation(conversation(desk, input.path), input.people, input))
  for (const rows of desk.rows()) yield rows
  const to = desk.to ?? null
  const ticket: Declaration = {
    table: "ticket",
    to,
    ...cutBy(missingTickets(desk)),
    ...(desk.said === undefined ? {} : { totals: [{ of: "tickets", said: desk.said, told: desk.tickets }] }),
    untold: {
      selfHelpBefore: "Zendesk does not say whether somebody looked for help elsewhere first.",
      handlingCost: "Zendesk knows no costs.",
      currency: "Zendesk knows no costs.",
    },
    notes: desk.notes(),
  }
  const rating: Declaration = {
    table: "survey-response",
    to,
    untold: { wave: "each ticket is rated for itself.", wording: "how the question was put is not exported.", language: "how the question was put is not exported." },
    notes: ["Good is told as one, bad as zero; who was asked and said nothing has no score."],
  }
  return [...declared, ticket, ...(desk.isRated || desk.lists.has("satisfaction_ratings") ? [rating] : [])]
}

/** Leaves out the tables of a conversation that this export cannot tell. */
async function* onlyTold(desk: Desk, reading: RowReading): RowReading {
  const isTold = (table: string | undefined): boolean => takes[table as ConversationTable]?.some((list) => desk.lists.has(list)) ?? true
  try {
    for (;;) {
      const step = await reading.next()
      if (step.done === true) return step.value.filter(({ table }) => isTold(table))
      yield step.value.filter((one) => !("row" in one) || isTold(one.table))
    }
  } finally {
    // Only reached early when the stream is stopped: the reader then closes its file.
    await reading.return([])
  }
}

/**
 * A Zendesk account: its tickets, and as far as they are there comments, changes of status, ratings and users.
 *
 * @remarks
 * Unit: a folder with tables as warehouses export them (`ticket.csv`, `ticket_comment.csv`, `ticket_field_history.csv`, `user.csv`, each also
 * with `_data`), or with answers of the API as JSON: tickets, comments, audits, the incremental exports, ratings, users. Users and tickets
 * are read before the rest, so whatever file comes first. Tickets are incidents; `map` says which types or tags make them questions instead, `*` for
 * all that nothing else is said of.
 * @obtained Export the tables as CSV, or save what the API answers as JSON: tickets with their comments and events, users, and ratings of
 *   satisfaction.
 */
export const zendesk = defineSource({
  id,
  since: "0.1.0",
  title: "Zendesk (CSV and API JSON)",
  expects: "a folder with tables as CSV such as ticket.csv, or with answers of the API as JSON",
  tells: ["ticket", "member", "thread", "post", "resolution", "activity", "tie", "survey-response"],
  maps: ["question", "incident"],
  takes: ["scorer"],
  decisions: ["sources-zendesk"],
  read,
})

/** Each is a test and a documentation example. */
export const examples = [
  {
    title: "tables of a warehouse: a ticket that was reopened, one merged, one deleted, an internal comment, a rating that changed",
    files: {
      "user_data.csv": {
        head: "id,created_at,email,name,role,suspended,active",
        rows: ["7,2026-01-01 08:00:00,a@example.org,A Customer,end-user,TRUE,TRUE", "9,2025-01-01 08:00:00,b@example.org,An Agent,agent,FALSE,TRUE", "8,2026-01-02 08:00:00,,Somebody,end-user,FALSE,FALSE"],
      },
      "ticket_data.csv":
        "id,created_at,requester_id,status,updated_at,via_channel,merged_ticket_ids\n1,2026-02-01 09:00:00,7,solved,2026-02-04 09:00:00,email,[2]\n2,2026-02-01 09:05:00,7,closed,2026-02-01 10:00:00,web,[]\n3,2026-02-02 09:00:00,8,deleted,2026-02-02 09:05:00,web,\n4,2026-02-03 09:00:00,8,open,2026-02-03 09:00:00,api,\n1,2026-02-01 09:00:00,7,open,2026-02-01 09:00:00,email,[]\n",
      "ticket_comment_data.csv": {
        head: "id,body,created,public,ticket_id,user_id,voice_comment",
        rows: [
          '11,"Where is my invoice?",2026-02-01 09:00:01,TRUE,1,7,FALSE',
          '13,"He means the one of May.",2026-02-01 09:30:00,FALSE,1,9,FALSE',
          '12,"Here it is.",2026-02-01 10:00:00,TRUE,1,9,FALSE',
          '14,"Thanks.",2026-02-02 10:00:00,TRUE,1,7,FALSE',
          '15,"The same once more.",2026-02-01 09:05:00,TRUE,2,7,FALSE',
          '16,"Closed by a rule.",2026-02-04 09:00:00,TRUE,1,-1,FALSE',
          '17,"A call.",2026-02-03 10:00:00,TRUE,4,9,TRUE',
        ],
      },
      "ticket_field_history_data.csv":
        "field_name,ticket_id,updated,user_id,value\nstatus,1,2026-02-01 09:00:00,7,new\nstatus,1,2026-02-01 10:00:00,9,solved\nstatus,1,2026-02-02 10:00:00,7,open\nstatus,1,2026-02-03 09:00:00,9,solved\npriority,1,2026-02-01 09:10:00,9,high\nsatisfaction_score,1,2026-02-01 11:00:00,,offered\nsatisfaction_score,1,2026-02-02 09:00:00,7,bad\nsatisfaction_score,1,2026-02-03 12:00:00,7,good\nstatus,2,2026-02-01 10:00:00,9,closed\nstatus,99,2026-02-01 10:00:00,9,closed\n",
    },
    expect: {
      facts: {
        member: [{ id: "a-zendesk:7", affiliation: "customer", joinedAt: 1_767_254_400_000 }, { id: "a-zendesk:9", affiliation: "staff" }, { id: "a-zendesk:8", affiliation: "customer" }],
        ticket: [{ id: "1", openedAt: 1_769_936_400_000, requester: "a-zendesk:7", channel: "email" }, { id: "4", channel: "api" }],
        thread: [
          {
            id: "1", kind: "incident", author: "a-zendesk:7", affiliation: "customer", firstReplyAt: 1_769_940_000_000, solved: true, firstSolvedAt: 1_769_940_000_000, solvedAt: 1_770_109_200_000, reopened: true, newcomer: true,
          },
          { id: "4", solved: false, firstReplyAt: null, reopened: false },
        ],
        post: [{ id: "12", kind: "reply", affiliation: "staff" }, { id: "14", toOwnThread: true }, { id: "16", kind: "notice", author: null, affiliation: "bot" }, { id: "11", kind: "opening" }],
        activity: [{ member: "a-zendesk:7" }, { member: "a-zendesk:7" }, { member: "a-zendesk:9" }],
        tie: [{ member: "a-zendesk:9", other: "a-zendesk:7", memberAffiliation: "staff" }],
        "survey-response": [
          { id: "1:2026-02-02T09:00:00.000Z", score: 0, member: "a-zendesk:7", scaleLow: 0, scaleHigh: 1, favourable: "high", supersededAt: 1_770_120_000_000 },
          { score: 1, answeredAt: 1_770_120_000_000, supersededAt: null },
        ],
      },
      coverage: [
        { table: "thread", to: 1_770_195_600_000, untold: ["adoptedAt", "documentedAt", "firstAnswerAt", "selfSolved", "solvedBy"] },
        {
          table: "ticket", untold: ["currency", "handlingCost", "selfHelpBefore"],
          notes: [
            "merged into others, which stand for them: 1.", "Deleted tickets, of which only the shell is left: 1.", "Older states of tickets that a newer one replaces: 1.", "Internal comments, which only staff can read: 1.",
            "Comments on tickets that are no cases of their own: 1.", "Calls and chats, which nobody alone wrote: 1.", "Suspended users among the members: 1.", "Deleted users among the members: 1.",
            "Changes of status that neither solve nor reopen: 1.", "Changes of status of tickets that are not told: 1.", "Requests to rate that were answered or repeated: 1.",
          ],
        },
        { table: "survey-response", untold: ["language", "wave", "wording"] },
      ],
    },
  },
  {
    title: "tickets in which people ask are questions where that is said: by their type, by a tag, or all but some",
    files: {
      "ticket.csv": "id,created_at,requester_id,status,type\n1,2026-02-01 09:00:00,7,solved,question\n2,2026-02-01 09:05:00,7,open,\n3,2026-02-02 09:00:00,8,open,Incident\n",
      "ticket_field_history.csv": "field_name,ticket_id,updated,user_id,value\nstatus,1,2026-02-01 10:00:00,9,solved\n",
    },
    map: { question: "*", incident: "incident, problem" },
    expect: {
      facts: {
        ticket: [{ id: "1" }, { id: "2" }, { id: "3" }],
        thread: [{ id: "1", kind: "question", solvedAt: 1_769_940_000_000 }, { id: "2", kind: "question", solved: false }, { id: "3", kind: "incident" }],
        resolution: [{ thread: "1", kind: "accepted", markedBy: "a-zendesk:9" }],
      },
    },
  },
  {
    title: "answers of the API: events with comments and changes of status, ratings, a side conversation, a ticket of which nothing says when it was solved",
    files: {
      "tickets.json": {
        json: {
          count: 9,
          tickets: [
            { id: 1, created_at: "2026-02-01T09:00:00Z", updated_at: "2026-02-03T09:00:00Z", requester_id: 7, status: "closed", via: { channel: "web" }, subject: "Help" },
            { id: 2, created_at: "2026-02-04T09:00:00Z", updated_at: "2026-02-04T10:00:00Z", requester_id: 9, status: "open", via: { channel: "api" }, satisfaction_rating: { score: "unoffered" } },
            { id: 3, created_at: "2026-02-04T09:00:00Z", updated_at: "2026-02-04T10:00:00Z", requester_id: 9, status: "open", via: { channel: "side_conversation" } },
            { id: 4, created_at: "2026-02-05T09:00:00Z", updated_at: "2026-02-05T10:00:00Z", requester_id: 8, status: "solved", tags: ["closed_by_merge"], via: { channel: "web" } },
            { id: 5, created_at: "2026-02-05T09:00:00Z", updated_at: "2026-02-05T10:00:00Z", requester_id: 8, status: "solved", via: { channel: "web" } },
            { id: 6, created_at: "last week", requester_id: 8, status: "solved" },
          ],
        },
        records: "/tickets",
      },
      "users.json": { json: { users: [{ id: 7, role: "end-user", created_at: "2026-01-01T00:00:00Z", email: "a@example.org" }, { id: 9, role: "admin", created_at: "2025-01-01T00:00:00Z" }] }, records: "/users" },
      "events.json": {
        json: {
          ticket_events: [
            { id: 20, ticket_id: 1, created_at: "2026-02-01T09:00:00Z", updater_id: 7, child_events: [{ id: 21, event_type: "Comment", public: true, author_id: 7, body: "Help" }, { id: 22, event_type: "Create", status: "new" }] },
            { id: 30, ticket_id: 1, created_at: "2026-02-02T09:00:00Z", updater_id: 9, child_events: [{ id: 31, event_type: "Comment", public: true, body: "So" }, { id: 32, event_type: "Change", status: "solved", previous_value: "new" }, { id: 33, event_type: "Cc" }] },
            { id: 40, ticket_id: 2, created_at: "2026-02-04T09:30:00Z", updater_id: 7, child_events: [{ id: 41, event_type: "Comment", public: true, author_id: 7 }] },
            { id: 45, ticket_id: 5, created_at: "2026-02-05T09:00:00Z", updater_id: 8, child_events: [{ id: 46, event_type: "Comment", public: true, author_id: 8, body: "Again" }] },
            { id: 50, ticket_id: 1, created_at: "2026-02-03T09:00:00Z", updater_id: -1, child_events: [{ id: 51, event_type: "Change", status: "closed" }] },
          ],
        },
      },
      "ratings.json": {
        json: {
          satisfaction_ratings: [
            { id: 60, ticket_id: 1, requester_id: 7, score: "good_with_comment", updated_at: "2026-02-02T10:00:00Z", comment: "Quick" },
            { id: 61, ticket_id: 5, requester_id: 8, score: "offered", updated_at: "2026-02-05T11:00:00Z" },
            { id: 62, ticket_id: 2, requester_id: 9, score: "unoffered", updated_at: "2026-02-05T11:00:00Z" },
            { id: 63, ticket_id: 2, requester_id: 9, score: "great", updated_at: "2026-02-05T11:00:00Z" },
          ],
        },
      },
      "metrics.json": { json: { ticket_metric_events: [{ id: 70, ticket_id: 1, metric: "reply_time", type: "activate", time: "2026-02-01T09:00:00Z" }] }, records: "/ticket_metric_events" },
    },
    expect: {
      facts: {
        member: [{ id: "a-zendesk:7", affiliation: "customer" }, { id: "a-zendesk:9", affiliation: "staff" }],
        ticket: [{ id: "1", channel: "web" }, { id: "2", channel: "api" }, { id: "5" }],
        thread: [
          { id: "1", affiliation: "customer", solved: true, solvedAt: 1_770_022_800_000, firstReplyAt: 1_770_022_800_000, reopened: false },
          { id: "2", affiliation: "staff", solved: false, firstReplyAt: 1_770_197_400_000 },
          { id: "5", affiliation: "unknown", solved: true, solvedAt: null },
        ],
        post: [{ id: "31", author: "a-zendesk:9", affiliation: "staff" }, { id: "21", kind: "opening" }, { id: "41", kind: "reply" }, { id: "46", kind: "opening" }],
        activity: [{ member: "a-zendesk:7" }, { member: "a-zendesk:7" }, { member: "a-zendesk:8" }, { member: "a-zendesk:9" }],
        tie: [{ member: "a-zendesk:9", answeredAt: 1_770_197_400_000 }],
        "survey-response": [{ id: "60", score: 1, answeredAt: 1_770_026_400_000 }, { id: "61", score: null, answeredAt: null, member: "a-zendesk:8" }],
      },
      rejects: [{ position: "tickets.json#/tickets/5", reason: "created_at" }, { position: "ratings.json#/satisfaction_ratings/3", reason: "good, bad, offered" }],
      coverage: [
        { table: "thread", truncated: true, notes: ["shown as solved of which nothing says when: 1."] },
        { table: "ticket", notes: ["Side conversations with third parties: 1.", "merged into others, which stand for them: 1.", "Passed over from ticket_events: 1.", "Passed over from ticket_metric_events: 1.", "were not asked how it went: 1."] },
      ],
    },
  },
  {
    title: "comments of one ticket, as the API hands them out: whose they are, the path says, or nobody can",
    files: {
      "tickets.json": '{ "tickets": [{ "id": 17, "created_at": "2026-02-01T09:00:00Z", "requester_id": 7, "status": "open" }, { "id": 18, "created_at": "2026-02-01T09:00:00Z", "requester_id": 7, "status": "open" }] }',
      "tickets/17/comments.json": '{ "comments": [{ "id": 1, "author_id": 9, "public": true, "created_at": "2026-02-01T10:00:00Z", "body": "Which one?" }] }',
      "comments.json": '{ "comments": [{ "id": 2, "author_id": 9, "public": true, "created_at": "2026-02-01T10:00:00Z", "body": "This one?" }] }',
    },
    expect: {
      facts: { ticket: [{ id: "17" }, { id: "18" }], thread: [{ id: "17", firstReplyAt: 1_769_940_000_000 }, { id: "18" }], post: [{ id: "1", author: "a-zendesk:9" }], activity: [{}], tie: [{}] },
      rejects: [{ position: "comments.json#/comments/0", reason: "it does not say which ticket it belongs to; save the comments" }],
      coverage: [{ table: "thread", truncated: true }, { table: "post", truncated: true }, { table: "ticket", truncated: false }],
    },
  },
  {
    title: "lines of whole tickets without comments: what was opened is told, conversations are not",
    files: {
      "export.jsonl": {
        rows: [
          '{ "id": 1, "created_at": "2026-02-01T09:00:00Z", "requester_id": 7, "requester": { "id": 7, "role": "end-user", "email": "a@example.org" }, "status": "open", "via": { "channel": "email" }, "satisfaction_rating": { "score": "good" } }',
          '{ "id": 2, "created_at": "2026-02-02T09:00:00Z", "requester_id": 7, "status": "open" }',
        ],
      },
    },
    expect: {
      facts: { member: [{ id: "a-zendesk:7" }], ticket: [{ id: "1", channel: "email" }, { id: "2", channel: null }], "survey-response": [{ id: "1:rating", score: 1, answeredAt: null }] },
      coverage: [{ table: "ticket", to: 1_770_022_800_000 }, { table: "member", untold: ["profileFields", "profileFilled"] }],
    },
  },
  {
    title: "a folder without tickets",
    files: { "user.csv": "id,role\n7,agent\n" },
    expect: { failed: { message: "There are no tickets", advice: "ticket.csv" } },
  },
  {
    title: "a file that is no answer of the API",
    files: { "tickets.json": "<html>Log in</html>" },
    read: "tickets.json",
    expect: { failed: { message: "tickets.json cannot be read", advice: "Zendesk" } },
  },
] satisfies readonly SourceExample[]
