import { endianness } from 'node:os'
import type { NumericArray } from '../definitions/analysis.ts'

export type ArrayType = 'float64' | 'int32'

const widths: Record<ArrayType, number> = { float64: 8, int32: 4 }

export function typeOfArray(data: Float64Array | Int32Array): ArrayType {
  return data instanceof Float64Array ? 'float64' : 'int32'
}

export function bytesOf(type: ArrayType, shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, widths[type])
}

/** Numbers as little-endian bytes. */
export function toBlob(data: Float64Array | Int32Array): Buffer {
  const bytes = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  return endianness() === 'LE' ? bytes : swapped(Buffer.from(bytes), typeOfArray(data))
}

/** Bytes of a project as numbers in memory of their own. */
export function fromBlob(blob: Uint8Array, type: ArrayType): Float64Array<ArrayBuffer> | Int32Array<ArrayBuffer> {
  const own = new Uint8Array(blob)
  if (endianness() !== 'LE') swapped(Buffer.from(own.buffer), type)
  return type === 'float64' ? new Float64Array(own.buffer) : new Int32Array(own.buffer)
}

function swapped(bytes: Buffer, type: ArrayType): Buffer {
  return type === 'float64' ? bytes.swap64() : bytes.swap32()
}

/** Item k of a stacked array: `[k, N, d]` gives `[N, d]`. */
export function blobRange(type: ArrayType, shape: readonly number[], item: number): { start: number; length: number; shape: number[] } {
  const inner = shape.slice(1)
  const length = bytesOf(type, inner)
  return { start: item * length, length, shape: inner }
}

export function isWhole(array: NumericArray): boolean {
  return array.data.byteLength === bytesOf(typeOfArray(array.data), array.shape)
}
