import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { jsonSchemaOf } from '../../../../src/compute/definitions/json-schema.ts'
import * as registry from '../../../../src/compute/registry.ts'

const definitions = Object.values(registry).flatMap((list) => list.map((definition) => [definition.name, definition] as const))

/** Values that a stranger might write for any parameter. */
const values = [0, 1, -1, 0.5, 3, 1e9, '', 'word', 'fire', 'NVE', true, null, [], {}]

test.each(definitions)('the JSON schema of %s accepts and refuses what the definition itself does, field by field', (_, { parameters }) => {
  // the window's own keywords (unit, symbol) are no business of a validator
  const ajv = new Ajv2020({ strict: false })
  const validate = ajv.compile(jsonSchemaOf(parameters))
  const shape = Object.keys(parameters.shape)
  expect(shape.length).toBeGreaterThan(0)
  for (const name of [...shape, 'noSuchParameter']) {
    for (const value of values) {
      const candidate = { [name]: value }
      const issues = parameters.safeParse(candidate).error?.issues ?? []
      // a rule across fields has no place in a schema
      const refusedByField = issues.some((issue) => issue.code !== 'custom')
      expect({ candidate, ok: validate(candidate) }).toEqual({ candidate, ok: !refusedByField })
    }
  }
})
