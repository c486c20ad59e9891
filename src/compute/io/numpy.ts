import { zipSync } from 'fflate'
import { dump } from 'npyjs'
import type { BlockCsr } from '../linalg/block-csr.ts'

export interface ArrayToWrite {
  readonly data: Float64Array | Int32Array | Float32Array
  readonly shape: readonly number[]
}

/** A `.npy` file: little-endian, C order. */
export function writeNpy(array: ArrayToWrite): Uint8Array {
  return new Uint8Array(dump(array.data, [...array.shape]))
}

/** A `.npz` archive; the entries' date is fixed, so that the same arrays give the same bytes. */
export function writeNpz(arrays: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.fromEntries(Object.entries(arrays).map(([name, bytes]) => [`${name}.npy`, bytes]))
  return zipSync(entries, { level: 1, mtime: new Date(1980, 0, 2) })
}

/** A Hessian in SciPy's CSR layout, scalar entries: `scipy.sparse.load_npz` opens it. Index i·d + α; blocks become scalars. */
export function writeHessianNpz(hessian: BlockCsr): Uint8Array {
  const { dimension: d, rows, rowStart, columns, values } = hessian
  const size = rows * d
  const count = values.length
  const data = new Float64Array(count)
  const indices = new Int32Array(count)
  const indptr = new Int32Array(size + 1)
  let k = 0
  for (let i = 0; i < rows; i++) {
    for (let a = 0; a < d; a++) {
      for (let block = rowStart[i]; block < rowStart[i + 1]; block++) {
        for (let b = 0; b < d; b++) {
          data[k] = values[(block * d + a) * d + b]
          indices[k++] = columns[block] * d + b
        }
      }
      indptr[i * d + a + 1] = k
    }
  }
  return writeNpz({
    data: writeNpy({ data, shape: [count] }),
    indices: writeNpy({ data: indices, shape: [count] }),
    indptr: writeNpy({ data: indptr, shape: [size + 1] }),
    shape: new Uint8Array(dump(BigInt64Array.of(BigInt(size), BigInt(size)), [2])),
    format: npyBytesString('csr'),
  })
}

/** SciPy stores the layout's name as a NumPy byte string (`|S3`), which npyjs cannot write. */
function npyBytesString(text: string): Uint8Array {
  const dictionary = `{'descr': '|S${text.length}', 'fortran_order': False, 'shape': (), }`
  const length = Math.ceil((10 + dictionary.length + 1) / 64) * 64 - 10
  const header = Buffer.from(`${dictionary.padEnd(length - 1)}\n`, 'latin1')
  return Buffer.concat([
    Buffer.from([0x93, 0x4e, 0x55, 0x4d, 0x50, 0x59, 1, 0, length & 255, length >> 8]),
    header,
    Buffer.from(text, 'latin1'),
  ])
}
