import { findingsOf, solvedShare } from "./answers.ts"

const usage = "POST a plan to /lint?locale=de, or GET /resolution-rate?resolved=42&opened=60\n"

/** A plan in, findings out; totals in, an estimate out. Nothing is kept, and nothing else is asked. */
export default {
  async fetch(request: Request): Promise<Response> {
    const { pathname, searchParams } = new URL(request.url)
    if (request.method === "POST" && pathname === "/lint") return Response.json(findingsOf(await request.text(), searchParams.get("locale")))
    if (request.method === "GET" && pathname === "/resolution-rate") return Response.json(solvedShare(searchParams))
    return new Response(usage, { status: 404 })
  },
}
