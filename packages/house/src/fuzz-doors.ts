import { documentDoors } from "./fuzz-documents.ts"
import type { Door } from "./fuzz-door.ts"
import { engineDoors } from "./fuzz-engines.ts"
import { fileDoors } from "./fuzz-files.ts"
import { httpDoors } from "./fuzz-http.ts"
import { optionDoors } from "./fuzz-options.ts"

/** Every place where what others wrote comes in. */
export const doors: readonly Door[] = [...documentDoors, ...fileDoors, ...httpDoors, ...engineDoors, ...optionDoors]
