import type { Page } from 'playwright-core'

/**
 * Prints what the window's status bar says of the run: in place on a terminal, elsewhere a line every few seconds.
 * @returns what ends it
 */
export function followProgress(window: Page): () => void {
  const isTerminal = process.stdout.isTTY
  let last = ''
  const timer = setInterval(
    () => {
      void window
        .getByRole('contentinfo', { name: 'Status' })
        .innerText()
        .then(show, () => undefined)
    },
    isTerminal ? 500 : 5000,
  )

  function show(text: string): void {
    // the last part says whether all is saved
    const line = `  ${text
      .split('\n')
      .filter((part) => part.trim() !== '' && !part.startsWith('Saved'))
      .join(' · ')}`
    if (line === last || line.trim() === '') return
    last = line
    process.stdout.write(isTerminal ? `\r\u001b[K${line.slice(0, process.stdout.columns - 1)}` : `${line}\n`)
  }

  return () => {
    clearInterval(timer)
    if (isTerminal) process.stdout.write('\n')
  }
}
