/** The plan's schema apart from all else, so that no other command loads it. */
export { planJsonSchema } from "@folkmoot/sdk"
