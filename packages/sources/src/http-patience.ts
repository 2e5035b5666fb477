import { isRecord, listOf, numberOf, recordOf, textOf } from "./json-record.ts"
import { parseJson } from "./json-file.ts"
import type { Reply } from "./http-request.ts"

/** How often something is asked before it is given up. */
export const mostTries = 6

/** Nobody waits longer for one answer; whoever is asked to comes back later. */
export const longestWait = 3_600_000

/** How long GitHub wants to be left alone where it says no time. */
const shortestRest = 60_000

/** No refusal is longer than this many characters, and an answer mostly is. */
const longestRefusal = 8_192

const firstPause = 1_000
const longestPause = 60_000

/**
 * How long to pause before a try, where the site does not say.
 *
 * @remarks
 * Unit: milliseconds. Twice as long each time, and by chance anything up to that, so that many readers do not come back at once.
 */
export const pauseBefore = (tried: number, random: number): number => random * Math.min(longestPause, firstPause * 2 ** tried)

/** The seconds a Discourse site names in the text of its answer. */
const secondsInText = (text: string): number | undefined => {
  const read = parseJson(text)
  const extras = "value" in read && isRecord(read.value) ? recordOf(read.value, "extras") : undefined
  return extras === undefined ? undefined : numberOf(extras, "wait_seconds")
}

const wholeSeconds = (text: string | undefined): number | undefined => (text !== undefined && /^\s*\d{1,10}\s*$/.test(text) ? Number(text) : undefined)

const dateIn = (text: string | undefined): number | undefined => {
  const at = Date.parse(text ?? "")
  return Number.isNaN(at) ? undefined : at
}

/**
 * What a site says in its own words of somebody who has asked too much: that all is used up, or that it came too fast.
 *
 * @remarks
 * GitHub does with 403, or with 200 where it is asked in GraphQL, sometimes without a header that says so, and before the headers say that all is used up.
 */
const saysTooMuch = ({ status, text }: Reply): "used up" | "too fast" | undefined => {
  if ((status !== 200 && status !== 403) || text.length > longestRefusal || !/rate.?limit|abuse detection/i.test(text)) return undefined
  const read = parseJson(text)
  if (!("value" in read) || !isRecord(read.value)) return undefined
  const said = [read.value, ...listOf(read.value, "errors")].filter(isRecord)
  if (said.some((one) => /\b(?:secondary rate limit|abuse detection)\b/i.test(textOf(one, "message") ?? ""))) return "too fast"
  const isUsedUp = said.some((one) => /^RATE_LIMIT(?:ED)?$/.test(textOf(one, "type") ?? "") || /\brate limit (?:already )?exceeded\b/i.test(textOf(one, "message") ?? ""))
  return isUsedUp ? "used up" : undefined
}

/** Whether a site asks for patience: it says so, or it refuses somebody who has used up what they may ask. */
export const asksForPatience = (reply: Reply): boolean => {
  const { status, headers } = reply
  if (status === 429 || saysTooMuch(reply) !== undefined) return true
  return (status === 503 && headers["retry-after"] !== undefined) || (status === 403 && (headers["retry-after"] !== undefined || headers["x-ratelimit-remaining"]?.trim() === "0"))
}

/**
 * How long a site asks to wait; `undefined` where it does not say.
 *
 * @remarks
 * Unit: milliseconds, never negative. Points in time are compared with the site's own clock where it tells it, else with `now`. Understood are
 * `Retry-After` in seconds or as a date, `extras.wait_seconds` and `x-ratelimit-reset`; of those that are there the longest wait counts. Who says in
 * words alone that it is too much is left alone for a minute.
 */
export const waitAsked = (reply: Reply, now: number): number | undefined => {
  const { headers, text } = reply
  const clock = dateIn(headers["date"]) ?? now
  const until = (at: number | undefined): number | undefined => (at === undefined ? undefined : at - clock)
  const inSeconds = (seconds: number | undefined): number | undefined => (seconds === undefined ? undefined : seconds * 1000)
  const after = headers["retry-after"]
  const tooMuch = saysTooMuch(reply)
  const usedUp = headers["x-ratelimit-remaining"]?.trim() === "0" || tooMuch === "used up"
  const waits = [
    inSeconds(wholeSeconds(after)) ?? until(dateIn(after)),
    inSeconds(secondsInText(text)),
    usedUp ? until(inSeconds(wholeSeconds(headers["x-ratelimit-reset"]))) : undefined,
  ].filter((wait) => wait !== undefined)
  if (waits.length === 0) return tooMuch === undefined ? undefined : shortestRest
  return Math.max(0, ...waits)
}
