import { expect, test } from "vitest"
import { sources } from "./catalogue.ts"
import { tellingOf } from "./testing.ts"

test.each(sources)("$id refuses a time zone nobody knows, and says what to give", async (source) => {
  await expect(tellingOf(source, { path: "anywhere", timeZone: "Europe/Berlinn" })).rejects.toMatchObject({
    _tag: "SourceFailed", source: source.id, where: "timeZone", message: expect.stringContaining('"Europe/Berlinn"') as string, advice: expect.stringContaining("Europe/Berlin") as string,
  })
})
