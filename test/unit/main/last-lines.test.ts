import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { followOutput } from '../../../src/main/engine/last-lines.ts'

test('the end of an output is remembered, and all of it passed on', async () => {
  const stream = new PassThrough()
  let passed = ''
  const lastLines = followOutput(stream, (text) => (passed += text))
  const lines = Array.from({ length: 100 }, (_, line) => `line ${line}`)
  stream.end(`${lines.join('\n')}\n`)
  await new Promise((resolve) => stream.once('end', resolve))
  expect(passed.split('\n')).toHaveLength(101)
  expect(lastLines().split('\n').at(-1)).toBe('line 99')
  expect(lastLines().split('\n').length).toBeLessThan(50)
})
