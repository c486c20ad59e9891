import { InputError } from '../../shared/contracts/errors.ts'
import type { ColumnChoice, FileColumn } from './columns.ts'
import { countFrames } from './count-frames.ts'
import { detectFormat, firstLinesOf } from './detect-format.ts'
import { finishFrame } from './finish-frame.ts'
import type { Frame } from './frame.ts'
import { LineCursor, PrefixTooShort } from './line-cursor.ts'
import { readPrefix, type Prefix } from './read-prefix.ts'

export interface FilePreview {
  /** Empty when it is not known. */
  readonly format: string
  /** Null where only reading all of it would tell. */
  readonly frames: number | null
  readonly fileBytes: number
  readonly columns: readonly FileColumn[]
  readonly firstLines: readonly string[]
  /** Null with the reason in `problem`. */
  readonly frame: Frame | null
  readonly problem: string
}

/** Read at first, which holds the first frame of most files; more only when it does not. */
const firstRead = 8_000_000
const largestFrame = 1_000_000_000
const shownLines = 12
const shownLetters = 240

/**
 * What a file says of itself, and its first frame, without reading the rest of it. What is wrong with its content is
 * said beside what could be seen.
 * @throws InputError when the file itself cannot be read
 */
export async function previewFile(path: string, columns?: ColumnChoice): Promise<FilePreview> {
  for (let length = firstRead; ;) {
    const prefix = await readPrefix(path, length)
    try {
      return previewOf(path, prefix, columns)
    } catch (error) {
      if (!(error instanceof PrefixTooShort)) throw error
      if (length >= largestFrame)
        throw new InputError(`the first frame of ${path} is larger than 1 GB: import it without looking at it first`)
      length = Math.min(largestFrame, Math.max(error.bytes, length * 2))
    }
  }
}

function previewOf(path: string, { bytes, size, fileBytes }: Prefix, choice: ColumnChoice | undefined): FilePreview {
  const isWhole = size === bytes.length
  const cursor = new LineCursor(path, bytes, size)
  const firstLines = firstLinesOf(bytes).slice(0, shownLines).map(printable)
  const seen = { fileBytes, firstLines }
  let format = ''
  try {
    const found = detectFormat(path, bytes)
    format = found.title
    const [raw] = found.read(cursor, choice)
    if (!raw) throw new InputError(`${path} holds no configuration`)
    const frame = finishFrame(path, raw)
    return { ...seen, format, frame, problem: '', columns: cursor.columns, frames: isWhole ? countFrames(found, bytes) : null }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { ...seen, format, frame: null, problem: error.message, columns: cursor.columns, frames: null }
  }
}

/** What a terminal or a page shows of a line that may be anything. */
function printable(line: string): string {
  const plain = line.replace(/\p{Cc}/gu, (letter) => (letter === '\t' ? ' ' : '·'))
  return plain.length > shownLetters ? `${plain.slice(0, shownLetters)}…` : plain
}
