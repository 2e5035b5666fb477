import * as fc from "fast-check"
import { gzipSync } from "node:zlib"
import { afterEach, describe, expect, test } from "vitest"
import { jsonClient } from "./http-client.ts"
import type { HostAddress, Network } from "./http-network.ts"
import { sendJson, serveSite, type Answering, type TestSite } from "./http-site.test-kit.ts"
import { SourceFailed } from "./source.ts"

const open: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

const secret = "a-very-secret-token"

const siteWith = async (answer: Answering): Promise<TestSite> => {
  const site = await serveSite(answer)
  open.push(site.close)
  return site
}

const clientOf = ({ address, network }: Pick<TestSite, "address" | "network">, stopped = new AbortController().signal) => {
  const client = jsonClient({ source: "forum", address, headers: { "api-key": secret }, allowPrivate: true, network, stopped })
  open.push(client.close)
  return client
}

const failureOf = async (asking: Promise<unknown>): Promise<SourceFailed> => {
  const failure = await asking.then(() => undefined, (cause: unknown) => cause)
  expect(failure).toBeInstanceOf(SourceFailed)
  const { where, message, advice } = failure as SourceFailed
  for (const text of [where, message, advice]) {
    expect(text.trim()).not.toBe("")
    expect(text).not.toContain(secret)
  }
  return failure as SourceFailed
}

type Fault = (response: Parameters<Answering>[1], body: string, site: TestSite) => void

/** What goes wrong on the way and is right the next time. */
const passing: Readonly<Record<string, Fault>> = {
  "too many, seconds": (response) => sendJson(response, {}, { status: 429, headers: { "retry-after": "7" } }),
  "too many, in words": (response) => void response.writeHead(429, { "content-type": "text/plain" }).end("Slow down, too many requests from this IP address"),
  "too many, wait_seconds": (response) => sendJson(response, { extras: { wait_seconds: 9 } }, { status: 429 }),
  "used up": (response) => sendJson(response, {}, { status: 403, headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1730462430" } }),
  "internal error": (response) => void response.writeHead(500).end("oops"),
  "bad gateway": (response) => void response.writeHead(502).end("<html>"),
  "cut connection": (response, body) => {
    response.writeHead(200, { "content-length": String(Buffer.byteLength(body) + 10) })
    response.write(body.slice(0, body.length / 2), () => response.destroy())
  },
  "closed at once": (response) => void response.destroy(),
  "cut JSON": (response, body) => void response.writeHead(200).end(body.slice(0, -1)),
  "cut gzip": (response, body) => void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(body).subarray(0, -9)),
  "no answer": (_response, _body, site) => site.giveUp(),
  "answer that stops": (response, body, site) => {
    response.writeHead(200)
    response.write(body.slice(0, 3), () => site.giveUp())
  },
}

describe("asking a site", () => {
  test("whatever goes wrong less often than is tried, the answer is the same as without", async () => {
    const faults = fc.array(fc.constantFrom(...Object.keys(passing)), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(faults, fc.jsonValue({ maxDepth: 3 }), async (names, value) => {
        const left = [...names]
        const site = await siteWith((_path, response, own) => {
          const fault = passing[left.shift() ?? ""]
          if (fault === undefined) sendJson(response, value)
          else fault(response, JSON.stringify({ value }), own)
        })
        const answer = await clientOf(site).get("/t/1.json")
        expect(answer?.body).toEqual(JSON.parse(JSON.stringify(value)))
        expect(site.asked).toHaveLength(names.length + 1)
        expect(site.slept).toHaveLength(names.length)
        for (const [index, name] of names.entries()) {
          const least = { "too many, seconds": 7_000, "too many, wait_seconds": 9_000, "used up": 30_000 }[name] ?? 0
          expect(site.slept[index]).toBeGreaterThanOrEqual(least)
        }
        await site.close()
      }),
      { numRuns: 40 },
    )
  })

  test.each(Object.keys(passing))("what goes on failing is given up after six tries, with advice: %s", async (name) => {
    const site = await siteWith((_path, response, own) => passing[name]?.(response, '{"a":1}', own))
    expect((await failureOf(clientOf(site).get("/t/1.json"))).advice).toMatch(/http\.state/)
    expect(site.asked).toHaveLength(6)
  })

  test("the token goes with each question, and what is not there is nothing", async () => {
    const site = await siteWith((_path, response) => sendJson(response, {}, { status: 404 }))
    expect(await clientOf(site).get("/t/1.json")).toBe(null)
    expect(site.headers()).toMatchObject({ "api-key": secret, "accept-encoding": "gzip" })
  })

  test.each([[401, "http.token"], [403, "http.token"], [400, "address"], [301, "address"]])("%s is a refusal: it says where and what to do, and is not asked again", async (status, advice) => {
    const site = await siteWith((_path, response) => sendJson(response, { errors: ["no"] }, { status }))
    const failure = await failureOf(clientOf(site).get("/t/1.json?api_key=hidden"))
    expect(failure.message).toContain(String(status))
    expect(failure.where).toMatch(/^forum\.example:\d+\/t\/1\.json$/)
    expect(failure.advice).toContain(advice)
    expect(site.asked).toHaveLength(1)
  })

  test("who is to wait longer than an hour is told until when", async () => {
    const site = await siteWith((_path, response) => sendJson(response, {}, { status: 429, headers: { "retry-after": "7200" } }))
    const failure = await failureOf(clientOf(site).get("/t/1.json"))
    expect(failure.message).toContain("until 2024-11-01T14:00:00.000Z")
    expect(site.slept).toEqual([])
  })

  describe("redirects", () => {
    const redirecting = (to: (path: string) => string | undefined): Answering => (path, response) => {
      const location = to(path)
      if (location === undefined) sendJson(response, { at: path })
      else response.writeHead(302, { location }).end()
    }

    test("within the site are followed", async () => {
      const site = await siteWith(redirecting((path) => (path === "/t/1.json" ? "/t/name/1.json" : undefined)))
      expect((await clientOf(site).get("/t/1.json"))?.body).toEqual({ at: "/t/name/1.json" })
    })

    test.each(["https://other.example/t/1.json", "//other.example/", "http://127.0.0.1/", "http://169.254.169.254/latest/meta-data", "https://forum.example/", "ftp://forum.example/", "file:///etc/passwd", "http://["])("to %s are refused, and nobody there learns of the token", async (location) => {
      const hosts: string[] = []
      const site = await siteWith(redirecting(() => location))
      const lookup = (host: string): Promise<readonly HostAddress[]> => {
        hosts.push(host)
        return site.network.lookup(host)
      }
      await failureOf(clientOf({ address: site.address, network: { ...site.network, lookup } }).get("/t/1.json"))
      expect(new Set(hosts)).toEqual(new Set(["forum.example"]))
      expect(site.asked).toHaveLength(1)
    })

    test.each([["file:///etc/passwd", "file:"], ["javascript:alert(1)", "javascript:"], ["https://other.example/t", "other.example"]])("to %s are told by %s", async (location, told) => {
      const site = await siteWith(redirecting(() => location))
      expect((await failureOf(clientOf(site).get("/t/1.json"))).message).toContain(`another host, ${told}.`)
    })

    test("that never end are given up", async () => {
      const site = await siteWith(redirecting((path) => `${path}0`))
      expect((await failureOf(clientOf(site).get("/t/1"))).message).toContain("on and on")
      expect(site.asked).toHaveLength(6)
    })

    test("a link to another host is refused before it is followed", async () => {
      const site = await siteWith(redirecting(() => undefined))
      await failureOf(clientOf(site).get("https://other.example/page=2"))
      expect(site.asked).toEqual([])
      expect((await clientOf(site).get(`${site.address}/x?page=2`))?.body).toEqual({ at: "/x?page=2" })
    })
  })

  describe("bombs", () => {
    test.each<[string, Answering]>([
      ["gzip that unfolds to a hundred times its size", (_path, response) => void response.writeHead(200, { "content-encoding": "gzip" }).end(gzipSync(Buffer.alloc(40_000_000, 32)))],
      ["a body announced as huge", (_path, response) => void response.writeHead(200, { "content-length": "99999999999" }).write("{")],
      ["another packing", (_path, response) => void response.writeHead(200, { "content-encoding": "br" }).end("xx")],
    ])("%s is refused at once", async (_, answer) => {
      const site = await siteWith(answer)
      await failureOf(clientOf(site).get("/t/1.json"))
      expect(site.asked).toHaveLength(1)
    })

    test("JSON nested without end is refused", async () => {
      const site = await siteWith((_path, response) => void response.writeHead(200).end("[".repeat(100_000)))
      expect((await failureOf(clientOf(site).get("/t/1.json"))).message).toContain("deeper than 64")
    })
  })

  describe("private networks", () => {
    const guarded = (address: string, lookup: Network["lookup"], network: Network) => {
      const client = jsonClient({ source: "forum", address, headers: { "api-key": secret }, network: { ...network, lookup }, stopped: new AbortController().signal })
      open.push(client.close)
      return client
    }

    test.each(["127.0.0.1", "10.1.2.3", "169.254.169.254", "100.64.0.1", "::1", "::ffff:127.0.0.1", "fd00::1", "fe80::1"])("a name that leads to %s is refused, and nothing is asked", async (address) => {
      const site = await siteWith((_path, response) => sendJson(response, {}))
      const lookup = () => Promise.resolve([{ address, family: address.includes(":") ? 6 : 4 }])
      const { message, advice } = await failureOf(guarded(site.address.replace("http:", "https:"), lookup, site.network).get("/t/1.json"))
      expect(message).toContain("private network")
      expect(advice).toContain("http.allowPrivate")
      expect(site.asked).toEqual([])
    })

    test.each(["https://127.0.0.1", "https://[::1]", "https://2130706433", "https://[::ffff:192.168.0.1]", "https://169.254.169.254"])("%s is refused without asking for its name", async (address) => {
      const site = await siteWith((_path, response) => sendJson(response, {}))
      const never = () => Promise.reject(new Error("nobody asks"))
      expect((await failureOf(guarded(address, never, site.network).get("/"))).message).toContain("private network")
    })

    test.each(["http://forum.example", "ftp://forum.example", "https://name:word@forum.example", "https://"])("%s is refused as an address", async (address) => {
      const site = await siteWith((_path, response) => sendJson(response, {}))
      await failureOf(Promise.resolve().then(() => guarded(address, site.network.lookup, site.network).get("/")))
      expect(site.asked).toEqual([])
    })
  })

  test("whoever stops reading does not wait for an answer", async () => {
    const stop = new AbortController()
    const site = await siteWith(() => stop.abort())
    await failureOf(clientOf(site, stop.signal).get("/t/1.json"))
    expect(site.asked).toHaveLength(1)
  })
})

describe("a question in GraphQL", () => {
  const query = { text: "query ($n: Int) { a(n: $n) }", variables: { n: 3 } }

  test("is posted as JSON, and what stands under data is the answer; what was asked for and is not there is nothing", async () => {
    const answers = [{ data: { a: 1 } }, { data: { a: null }, errors: [{ type: "NOT_FOUND", message: "who knows" }] }]
    const site = await siteWith((_path, response) => sendJson(response, answers[site.sent.length - 1]))
    const client = clientOf(site)
    expect((await client.query("/graphql", query))?.body).toEqual({ a: 1 })
    expect(site.headers()).toMatchObject({ "content-type": "application/json", "api-key": secret })
    expect(await client.query("/graphql", query)).toBeNull()
    expect(site.sent).toEqual(Array.from({ length: 2 }, () => ["POST", JSON.stringify({ query: query.text, variables: query.variables })]))
  })

  test("is asked again where the site was too busy, and after the wait where too much was asked", async () => {
    const busy = [{ errors: [{ message: "Something went wrong" }] }, "a word", { data: null }, { data: {}, errors: [{ extensions: { code: "INTERNAL_SERVER_ERROR" } }] }]
    const site = await siteWith((_path, response) => {
      const tried = site.sent.length - 1
      if (tried < busy.length) return sendJson(response, busy[tried])
      return tried === busy.length
        ? sendJson(response, { errors: [{ type: "RATE_LIMITED" }] }, { headers: { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.UTC(2024, 10, 1, 12, 5) / 1000) } })
        : sendJson(response, { data: { a: 2 } }, { headers: { "x-ratelimit-remaining": "0" } })
    })
    expect((await clientOf(site).query("/graphql", query))?.body).toEqual({ a: 2 })
    expect(site.slept.at(-1)).toBeGreaterThanOrEqual(300_000)
    expect(site.slept).toHaveLength(5)
  })

  test("is asked about less where the site could not answer all of it, and never told in part", async () => {
    const heavy = [{ data: { a: null }, errors: [{ type: "RESOURCE_LIMITS_EXCEEDED", path: ["a"], message: "Resource limits for this query exceeded." }] }, { data: null, errors: [{ message: "Something went wrong while executing your query." }] }]
    const site = await siteWith((_path, response) => {
      const tried = site.sent.length - 1
      return tried === heavy.length ? void response.writeHead(502).end("<html>") : sendJson(response, heavy[tried] ?? { data: { a: 3 } })
    })
    let first = 20
    const answer = await clientOf(site).query("/graphql", { ...query, variables: { first }, smaller: () => ({ first: (first = Math.floor(first / 2)) }) })
    expect(answer?.body).toEqual({ a: 3 })
    expect(site.sent.map(([, body]) => (JSON.parse(body) as { variables: unknown }).variables)).toEqual([{ first: 20 }, { first: 10 }, { first: 5 }, { first: 2 }])
  })

  test("that is refused fails with the kind of error where it is a word, and is not asked again", async () => {
    for (const [type, says] of [["INSUFFICIENT_SCOPES", "refuses the question (INSUFFICIENT_SCOPES)."], ["<b>no</b>", "refuses the question."]] as const) {
      const site = await siteWith((_path, response) => sendJson(response, { data: { a: null }, errors: [{ type: "NOT_FOUND" }, { type, message: secret }] }))
      const { message, advice } = await failureOf(clientOf(site).query("/graphql", query))
      expect([message, advice]).toEqual([expect.stringContaining(says), expect.stringContaining("http.token")])
      expect(site.sent).toHaveLength(1)
    }
  })
})
