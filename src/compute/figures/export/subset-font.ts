import type { FontFace } from './fonts.ts'

interface Encoder {
  includeGlyph(glyph: number): number
  encode(): Uint8Array
}

/**
 * A TrueType font of these letters alone, whole enough for a browser: fontkit’s subset is made for PDF and lacks the tables
 * that say which letter is which glyph and what the font is called.
 */
export function subsetFont(face: FontFace, text: string): Uint8Array {
  const subset = face.font.createSubset() as unknown as Encoder
  const letters = [...new Set(text)].map((letter) => letter.codePointAt(0) ?? 0).sort((a, b) => a - b)
  const known = letters.filter((code) => face.font.hasGlyphForCodePoint(code))
  const glyphs = known.map((code) => [code, subset.includeGlyph(face.font.glyphForCodePoint(code).id)] as const)
  const tables = readTables(Buffer.from(subset.encode()))
  const original = readTables(face.bytes)
  for (const name of ['OS/2', 'name']) {
    const table = original.get(name)
    if (table) tables.set(name, table)
  }
  tables.set('cmap', cmapOf(glyphs))
  tables.set('post', postOf())
  return writeTables(tables)
}

function readTables(font: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>()
  for (let k = 0; k < font.readUInt16BE(4); k++) {
    const entry = 12 + 16 * k
    const offset = font.readUInt32BE(entry + 8)
    tables.set(font.toString('latin1', entry, entry + 4), font.subarray(offset, offset + font.readUInt32BE(entry + 12)))
  }
  return tables
}

/** One group a letter, format 12, for Unicode. */
function cmapOf(glyphs: readonly (readonly [number, number])[]): Buffer {
  const table = Buffer.alloc(12 + 16 + 12 * glyphs.length)
  table.writeUInt16BE(1, 2)
  table.writeUInt16BE(3, 4)
  table.writeUInt16BE(10, 6)
  table.writeUInt32BE(12, 8)
  table.writeUInt16BE(12, 12)
  table.writeUInt32BE(16 + 12 * glyphs.length, 16)
  table.writeUInt32BE(glyphs.length, 24)
  glyphs.forEach(([code, glyph], k) => {
    const at = 28 + 12 * k
    table.writeUInt32BE(code, at)
    table.writeUInt32BE(code, at + 4)
    table.writeUInt32BE(glyph, at + 8)
  })
  return table
}

/** Version 3: glyphs have no names. */
function postOf(): Buffer {
  const table = Buffer.alloc(32)
  table.writeUInt32BE(0x00030000, 0)
  return table
}

function writeTables(tables: ReadonlyMap<string, Buffer>): Uint8Array {
  const names = [...tables.keys()].sort((a, b) => (a < b ? -1 : 1))
  const power = Math.floor(Math.log2(names.length))
  const head = Buffer.alloc(12 + 16 * names.length)
  head.writeUInt32BE(0x00010000, 0)
  head.writeUInt16BE(names.length, 4)
  head.writeUInt16BE(16 * 2 ** power, 6)
  head.writeUInt16BE(power, 8)
  head.writeUInt16BE(16 * (names.length - 2 ** power), 10)
  const parts = [head]
  let offset = head.length
  names.forEach((name, k) => {
    const table = tables.get(name) ?? Buffer.alloc(0)
    const padded = Buffer.concat([table, Buffer.alloc((4 - (table.length % 4)) % 4)])
    const entry = 12 + 16 * k
    head.write(name, entry, 'latin1')
    head.writeUInt32BE(checksum(padded), entry + 4)
    head.writeUInt32BE(offset, entry + 8)
    head.writeUInt32BE(table.length, entry + 12)
    parts.push(padded)
    offset += padded.length
  })
  return new Uint8Array(Buffer.concat(parts))
}

function checksum(table: Buffer): number {
  let sum = 0
  for (let at = 0; at < table.length; at += 4) sum = (sum + table.readUInt32BE(at)) >>> 0
  return sum
}
