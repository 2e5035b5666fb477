import { documentDoors } from "./fuzz-documents.ts"
import type { Door } from "./fuzz-door.ts"
import { fileDoors } from "./fuzz-files.ts"

/** Every place where what others wrote comes in. */
export const doors: readonly Door[] = [...documentDoors, ...fileDoors]
