const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const prefix = 'data:image/png;base64,'

export function isPng(bytes: Uint8Array): boolean {
  return bytes.byteLength > signature.length && signature.every((byte, at) => bytes[at] === byte)
}

/** A PNG of at most so many bytes, in a data URL. */
export function isPngDataUrl(url: string, mostBytes: number): boolean {
  if (!url.startsWith(prefix) || url.length > prefix.length + Math.ceil(mostBytes / 3) * 4) return false
  const text = url.slice(prefix.length)
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text) && isPng(Buffer.from(text, 'base64'))
}
