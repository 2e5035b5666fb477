/** Where a session came from, as far as an event tells. */
export interface Arrival {
  /** The channel Google itself put the session in. */
  readonly group?: string | undefined
  readonly source?: string | undefined
  readonly medium?: string | undefined
  readonly campaign?: string | undefined
  /** Whether the address carried the mark of an advertisement on Google. */
  readonly advertised?: boolean
}

const search = /^(www\.)?(google|bing|yahoo|duckduckgo|ecosia|baidu|yandex|qwant|startpage|brave)(\.|$)|^search\./
const social = /^((www|m|l|lm|old|out)\.)?(facebook|fb|instagram|ig|linkedin|lnkd|twitter|x|t\.co|reddit|pinterest|tiktok|threads|mastodon|bsky|xing)(\.|$)/
const video = /^((www|m)\.)?(youtube|youtu\.be|vimeo|twitch|dailymotion)(\.|$)/

/** The rules in their order: the first that fits gives the channel. */
const rules: readonly (readonly [channel: string, fits: (source: string, medium: string, campaign: string) => boolean])[] = [
  ["Cross-network", (_source, _medium, campaign) => campaign.includes("cross-network")],
  ["Paid Search", (source, medium) => search.test(source) && isPaid(medium)],
  ["Paid Social", (source, medium) => social.test(source) && isPaid(medium)],
  ["Paid Video", (source, medium) => video.test(source) && isPaid(medium)],
  ["Display", (_source, medium) => ["display", "banner", "expandable", "interstitial", "cpm"].includes(medium)],
  ["Paid Other", (_source, medium) => isPaid(medium)],
  ["Organic Social", (source, medium) => social.test(source) || ["social", "social-network", "social-media", "sm", "social network", "social media"].includes(medium)],
  ["Organic Video", (source, medium) => video.test(source) || medium.includes("video")],
  ["Organic Search", (source, medium) => search.test(source) || medium === "organic"],
  ["Email", (source, medium) => [source, medium].some((one) => /^e[-_ ]?mail$/.test(one))],
  ["Affiliates", (_source, medium) => medium === "affiliate" || medium === "affiliates"],
  ["Referral", (_source, medium) => ["referral", "app", "link"].includes(medium)],
  ["Audio", (_source, medium) => medium === "audio"],
  ["SMS", (source, medium) => source === "sms" || medium === "sms"],
  ["Mobile Push Notifications", (source, medium) => source === "firebase" || medium.endsWith("push") || medium.includes("mobile") || medium.includes("notification")],
]

const isPaid = (medium: string): boolean => medium.includes("cp") || medium === "ppc" || medium === "retargeting" || medium.startsWith("paid")

const isSaid = (text: string): boolean => text !== "" && !["(direct)", "(not set)", "(none)", "(data not available)"].includes(text)

/** Whether an event tells at all where its session came from. */
export const tellsArrival = ({ group, source, medium, campaign, advertised }: Arrival): boolean => advertised === true || [group, source, medium, campaign].some((one) => one !== undefined)

/**
 * The default channel group a session belongs to.
 *
 * @remarks
 * Google's own word where it is told. Otherwise by its published rules; which sites are search engines, networks and video sites Google does
 * not publish, so the well-known ones are.
 * @see https://support.google.com/analytics/answer/9756891
 */
export const channelOf = ({ group, source = "", medium = "", campaign = "", advertised = false }: Arrival): string => {
  if (group !== undefined && group !== "") return group
  if (advertised && !isSaid(medium.toLowerCase())) return "Paid Search"
  const [from, by, of] = [source.toLowerCase(), medium.toLowerCase(), campaign.toLowerCase()]
  if (!isSaid(from) && !isSaid(by)) return "Direct"
  return rules.find(([, fits]) => fits(from, by, of))?.[0] ?? "Unassigned"
}
