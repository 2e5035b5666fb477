const streamed = async (bytes: Uint8Array<ArrayBuffer>, through: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(through)).arrayBuffer())

/** The most characters that are unpacked: an address somebody else made may unfold to anything. */
const mostUnpacked = 1_048_576

/** Packs a text so that it fits into an address. */
export const pack = async (text: string): Promise<string> => {
  const packed = await streamed(new TextEncoder().encode(text), new CompressionStream("deflate-raw"))
  return btoa(Array.from(packed, (byte) => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}

/** Unpacks what {@link pack} made; nothing where it was made by somebody else, or is too long. */
export const unpack = async (packed: string): Promise<string | undefined> => {
  try {
    const bytes = Uint8Array.from(atob(packed.replaceAll("-", "+").replaceAll("_", "/")), (character) => character.charCodeAt(0))
    const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw")).pipeThrough(new TextDecoderStream()).getReader()
    let text = ""
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      text += read.value
      if (text.length > mostUnpacked) return undefined
    }
    return text
  } catch {
    return undefined
  }
}
