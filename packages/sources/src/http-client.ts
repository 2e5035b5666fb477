import { parseJson } from "./json-file.ts"
import { isPublicAddress, literalHost } from "./http-address.ts"
import type { HostAddress, Network } from "./http-network.ts"
import { asksForPatience, longestWait, mostTries, pauseBefore, waitAsked } from "./http-patience.ts"
import { agentFor, ReplyRefused, requestOnce, type Reply } from "./http-request.ts"
import { queriedIn, type Query } from "./graphql.ts"
import type { JsonAnswer, JsonClient, Site } from "./json-client.ts"
import { SourceFailed } from "./source.ts"

/** No page of an interface comes near this many bytes. */
const largest = 33_554_432

/** How long one answer may take. */
const longestAnswer = 60_000

const mostRedirects = 5

/** What a client asks, and how. */
export interface ClientInput extends Site {
  readonly source: string
  readonly allowPrivate?: boolean
  readonly network: Network
  readonly stopped: AbortSignal
}

/** What came of asking once: an answer, nothing there, or why to ask again and after how long, where the site says. */
type Outcome = { readonly answer: JsonAnswer | null } | { readonly again: string; readonly wait?: number; readonly isHeavy?: true }

const tokenAdvice = "Give http.token a token whose account may read it, or check the one given."

/** A client that asks one site and nobody else; it has to be closed. */
export const jsonClient = ({ source, address, headers, allowPrivate = false, network, stopped }: ClientInput): JsonClient & { readonly close: () => void } => {
  const failed = (where: string, message: string, advice: string, cause?: unknown): SourceFailed => new SourceFailed({ source, where, message, advice, cause })
  const site = siteAt(source, address, allowPrivate)
  const agent = agentFor(site)
  const shown = ({ host, pathname }: URL): string => `${host}${pathname}`

  const isAllowed = (ip: string): boolean => allowPrivate || isPublicAddress(ip)
  const privateHost = (): SourceFailed =>
    failed(site.host, `${site.host} is in a private network.`, "Only sites of the public internet are asked. If it is your own, allow it with http.allowPrivate.")
  const addresses = async (host: string): Promise<readonly HostAddress[]> => {
    const found = await network.lookup(host)
    const allowed = found.filter((one) => isAllowed(one.address))
    if (found.length > 0 && allowed.length === 0) throw privateHost()
    return allowed
  }

  const send = async (url: URL, body: string | undefined): Promise<Reply> => {
    const literal = literalHost(url)
    if (literal !== undefined && !isAllowed(literal)) throw privateHost()
    const signal = AbortSignal.any([stopped, network.deadline(longestAnswer)])
    return requestOnce(url, { headers: { accept: "application/json", "user-agent": "folkmoot", ...headers }, ...(body === undefined ? {} : { body }), agent, addresses, most: largest, signal })
  }

  const elsewhere = (from: URL, to: URL): SourceFailed =>
    to.hostname === site.hostname
      ? failed(shown(from), `${shown(from)} points to ${to.protocol}//${to.host}, which is another door of the same host.`, `Give ${to.origin} as the address, if that is the site.`)
      : failed(shown(from), `${shown(from)} points to another host, ${to.host === "" ? to.protocol : to.host}.`, `Only ${site.host} is asked. If the site has moved, give its new address.`)

  const queried = (url: URL, answer: JsonAnswer): Outcome => {
    const read = queriedIn(answer.body)
    if ("again" in read) return { ...read, isHeavy: true }
    if ("refused" in read) throw failed(shown(url), `${shown(url)} ${read.refused}.`, tokenAdvice)
    return { answer: read.data === null ? null : { ...answer, body: read.data } }
  }

  const outcomeOf = (url: URL, { status, headers: sent, text }: Reply, isQuery: boolean): Outcome => {
    if (status === 404 || status === 410) return { answer: null }
    if (status >= 500 || status === 408) return { again: `it answers ${status}`, isHeavy: true }
    if (status === 401 || status === 403) throw failed(shown(url), `${shown(url)} answers ${status}: it may not be read.`, tokenAdvice)
    if (status < 200 || status >= 300) throw failed(shown(url), `${shown(url)} answers ${status}; expected 200.`, "Check that the address is that of the site.")
    const read = parseJson(text)
    if ("value" in read) return isQuery ? queried(url, { body: read.value, headers: sent }) : { answer: { body: read.value, headers: sent } }
    return { again: read.broken.replace(/\.$/, "").replace(/^it is no JSON:.*$/s, "it sends no JSON") }
  }

  const patience = (url: URL, reply: Reply): Outcome => {
    const wait = waitAsked(reply, network.now())
    if (wait === undefined || wait === 0) return { again: "it asks for patience" }
    if (wait <= longestWait) return { again: "it asks for patience", wait }
    const until = new Date(network.now() + wait).toISOString()
    throw failed(shown(url), `${shown(url)} asks to be left alone until ${until}.`, "Read again after that; where http.state names a folder, what was heard is kept and reading goes on from there.")
  }

  /** Asks once, and goes where the site points to as long as that is the site. */
  const ask = async (start: URL, body: string | undefined): Promise<Outcome> => {
    let url = start
    for (let redirects = 0; ; redirects++) {
      const reply = await send(url, body)
      if (asksForPatience(reply)) return patience(url, reply)
      const location = reply.status >= 300 && reply.status < 400 ? reply.headers["location"] : undefined
      if (location === undefined) return outcomeOf(url, reply, body !== undefined)
      if (!URL.canParse(location, url.href)) throw failed(shown(url), `${shown(url)} points to what is no address.`, "Check that the address is that of the site.")
      const next = new URL(location, url)
      if (next.origin !== site.origin) throw elsewhere(url, next)
      if (redirects === mostRedirects) throw failed(shown(url), `${shown(url)} points on and on.`, "Check that the address is that of the site.")
      url = next
    }
  }

  const tryOnce = async (url: URL, body: string | undefined): Promise<Outcome> => {
    try {
      return await ask(url, body)
    } catch (cause) {
      if (cause instanceof SourceFailed) throw cause
      if (cause instanceof ReplyRefused) throw failed(shown(url), `${shown(url)} ${cause.message}.`, "Check that the address is that of the site.", cause)
      if (stopped.aborted) throw failed(shown(url), "Reading was stopped.", "Read again.")
      return { again: reasonOf(cause) }
    }
  }

  const insist = async (path: string, asked?: Query): Promise<JsonAnswer | null> => {
    const url = URL.canParse(path, site.origin) ? new URL(path, site.origin) : undefined
    if (url === undefined || url.origin !== site.origin) throw url === undefined ? failed(site.host, "A link is no address.", "Report it; the site names pages in a way that is not understood.") : elsewhere(site, url)
    let variables = asked?.variables
    for (let tried = 1; ; tried++) {
      const outcome = await tryOnce(url, asked === undefined ? undefined : JSON.stringify({ query: asked.text, variables }))
      if ("answer" in outcome) return outcome.answer
      if (tried === mostTries) throw failed(shown(url), `${shown(url)} was asked ${mostTries} times: ${outcome.again}.`, "Read again later; where http.state names a folder, what was heard is kept.")
      // What takes a site too long takes it as long the next time.
      if (outcome.isHeavy === true) variables = asked?.smaller?.() ?? variables
      const pause = pauseBefore(tried, network.random())
      await network.sleep(outcome.wait === undefined ? pause : outcome.wait + Math.min(pause, 1_000), stopped)
    }
  }
  return { get: (path) => insist(path), query: (path, query) => insist(path, query), close: () => agent.destroy() }
}

/** Why nothing came, without the words of the system, which may hold an address. */
const reasonOf = (cause: unknown): string => {
  const code = typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string" ? cause.code : undefined
  if (code === "ENOTFOUND") return "no host of that name is known"
  if (cause instanceof Error && (cause.name === "AbortError" || cause.name === "TimeoutError")) return `nothing came within ${longestAnswer / 1000} seconds`
  return code === undefined ? "the connection broke" : `the connection broke (${code})`
}

/** Reads the address of a site; fails with advice where it is none that may be asked. */
const siteAt = (source: string, address: string, allowPrivate: boolean): URL => {
  const fail = (where: string, message: string, advice: string): SourceFailed => new SourceFailed({ source, where, message, advice })
  if (!URL.canParse(address)) throw fail("path", "The address cannot be read.", "Write it as https://forum.example.org.")
  const url = new URL(address)
  if (url.username !== "" || url.password !== "") throw fail(url.host, "The address holds a name or password.", "Leave them out and give http.token.")
  if (url.protocol === "https:" || (url.protocol === "http:" && allowPrivate)) return url
  throw fail(url.host, `The address begins with ${url.protocol}//; expected https://.`, "Without it anybody on the way could read the token and change the answers. For a site in your own network, allow it with http.allowPrivate.")
}
