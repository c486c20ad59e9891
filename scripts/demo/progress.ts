import type { Page } from 'playwright-core'

const everyMilliseconds = 1000

/** Prints what the window's status bar says, in place on a terminal, else a line at each change. Returns what ends it. */
export function followProgress(window: Page): () => void {
  const isTerminal = process.stdout.isTTY
  let last = ''
  const timer = setInterval(() => {
    void window
      .getByRole('contentinfo', { name: 'Status' })
      .innerText()
      .then(show, () => undefined)
  }, everyMilliseconds)

  function show(text: string): void {
    const line = `  ${text.replaceAll('\n', '  ')}`
    if (line === last) return
    last = line
    process.stdout.write(isTerminal ? `\r\u001b[K${line.slice(0, process.stdout.columns - 1)}` : `${line}\n`)
  }

  return () => {
    clearInterval(timer)
    if (isTerminal) process.stdout.write('\n')
  }
}
