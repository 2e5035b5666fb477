import { dirname, relative, resolve } from "node:path"
import { affiliations, type Affiliation } from "@folkmoot/facts"
import type { DeclaredPerson, Identity } from "@folkmoot/sources"
import * as Effect from "effect/Effect"
import * as z from "zod/mini"
import { InvalidInput } from "./errors.ts"
import { writtenIn } from "./mapping-places.ts"
import { readMoment } from "./measure.ts"
import type { SourceRequest, SourceSettings, WhichSource } from "./options.ts"
import { documentIn, textOf } from "./reading.ts"
import { isRecord } from "./record.ts"

/** Where and how a configuration has a source read, with files in place of what they hold. */
export interface ConfiguredSettings extends Omit<SourceSettings, "mapping" | "http"> {
  /** The file of a mapping document, for sources that read one. */
  readonly mapping?: string
  /** A file that holds the secret a site gave, and nothing else. */
  readonly tokenFile?: string
  /** A folder for what was already heard of a site, so that a reading that was stopped goes on where it was. */
  readonly state?: string
  /** Whether hosts of a private network may be asked; they may not unless said. */
  readonly allowPrivate?: boolean
}

/**
 * A source as a configuration names it.
 *
 * @remarks
 * `path`, `mapping`, `tokenFile` and `state` are seen from the folder of the configuration; a path may be the address of a site. Only a configuration in
 * TypeScript can give a `source` of its own.
 */
export type ConfiguredSource = ConfiguredSettings & WhichSource

/** The shape of a source in a configuration. */
export const configuredSource = z.strictObject({
  id: z.string().check(z.describe("Which source: stackexchange, discourse, survey ...")),
  path: z.string().check(z.describe("A file, a folder, or the address of a site.")),
  name: z.optional(z.string().check(z.minLength(1), z.describe("The name its facts carry."))),
  map: z.optional(z.record(z.string(), z.string()).check(z.describe("Which of the file's columns holds which of ours."))),
  scale: z.optional(z.strictObject({ low: z.number(), high: z.number() }).check(z.describe("The lowest and highest answer a survey offered."))),
  favourable: z.optional(z.enum(["low", "high"]).check(z.describe("Which end of that scale is the good one."))),
  mapping: z.optional(z.string().check(z.describe("The file of a mapping document."))),
  tokenFile: z.optional(z.string().check(z.describe("A file that holds the secret a site gave."))),
  state: z.optional(z.string().check(z.describe("A folder for what was already heard of a site."))),
  allowPrivate: z.optional(z.boolean().check(z.describe("Whether hosts of a private network may be asked."))),
})

const affiliation = z.enum(affiliations)

const identityShape = z.strictObject({
  keyFile: z.optional(z.string().check(z.describe("A file that holds the secret pseudonyms are made with, at least 16 characters."))),
  matchMail: z.optional(z.boolean().check(z.describe("Whether accounts with one mail address are one person."))),
  people: z.optional(
    z.array(
      z.strictObject({
        accounts: z.array(z.string()).check(z.minLength(1), z.describe("Accounts that are one person: forum:17, mail:someone@example.org.")),
        affiliation: z.optional(z.array(z.strictObject({ is: affiliation, from: z.optional(z.string()), until: z.optional(z.string()) })).check(z.describe("What they were to the organisation: always, or from one day until another."))),
      }),
    ),
  ),
  domains: z.optional(z.record(z.string(), affiliation).check(z.describe("What everybody with an address there is."))),
})

/** One affiliation that always holds is written by its name alone. */
const writtenOut = (data: unknown): unknown => {
  if (!isRecord(data) || !Array.isArray(data["people"])) return data
  const people = data["people"].map((person: unknown) => (isRecord(person) && typeof person["affiliation"] === "string" ? { ...person, affiliation: [{ is: person["affiliation"] }] } : person))
  return { ...data, people }
}

/** A path seen from the folder of the file that names it; the folder we are in has no name by itself. */
const beside = (file: string, path: string): string => relative("", resolve(dirname(resolve(file)), path)) || "."

/** Reads a mapping document as data; its source says whether it can do with it. */
export const readMapping = (file: string): Effect.Effect<unknown, InvalidInput> =>
  Effect.flatMap(textOf("mapping", file, "a mapping in YAML or JSON"), (text) =>
    Effect.map(documentIn(text, z.record(z.string(), z.unknown()), file, "a mapping"), (mapping) => writtenIn(mapping, text, file)),
  )

/** Reads a file that holds a secret and nothing else. */
export const readSecret = (where: string, file: string): Effect.Effect<string, InvalidInput> =>
  Effect.flatMap(textOf(where, file, "a file that holds a secret and nothing else"), (text) => {
    const secret = text.trim()
    if (secret !== "" && !/\s/.test(secret)) return Effect.succeed(secret)
    return Effect.fail(new InvalidInput({ where, given: file, expected: "one secret", message: `${where}: ${file} does not hold one secret without spaces; write it there alone.` }))
  })

interface WrittenPerson {
  readonly accounts: readonly string[]
  readonly affiliation?: readonly { readonly is: Affiliation; readonly from?: string; readonly until?: string }[]
}

interface WrittenIdentity extends Omit<Identity, "key" | "people"> {
  readonly keyFile?: string
  readonly people?: readonly WrittenPerson[]
}

const identityIn = (file: string): Effect.Effect<WrittenIdentity, InvalidInput> =>
  Effect.gen(function* () {
    return (yield* documentIn(yield* textOf("identity", file, "a document that says who people are"), identityShape, file, "a document that says who people are", writtenOut)) as WrittenIdentity
  })

/** The file that holds the secret pseudonyms are made with, as the document that says who people are names it. */
export const keyFileOf = (file: string): Effect.Effect<string | undefined, InvalidInput> =>
  Effect.map(identityIn(file), ({ keyFile }) => (keyFile === undefined ? undefined : beside(file, keyFile)))

/** Reads who people are across sources; days begin in `timeZone`. */
export const readIdentity = (file: string, timeZone: string): Effect.Effect<Identity, InvalidInput> =>
  Effect.gen(function* () {
    const { keyFile, people, ...rest } = yield* identityIn(file)
    const moment = (day: string): Effect.Effect<number, InvalidInput> => {
      const at = readMoment(`${file}: affiliation`, day, timeZone)
      return typeof at === "number" ? Effect.succeed(at) : Effect.fail(at)
    }
    const declared = yield* Effect.forEach(people ?? [], ({ accounts, affiliation: stretches = [] }): Effect.Effect<DeclaredPerson, InvalidInput> =>
      Effect.map(
        Effect.forEach(stretches, ({ is, from, until }) =>
          Effect.gen(function* () {
            return { is, ...(from === undefined ? {} : { from: yield* moment(from) }), ...(until === undefined ? {} : { until: yield* moment(until) }) }
          }),
        ),
        (affiliation_) => ({ accounts, affiliation: affiliation_ }),
      ),
    )
    return {
      ...rest,
      ...(people === undefined ? {} : { people: declared }),
      ...(keyFile === undefined ? {} : { key: yield* readSecret(`${file}: keyFile`, beside(file, keyFile)) }),
    }
  })

/** Reads what a configured source names, and gives the request for it. */
export const readSource = ({ path, mapping, tokenFile, state, allowPrivate, ...rest }: ConfiguredSettings, which: WhichSource, file: string): Effect.Effect<SourceRequest, InvalidInput> =>
  Effect.gen(function* () {
    const http = {
      ...(tokenFile === undefined ? {} : { token: yield* readSecret(`${file}: tokenFile`, beside(file, tokenFile)) }),
      ...(state === undefined ? {} : { state: beside(file, state) }),
      ...(allowPrivate === undefined ? {} : { allowPrivate }),
    }
    return {
      ...which,
      ...rest,
      path: /^https?:\/\//i.test(path) ? path : beside(file, path),
      ...(mapping === undefined ? {} : { mapping: yield* readMapping(beside(file, mapping)) }),
      ...(Object.keys(http).length === 0 ? {} : { http }),
    }
  })
