import { lintPlan, planFromData, planJsonSchema, planStandard, type StrategyPlan } from "@folkmoot/plan"
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify"
import { languageOf } from "./language.ts"

const checks = { en: planStandard({ locale: "en" }), de: planStandard({ locale: "de" }), da: planStandard({ locale: "da" }) }

/** Every rule, told in the reader's language: errors keep a plan out. */
const refuseWithFindings = async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
  const { issues } = checks[languageOf(request.headers["accept-language"])]["~standard"].validate(request.body)
  return issues === undefined ? undefined : reply.code(422).send({ issues })
}

export const planApp = (): FastifyInstance => {
  const app = fastify({
    ajv: {
      customOptions: {
        // Fastify would drop a misspelt field without a word, and turn "7" into 7: a plan is kept as it was written, or refused.
        removeAdditional: false,
        coerceTypes: false,
        useDefaults: false,
        allErrors: true,
        strictTypes: false,
        // What editors read in the schema.
        keywords: ["markdownDescription", "defaultSnippets"],
      },
    },
  })

  app.post<{ Body: StrategyPlan }>("/plans", { preValidation: refuseWithFindings }, async ({ body: plan, headers }) => {
    const found = lintPlan(planFromData(plan), { locale: languageOf(headers["accept-language"]) })
    return { saved: plan.metadata.name, advice: found.map(({ severity, pointer, message }) => ({ severity, pointer, message })) }
  })

  // The shape alone, by Fastify's own validator: what @fastify/swagger shows to whoever writes a client.
  app.post<{ Body: StrategyPlan }>("/drafts", { schema: { body: planJsonSchema({ draft: "draft-07" }) } }, async ({ body: { metadata } }) => ({ saved: metadata.name }))

  return app
}
