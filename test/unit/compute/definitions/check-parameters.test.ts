import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { InputError } from '../../../../src/shared/contracts/errors.ts'
import { checkAgainst, checkParameters, errorOf, problemOf } from '../../../../src/compute/definitions/check-parameters.ts'

const schema = z.strictObject({
  depth: z.number().min(0).max(1).default(0.5),
  steps: z.int().positive().default(10),
  even: z.int().multipleOf(2).default(2),
  kind: z.enum(['slow', 'fast']).default('slow'),
  list: z.array(z.number().min(1)).min(1).default([1]),
  limit: z.number().lt(5).default(1),
  word: z.string().min(2).default('ab'),
  flag: z.boolean().default(false),
})

test.each([
  [{ depth: 2 }, 'depth must be between 0 and 1 (got 2) at here.depth'],
  [{ steps: 0 }, 'steps must be greater than 0 (got 0) at here.steps'],
  [{ even: 3 }, 'even must be a multiple of 2 (got 3) at here.even'],
  [{ kind: 'fats' }, 'kind must be “slow” or “fast” (got "fats"); did you mean “fast”? at here.kind'],
  [{ list: [] }, 'list must have at least 1 entries (got []) at here.list'],
  [{ list: [1, 0] }, 'list[1] must be at least 1 (got 0) at here.list[1]'],
  [{ limit: 5 }, 'limit must be less than 5 (got 5) at here.limit'],
  [{ word: 'a' }, 'word must have at least 2 characters (got "a") at here.word'],
  [{ flag: 'yes' }, 'flag must be true or false (got "yes") at here.flag'],
  [{ depth: null }, 'depth must be a number (got null) at here.depth'],
  [{ step: 1 }, '“step” is not a known key: did you mean “steps”? at here.step'],
])('%j: %s', (value, sentence) => {
  const thrown = caught(() => checkParameters(schema, value, 'here'))
  expect(thrown).toBeInstanceOf(InputError)
  expect(thrown).toMatchObject({ message: sentence, path: /at (\S+)$/.exec(sentence)![1] })
})

function caught(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe('an error of a parameter', () => {
  test('carries path, bound and value', () => {
    const checked = checkAgainst(schema, { depth: -1 }, 'here')
    expect(checked).toMatchObject({ ok: false, problems: [{ path: 'here.depth', bound: [0, 1], value: -1 }] })
  })

  test('is the same as a problem of a list and as it is thrown', () => {
    const checked = checkAgainst(schema, { depth: -1 }, 'here')
    if (checked.ok) throw new Error('nothing was wrong')
    expect(problemOf(errorOf(checked.problems[0]))).toEqual(checked.problems[0])
  })
})

test('whatever is given, the answer is complete parameters or sentences with a place', () => {
  fc.assert(
    fc.property(
      fc.object({ key: fc.constantFrom('depth', 'steps', 'even', 'kind', 'list', 'limit', 'word', 'flag', 'other') }),
      (value) => {
        const checked = checkAgainst(schema, value, 'here')
        if (checked.ok) expect(schema.parse(checked.value)).toEqual(checked.value)
        else for (const { message, path } of checked.problems) expect(message.endsWith(` at ${path}`)).toBe(true)
      },
    ),
    { seed: 11, numRuns: 300 },
  )
})
