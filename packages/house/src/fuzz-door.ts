/** What a door is to whoever tries it: what comes in well, and what is done with what comes in. */
import { rm } from "node:fs/promises"
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Content } from "./fuzz-bytes.ts"
import type { Form } from "./fuzz-texts.ts"

/** One part of what comes in, such as a file; without a form it is bent as bytes alone. */
export interface Part {
  readonly content: Content
  readonly form?: Form
}

/** Well-formed input for a door: its parts, one of which is bent in each try, and what takes them. */
export interface Seed {
  readonly parts: Readonly<Record<string, Part>>
  /** Gives the parts to the library and looks at what comes out; throws where that is not as it should be. */
  readonly give: (parts: Readonly<Record<string, Content>>) => Promise<unknown>
}

/** A place where what others wrote comes in. */
export interface Door {
  readonly name: string
  /** What the well-formed inputs are; `folder` is one of their own to keep files in. */
  readonly seeds: (folder: string) => Promise<readonly Seed[]>
}

/** The text a content is, as a reader of files would have it. */
export const asText = (content: Content | undefined): string => (typeof content === "string" ? content : new TextDecoder().decode(content))

/** The data a text is as JSON, or nothing where it is none. */
export const dataOf = (text: string, revived?: (key: string, value: unknown) => unknown): unknown => {
  try {
    return JSON.parse(text, revived) as unknown
  } catch {
    return undefined
  }
}

/** A door for single texts. */
export const textDoor = (name: string, form: Form, texts: () => readonly string[] | Promise<readonly string[]>, give: (text: string) => unknown): Door => ({
  name,
  seeds: async () => (await texts()).map((text): Seed => ({ parts: { text: { content: text, form } }, give: async (parts) => give(asText(parts["text"])) })),
})

/** Writes files into a folder of their own within another, gives the folder away, and clears it. */
export const withFiles = async <A>(within: string, files: Readonly<Record<string, Content>>, use: (folder: string) => Promise<A>): Promise<A> => {
  const folder = mkdtempSync(join(within, "try-"))
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), content)
    }
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const expectedTags: ReadonlySet<unknown> = new Set(["InvalidInput", "SourceFailed", "EngineFailed"])

/** Whether an error is one that a door that reads files may end with: of our own kinds, and not a fault of ours in their clothes. */
const isRefusal = (error: unknown): boolean => {
  if (!(error instanceof Error) || !("_tag" in error) || !expectedTags.has(error._tag)) return false
  const cause: unknown = "cause" in error ? error.cause : undefined
  // What the system says has a code; what else stops a reader unforeseen is a fault of the reader's.
  return !error.message.startsWith("Reading stopped:") || (cause instanceof Error && "code" in cause)
}

/** Waits for what a door that may refuse gives; nothing where it refused. */
export const unlessRefused = async <A>(given: () => Promise<A>): Promise<A | undefined> => {
  try {
    return await given()
  } catch (error) {
    if (isRefusal(error)) return undefined
    throw error
  }
}
