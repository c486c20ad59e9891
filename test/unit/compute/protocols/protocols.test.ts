import { describe, expect, test } from 'vitest'
import { checkParameters } from '../../../../src/compute/definitions/check-parameters.ts'
import { jsonSchemaOf } from '../../../../src/compute/definitions/json-schema.ts'
import { protocols } from '../../../../src/compute/registry.ts'

describe.each(protocols.map((protocol) => [protocol.name, protocol] as const))('%s', (_, protocol) => {
  test('says of every parameter what it is and in which unit', () => {
    const properties = Object.entries(jsonSchemaOf(protocol.parameters).properties ?? {})
    expect(properties.length).toBeGreaterThan(0)
    for (const [name, schema] of properties) {
      for (const key of ['title', 'unit', 'description']) expect(schema[key], `${name}.${key}`).toMatch(/\S/)
    }
  })

  test('has a default for everything that it needs, and a cost that grows with the system', () => {
    const parameters = checkParameters(protocol.parameters, {}, 'protocol')
    expect(protocol.cost(2000, parameters)).toBeCloseTo(2 * protocol.cost(1000, parameters), 6)
    expect(protocol.cost(1000, parameters)).toBeGreaterThan(0)
  })

  test('refuses what it does not know', () => {
    expect(() => checkParameters(protocol.parameters, { temprature: 1 }, 'protocol')).toThrow(/temprature/)
  })
})
