import { createTable } from "@folkmoot/engine"
import { isTableId, tables } from "@folkmoot/facts"
import { clickhouseDialect } from "./dialect.ts"
import { ownTables } from "./own-tables.ts"

const { identifier, text } = clickhouseDialect

/** Where the tables of a cluster are to be. */
export interface ClusterOptions {
  /** The cluster's name in the servers' configuration. */
  readonly cluster: string
  /** The database each shard keeps its sources in. */
  readonly database: string
  /** The database that shows all shards as one. */
  readonly over: string
}

/**
 * Prints what makes the tables on a cluster, once, before engines are opened on it.
 *
 * @remarks
 * Unit: statements, in order. A source lives on one shard: whoever reads it opens its engine on that shard, with `database`; whoever asks
 * opens one on any server, with `over`. Each shard counts its own rows, and the server that is asked adds the counts up. Erase on every shard.
 */
export const printCluster = ({ cluster, database, over }: ClusterOptions): readonly string[] => {
  const onCluster = ` ON CLUSTER ${identifier(cluster)}`
  /** A CREATE TABLE, said of every server, of a replicated engine. */
  const replicated = (create: string): string =>
    create
      .replace(/^(CREATE TABLE IF NOT EXISTS) ("[^"]+")/, (_, verb: string, table: string) => `${verb} ${identifier(database)}.${table}${onCluster}`)
      .replace("ENGINE = Replacing", "ENGINE = ReplicatedReplacing")
  const ids = Object.keys(tables).filter(isTableId)
  const spread = [...ids, "coverage_", "erased_"].map((table) => {
    const all = `${identifier(over)}.${identifier(table)}${onCluster} AS ${identifier(database)}.${identifier(table)}`
    return `CREATE TABLE IF NOT EXISTS ${all} ENGINE = Distributed(${text(cluster)}, ${text(database)}, ${text(table)})`
  })
  return [
    ...[database, over].map((name) => `CREATE DATABASE IF NOT EXISTS ${identifier(name)}${onCluster}`),
    ...[...ids.map((table) => createTable(table, clickhouseDialect)), ...ownTables].map(replicated),
    ...spread,
  ]
}
