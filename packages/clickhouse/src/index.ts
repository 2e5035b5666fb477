/**
 * Folkmoot's engine on ClickHouse.
 *
 * @packageDocumentation
 */
export { printCluster, type ClusterOptions } from "./cluster.ts"
export { clickhouseDialect } from "./dialect.ts"
export { clickhouseEngine } from "./engine.ts"
export type { ClickhouseOptions } from "./http-connection.ts"
