import type { LookupFunction } from "node:net"
import * as http from "node:http"
import * as https from "node:https"
import { pipeline } from "node:stream/promises"
import { callbackify } from "node:util"
import { createGunzip } from "node:zlib"
import type { HostAddress } from "./http-network.ts"

/** What a site sent, its text unfolded. */
export interface Reply {
  readonly status: number
  /** By name, in small letters; of several with one name, joined. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** A site sends more than anybody should read at once, or in a way it was not asked to; asking again would not help. */
export class ReplyRefused extends Error {}

/** How one request is made. */
export interface RequestWay {
  readonly headers: Readonly<Record<string, string>>
  /** JSON to send, which makes it a POST. */
  readonly body?: string
  readonly agent: http.Agent
  /** Finds the addresses that may be connected to; those and no others are. */
  readonly addresses: (host: string) => Promise<readonly HostAddress[]>
  /** No more bytes than this are read, before and after unfolding. */
  readonly most: number
  readonly signal: AbortSignal
}

/** Connections of one client: one at a time, kept open between questions. */
export const agentFor = ({ protocol }: URL): http.Agent => {
  const options = { keepAlive: true, maxSockets: 1 }
  return protocol === "https:" ? new https.Agent(options) : new http.Agent(options)
}

/** Node asks for all addresses or for one, as it connects to many at once or not. */
const lookupBy = (addresses: RequestWay["addresses"]): LookupFunction => {
  const find = callbackify(addresses)
  return (host, { all }, done) =>
    find(host, (cause, found) => {
      const [first] = found ?? []
      if (cause !== null || first === undefined) done(cause ?? new Error("the name leads nowhere"), "")
      else if (all === true) done(null, [...found])
      else done(null, first.address, first.family)
    })
}

const headersOf = (headers: http.IncomingHttpHeaders): Reply["headers"] =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[name, Array.isArray(value) ? value.join(", ") : value]])))

const textOf = async (response: http.IncomingMessage, most: number): Promise<string> => {
  const encoding = (response.headers["content-encoding"] ?? "identity").toLowerCase()
  if (encoding !== "gzip" && encoding !== "identity") throw new ReplyRefused(`sends its answer packed as ${encoding.slice(0, 20)}, though it was asked for gzip or plain text`)
  if (Number(response.headers["content-length"] ?? 0) > most) throw new ReplyRefused(`sends more than ${most} bytes at once`)
  const pieces: Buffer[] = []
  const gather = async (source: AsyncIterable<Buffer>): Promise<void> => {
    let size = 0
    for await (const piece of source) {
      size += piece.length
      if (size > most) throw new ReplyRefused(`sends more than ${most} bytes at once`)
      pieces.push(piece)
    }
  }
  if (encoding === "gzip") await pipeline(response, createGunzip(), gather)
  else await pipeline(response, gather)
  return Buffer.concat(pieces).toString("utf8")
}

/** Asks once, follows nothing, tries nothing again; rejects where the connection breaks or the signal fires. */
export const requestOnce = async (url: URL, { headers, body, agent, addresses, most, signal }: RequestWay): Promise<Reply> => {
  const { request } = url.protocol === "https:" ? https : http
  const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
    const sent = body === undefined ? {} : { "content-type": "application/json", "content-length": String(Buffer.byteLength(body)) }
    request(url, { method: body === undefined ? "GET" : "POST", headers: { ...headers, ...sent, "accept-encoding": "gzip" }, agent, lookup: lookupBy(addresses), signal }, resolve).on("error", reject).end(body)
  })
  try {
    return { status: response.statusCode ?? 0, headers: headersOf(response.headers), text: await textOf(response, most) }
  } finally {
    response.destroy()
  }
}
