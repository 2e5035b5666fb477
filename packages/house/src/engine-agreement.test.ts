import { duckdbEngine } from "@folkmoot/duckdb"
import { memoryEngine } from "@folkmoot/engine/memory"
import { engineAgreement } from "./engine-agreement.ts"

engineAgreement("memory", memoryEngine, { runs: 12 })
engineAgreement("DuckDB", duckdbEngine(), { runs: 2 })
