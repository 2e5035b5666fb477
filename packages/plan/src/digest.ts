import { sha256 } from "@noble/hashes/sha2.js"

/**
 * The SHA-256 of a text.
 *
 * @remarks
 * Unit: 64 hexadecimal digits, of the text in UTF-8.
 * @see FIPS 180-4, "Secure Hash Standard".
 */
export const digestOf = (text: string): string => Array.from(sha256(new TextEncoder().encode(text)), (byte) => byte.toString(16).padStart(2, "0")).join("")
