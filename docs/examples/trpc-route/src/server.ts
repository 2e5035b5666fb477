import { createServer, type Server } from "node:http"
import { createHTTPHandler } from "@trpc/server/adapters/standalone"
import { languageOf } from "./language.ts"
import { planRouter } from "./router.ts"

const handlers = {
  en: createHTTPHandler({ router: planRouter("en") }),
  de: createHTTPHandler({ router: planRouter("de") }),
  da: createHTTPHandler({ router: planRouter("da") }),
}

/** Answers in the language that the browser asks for. */
export const planServer = (): Server =>
  createServer((request, response) => {
    handlers[languageOf(request.headers["accept-language"])](request, response)
  })
