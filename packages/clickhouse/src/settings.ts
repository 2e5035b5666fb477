/**
 * The settings that decide what a query means or whether its answer is whole.
 *
 * @remarks
 * They are said with every request, so that no profile of the server's can change an answer: with these, it is exact or it fails.
 */
export const settings = {
  // NULL means untold, everywhere.
  join_use_nulls: 1,
  transform_null_in: 0,
  least_greatest_legacy_null_behavior: 0,
  aggregate_functions_null_for_empty: 0,
  // Without it, some doubles are read one bit off.
  precise_float_parsing: 1,
  // Doubles come back as JSON numbers.
  output_format_json_quote_64bit_floats: 0,
  output_format_json_quote_denormals: 0,
  // An insert is done when it says so, and is done even where it repeats an earlier one: a row may get its old content back.
  async_insert: 0,
  insert_deduplicate: 0,
  // A load may hold rows of many sources, each a partition.
  max_partitions_per_insert_block: "0",
  // Too much is a failure, never a part of the answer.
  read_overflow_mode: "throw",
  group_by_overflow_mode: "throw",
  result_overflow_mode: "throw",
  limit: "0",
  offset: "0",
  // Many bounds make a long query.
  max_query_size: "16777216",
} as const
