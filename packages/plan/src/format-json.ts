import { defineFormat } from "./findings-given.ts"
import { jsonText } from "./format.ts"

/**
 * The findings as they are, in one JSON document.
 *
 * @remarks
 * `format` names the document's form and changes only when a reader of the old form would be misled.
 */
export const json = defineFormat({
  id: "json",
  means: { en: "everything, for programs", de: "alles, für Programme", da: "alt, til programmer" },
  mediaType: "application/json",
  extension: "json",
  write: (findings) => jsonText({ format: "folkmoot-findings/1", findings }),
})
