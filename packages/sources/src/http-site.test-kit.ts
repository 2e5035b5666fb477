import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"
import { gzipSync } from "node:zlib"
import type { Network } from "./http-network.ts"

/** A site on this machine for a test: what it answers, what it was asked, and a network in which no time passes. */
export interface TestSite {
  readonly address: string
  readonly asked: string[]
  /** The headers of the last request. */
  readonly headers: () => IncomingMessage["headers"]
  /** The method of each request and what came with it. */
  readonly sent: readonly (readonly [method: string, body: string])[]
  /** How long it was slept, each time. */
  readonly slept: number[]
  readonly network: Network
  /** Lets whoever waits for an answer run out of patience. */
  readonly giveUp: () => void
  readonly close: () => Promise<void>
}

export type Answering = (path: string, response: ServerResponse, site: TestSite) => void

/** Sends JSON as a site would. */
export const sendJson = (response: ServerResponse, value: unknown, { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {}): void => {
  response.writeHead(status, { "content-type": "application/json", "content-encoding": "gzip", date: "Fri, 01 Nov 2024 12:00:00 GMT", ...headers }).end(gzipSync(JSON.stringify(value)))
}

/** Starts a site on the loopback interface. */
export const serveSite = async (answer: Answering): Promise<TestSite> => {
  const asked: string[] = []
  const slept: number[] = []
  const waiting = new Set<AbortController>()
  let last: IncomingMessage["headers"] = {}
  const sent: (readonly [string, string])[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? "")
    last = request.headers
    response.on("error", () => undefined)
    let body = ""
    request.setEncoding("utf8").on("data", (piece: string) => void (body += piece)).on("end", () => {
      sent.push([request.method ?? "", body])
      answer(request.url ?? "", response, site)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const site: TestSite = {
    address: `http://forum.example:${port}`,
    asked,
    headers: () => last,
    sent,
    slept,
    network: {
      lookup: () => Promise.resolve([{ address: "127.0.0.1", family: 4 }]),
      now: () => Date.UTC(2024, 10, 1, 12),
      sleep: (time) => {
        slept.push(time)
        return Promise.resolve()
      },
      random: () => 0.5,
      deadline: () => {
        const patience = new AbortController()
        waiting.add(patience)
        return patience.signal
      },
    },
    giveUp: () => {
      for (const patience of waiting) patience.abort()
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return site
}
