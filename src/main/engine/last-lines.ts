const kept = 40

/** Passes an error output on and remembers its end. */
export function followOutput(stream: NodeJS.ReadableStream | null, pass: (text: string) => void): () => string {
  let tail = ''
  stream?.setEncoding('utf8')
  stream?.on('data', (text: string) => {
    pass(text)
    tail = (tail + text).split('\n').slice(-kept).join('\n')
  })
  return () => tail.trim()
}
