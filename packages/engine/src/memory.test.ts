import { memoryEngine } from "./memory.ts"
import { engineLaws } from "./testing.ts"

engineLaws("memory", memoryEngine, { runs: 100 })
