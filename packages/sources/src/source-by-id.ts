import { sources } from "./catalogue.ts"
import type { Source } from "./source.ts"

const byId: ReadonlyMap<string, Source> = new Map<string, Source>(sources.map((source) => [source.id, source]))

/**
 * The source with an id; `undefined` where there is none.
 *
 * @remarks
 * Unit: one of {@link sources}, by its whole id as it is written.
 */
export const sourceById = (id: string): Source | undefined => byId.get(id)
