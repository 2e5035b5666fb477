import type { Instant } from "@folkmoot/facts"
import { channelOf, tellsArrival, type Arrival } from "./analytics-channels.ts"
import type { AnalyticsMapping, PageKind } from "./analytics-mapping.ts"
import { pageKinds } from "./analytics-pages.ts"
import { idOf, listOf, needId, readRecord, recordOf, RecordBroken, textOf, type JsonRecord } from "./json-record.ts"
import type { Given } from "./material.ts"
import { withinId, type People } from "./people.ts"

/** One session of one visitor. */
interface Session {
  readonly member: string
  readonly number: string
  readonly position: string
  from: Instant
  arrival: Arrival
  arrivedAt: Instant
  /** When pages of each kind were first viewed. */
  readonly viewed: Map<PageKind, Instant>
}

/** A visit to pages of one kind, within one session. */
export interface Visit {
  readonly page: PageKind
  readonly at: Instant
  readonly position: string
}

/** What was seen of the events besides what is told. */
export interface EventCounts {
  from: Instant | null
  to: Instant | null
  events: number
  views: number
  /** Events without a visitor or a session, as they are sent without consent. */
  nobodys: number
  denied: number
  /** Events of the organisation's own people and of people trying things out, as marked. */
  internal: number
  /** Events that name a person by the id the site itself gave them. */
  named: number
  /** Names of events that came and are declared to be conversions. */
  readonly converting: Set<string>
}

type Values = ReadonlyMap<string, string>

/** The parameters of an event, by their keys; whatever their type, as text. */
const parametersOf = (event: JsonRecord): Values =>
  new Map(
    listOf(event, "event_params").flatMap((one) => {
      const read = readRecord(one, (parameter) => {
        const value = recordOf(parameter, "value") ?? {}
        const text = textOf(value, "string_value") ?? idOf(value, "int_value")
        return text === undefined ? [] : [[needId(parameter, "key"), text] as const]
      })
      return "broken" in read ? [] : read
    }),
  )

const needMicros = (event: JsonRecord): Instant => {
  const text = needId(event, "event_timestamp")
  const at = /^\d{15,17}$/.test(text) ? Math.floor(Number(text) / 1000) : Number.NaN
  if (Number.isSafeInteger(at)) return at
  throw new RecordBroken("event_timestamp is no number of microseconds since 1970; expected one, such as 1772443800000000.")
}

/** Where an event says that its session came from: the session's own word before the event's. */
const arrivalOf = (event: JsonRecord, parameters: Values): Arrival => {
  const last = recordOf(event, "session_traffic_source_last_click") ?? {}
  const [cross, manual, own] = [recordOf(last, "cross_channel_campaign") ?? {}, recordOf(last, "manual_campaign") ?? {}, recordOf(event, "collected_traffic_source") ?? {}]
  const first = (...texts: readonly (string | undefined)[]): string | undefined => texts.find((text) => text !== undefined)
  return {
    group: textOf(cross, "default_channel_group"),
    source: first(textOf(cross, "source"), textOf(manual, "source"), textOf(own, "manual_source"), parameters.get("source")),
    medium: first(textOf(cross, "medium"), textOf(manual, "medium"), textOf(own, "manual_medium"), parameters.get("medium")),
    campaign: first(textOf(cross, "campaign_name"), textOf(manual, "campaign_name"), textOf(own, "manual_campaign_name"), parameters.get("campaign")),
    advertised: textOf(own, "gclid") !== undefined,
  }
}

const campaignOf = ({ campaign }: Arrival): string | null => (campaign === undefined || /^\(.*\)$/.test(campaign) ? null : campaign)

/** Reads events one by one and keeps what sessions are made of. */
export const eventReader = (mapping: AnalyticsMapping, people: People) => {
  const kindOf = pageKinds(mapping.pages)
  const conversions = new Map(Object.entries(mapping.conversions ?? {}))
  const sessions = new Map<string, Session>()
  const counts: EventCounts = { from: null, to: null, events: 0, views: 0, nobodys: 0, denied: 0, internal: 0, named: 0, converting: new Set() }

  const sessionOf = (member: string, number: string, at: Instant, position: string): Session => {
    const key = `${member}/${number}`
    let session = sessions.get(key)
    if (session === undefined) sessions.set(key, (session = { member, number, position, from: at, arrival: {}, arrivedAt: Number.POSITIVE_INFINITY, viewed: new Map() }))
    session.from = Math.min(session.from, at)
    return session
  }

  const read = (event: JsonRecord, position: string): readonly Given[] => {
    const name = needId(event, "event_name")
    const at = needMicros(event)
    const parameters = parametersOf(event)
    counts.events += 1
    counts.from = Math.min(counts.from ?? at, at)
    counts.to = Math.max(counts.to ?? at, at)
    if (textOf(event, "user_id") !== undefined) counts.named += 1
    if (textOf(recordOf(event, "privacy_info") ?? {}, "analytics_storage") === "No") counts.denied += 1
    if (["internal", "developer"].includes(parameters.get("traffic_type") ?? "") || parameters.has("debug_mode")) {
      counts.internal += 1
      return []
    }
    const isView = name === "page_view" || name === "screen_view"
    if (isView) counts.views += 1
    const [visitor, number] = [idOf(event, "user_pseudo_id"), parameters.get("ga_session_id")]
    if (visitor === undefined || number === undefined) counts.nobodys += 1
    const member = visitor === undefined ? null : people.of(visitor)
    if (member !== null && number !== undefined) {
      const session = sessionOf(member, number, at, position)
      const arrival = arrivalOf(event, parameters)
      if (tellsArrival(arrival) && at < session.arrivedAt) Object.assign(session, { arrival, arrivedAt: at })
      const kind = kindOf(parameters.get("page_location") ?? parameters.get("firebase_screen") ?? "")
      if (isView) session.viewed.set(kind, Math.min(session.viewed.get(kind) ?? at, at))
    }
    const conversion = conversions.get(name)
    if (conversion === undefined) return []
    counts.converting.add(name)
    const bundle = idOf(event, "event_bundle_sequence_id") ?? "0"
    const id = member === null ? position : `${withinId(member)}/${name}/${at}/${bundle}`
    return [{ table: "conversion", position, row: { id, kind: conversion, convertedAt: at, member, affiliation: people.affiliationOf(member, at, "unknown") } }]
  }

  return {
    counts: (): Readonly<EventCounts> => counts,
    /** Reads one event; the conversions it is, or why it is none. */
    take: (value: unknown, position: string): readonly Given[] => {
      const taken = readRecord(value, (event) => read(event, position))
      return "broken" in taken ? [{ position, reason: taken.broken }] : taken
    },
    visits: function* (): Generator<Visit, void, void> {
      for (const { viewed, position } of sessions.values()) for (const [page, at] of viewed) yield { page, at, position }
    },
    /** How people came, one for each session, and when they met the community in it. */
    touchpoints: function* (): Generator<Given, void, void> {
      for (const { member, number, from, arrival, viewed, position } of sessions.values()) {
        const touched = (part: string, channel: string, touchedAt: Instant, campaign: string | null): Given => ({
          table: "touchpoint",
          position,
          row: { id: `${withinId(member)}/${number}/${part}`, channel, touchedAt, member, affiliation: people.affiliationOf(member, touchedAt, "unknown"), campaign },
        })
        yield touched("arrival", channelOf(arrival), from, campaignOf(arrival))
        const met = viewed.get("community")
        if (met !== undefined) yield touched("community", "community", met, null)
      }
    },
  }
}
