import type { Loader } from "vega"

const refuse = (uri: string): Promise<never> => Promise.reject(new Error(`A chart loads nothing, and this one asked for ${uri}.`))

/** Charts carry their data with them; whatever else they ask for is refused. */
export const loader: Loader = { load: refuse, sanitize: refuse, http: refuse, file: refuse }
