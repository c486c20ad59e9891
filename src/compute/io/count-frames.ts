import type { FileFormat } from './detect-format.ts'

const newline = 10

/** How many frames a whole text holds, by its line ends alone; null when they do not fit its counts. */
export function countFrames(format: FileFormat, bytes: Uint8Array): number | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (format.framing === 'single') return 1
  return format.framing === 'timesteps' ? countMarks(text, 'ITEM: TIMESTEP') : countBlocks(text)
}

function countMarks(text: Buffer, mark: string): number {
  let count = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) count++
  return count
}

/** Blocks of a count, a header and so many lines. */
function countBlocks(text: Buffer): number | null {
  let count = 0
  for (let offset = 0; offset < text.length;) {
    const end = lineEnd(text, offset)
    const words = text.toString('latin1', offset, Math.min(end, offset + 40)).trim()
    offset = end + 1
    if (words === '') continue
    if (!/^\d+$/.test(words)) return null
    for (let line = -1; line < Number(words); line++) {
      if (offset >= text.length) return null
      offset = lineEnd(text, offset) + 1
    }
    count++
  }
  return count
}

function lineEnd(text: Buffer, from: number): number {
  const end = text.indexOf(newline, from)
  return end < 0 ? text.length : end
}
