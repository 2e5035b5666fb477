import { kindsByLabel, namesIn, type KindsByLabel } from "./kinds-by-label.ts"
import type { SourceInput } from "./source.ts"

/** What a caller declares about a repository: which labels and categories make which kind, and which associations are staff. */
export interface GithubRules {
  readonly kinds: KindsByLabel
  readonly staff: ReadonlySet<string>
}

/** Reads what the caller maps: lists of names with commas between them. */
export const githubRules = (map: SourceInput["map"]): GithubRules => ({ kinds: kindsByLabel(map), staff: new Set(namesIn(map["staff"])) })
