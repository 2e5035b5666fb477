/**
 * The names the sdk knows, for completing what somebody types.
 *
 * Each is one of what can be measured and reported; it is bundled apart from the rest, so that it comes while they type.
 */
export { audiences, metrics, onlyColumns, reportFormats } from "@folkmoot/sdk"
