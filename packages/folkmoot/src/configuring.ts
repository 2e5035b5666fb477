/**
 * What of the sdk reads a configuration.
 *
 * Commands on plans load it only where there is one; it is bundled apart from the rest.
 */
export { configure, parseConfiguration } from "@folkmoot/sdk"
