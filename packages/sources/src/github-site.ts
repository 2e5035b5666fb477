import type { SiteOf } from "./json-client.ts"
import { SourceFailed } from "./source.ts"

const publicHosts: readonly string[] = ["github.com", "www.github.com", "api.github.com"]

const isPublic = (address: string): boolean => publicHosts.includes(new URL(address).hostname)

/** GitHub's public site answers on a host of its own, a company's on the same; the token goes there alone. */
export const githubSite: SiteOf = (address, token) => ({
  address: isPublic(address) ? "https://api.github.com" : address,
  headers: { accept: "application/vnd.github+json", "x-github-api-version": "2022-11-28", ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
})

/** A repository as an address names it. */
export interface RepositoryAddress {
  readonly owner: string
  readonly name: string
  /** Whether its discussions are meant, and not its issues and pull requests. */
  readonly ofDiscussions: boolean
}

/** The repository an address leads into, that of the site or of the interface itself; throws `SourceFailed` where it names none. */
export const repositoryAt = (address: string): RepositoryAddress => {
  const steps = new URL(address).pathname.split("/").filter((step) => step !== "")
  const start = steps.indexOf("repos") + 1
  const [owner, name, part] = steps.slice(start, start + 3)
  if (owner === undefined || name === undefined) {
    throw new SourceFailed({ source: "github", where: address, message: `${address} names no repository.`, advice: "Give the address of one, such as https://github.com/owner/name." })
  }
  return { owner, name: name.replace(/\.git$/, ""), ofDiscussions: part === "discussions" }
}

/** The path of a repository in the interface, out of the address people know: `https://github.com/owner/name`, or that of the interface itself. */
export const repositoryPath = (address: string): string => {
  const { owner, name } = repositoryAt(address)
  return `${isPublic(address) ? "" : "/api/v3"}/repos/${owner}/${name}`
}

/** The path at which GraphQL is answered. */
export const graphqlPath = (address: string): string => (isPublic(address) ? "/graphql" : "/api/graphql")

/** The site hands out something without end, which no repository does. */
export const endless = (where: string, message: string): SourceFailed =>
  new SourceFailed({ source: "github", where, message, advice: "Something answers in GitHub's place; look at what it lists." })
