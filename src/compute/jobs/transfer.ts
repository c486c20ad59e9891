/** The buffers of all typed arrays within plain data, each once: what `postMessage` can hand over instead of copying. */
export function buffersOf(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>()
  const visit = (inner: unknown): void => {
    if (typeof inner !== 'object' || inner === null) return
    if (ArrayBuffer.isView(inner)) {
      // A view of a part stays a copy: the rest of its buffer belongs to somebody else.
      if (inner.buffer instanceof ArrayBuffer && inner.byteLength === inner.buffer.byteLength) found.add(inner.buffer)
      return
    }
    for (const entry of Object.values(inner)) visit(entry)
  }
  visit(value)
  return [...found]
}
