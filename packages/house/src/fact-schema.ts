import type { Column, ColumnType, Table } from "@folkmoot/facts"

/** What of a fact table its schema is made from. */
export type DescribedTable = Pick<Table, "id" | "title" | "meaning" | "columns">

const types: Readonly<Record<ColumnType, object>> = {
  text: { type: "string", minLength: 1 },
  boolean: { type: "boolean" },
  integer: { type: "integer" },
  real: { type: "number" },
  instant: { type: "integer", minimum: -8.64e15, maximum: 8.64e15 },
  duration: { type: "integer" },
}

const cellSchema = ({ type, nullable, meaning, unit, among }: Column): object => {
  const cell = among === undefined ? types[type] : { enum: among }
  return { description: unit === undefined ? meaning : `${meaning} Unit: ${unit}.`, ...(nullable ? { anyOf: [cell, { type: "null" }] } : cell) }
}

/** The JSON Schema (draft 07) of one row of a fact table, made from the table itself. */
export const factSchema = ({ id, title, meaning, columns }: DescribedTable): object => ({
  $schema: "http://json-schema.org/draft-07/schema#",
  $id: `https://folkmoot.dev/schemas/facts/${id}.json`,
  title: title.en,
  description: meaning,
  type: "object",
  properties: Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, cellSchema(column)])),
  required: Object.entries(columns).flatMap(([name, column]) => (column.nullable ? [] : [name])),
  additionalProperties: false,
})
