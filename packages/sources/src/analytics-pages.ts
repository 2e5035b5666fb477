import type { AnalyticsPage, PageKind } from "./analytics-mapping.ts"
import { fitsStars } from "./star-pattern.ts"

/** The host and path of a page, given as an address or as a path; its query is never looked at. */
const placeOf = (page: string): { readonly host: string; readonly path: string } => {
  const bare = page.split(/[?#]/, 1)[0] ?? ""
  const address = /^[a-z][a-z0-9+.-]*:\/\/([^/]*)(.*)/is.exec(bare)
  if (address !== null) return { host: (address[1] ?? "").toLowerCase(), path: address[2] === "" ? "/" : (address[2] ?? "/") }
  return { host: "", path: bare }
}

/** Prepares to say what kind of page an address or path is; `/help` counts as within `/help/*`. */
export const pageKinds = (pages: readonly AnalyticsPage[]): ((page: string) => PageKind) => {
  const known = new Map<string, PageKind>()
  return (page) => {
    const { host, path } = placeOf(page)
    const place = `${host}${path}`
    const seen = known.get(place)
    if (seen !== undefined) return seen
    const is = pages.find(({ path: pattern }) => [path, `${path}/`].some((one) => fitsStars(pattern, pattern.startsWith("/") ? one : `${host}${one}`)))?.is ?? "other"
    if (known.size < 100_000) known.set(place, is)
    return is
  }
}
