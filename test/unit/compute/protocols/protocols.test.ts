import { describe, expect, test } from 'vitest'
import { checkParameters } from '../../../../src/compute/definitions/check-parameters.ts'
import { jsonSchemaOf } from '../../../../src/compute/definitions/json-schema.ts'
import { protocols } from '../../../../src/compute/registry.ts'

const typical = { density: 1, timeStep: 0.005, temperature: 1, thermostatTime: 0.2 }

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
    const stepsOf = (particles: number) => protocol.cost(particles, parameters, typical).reduce((sum, part) => sum + part.particleSteps, 0)
    expect(stepsOf(1000)).toBeGreaterThan(0)
    expect(stepsOf(2000)).toBeGreaterThanOrEqual(2 * stepsOf(1000))
    for (const { title } of protocol.cost(1000, parameters, typical)) expect(title).toMatch(/\S/)
  })

  test('has a schedule whose stages follow one another without a jump, and say what ends it', () => {
    const { stages, ends } = protocol.schedule(checkParameters(protocol.parameters, {}, 'protocol'))
    expect(stages.length + ends.length).toBeGreaterThan(0)
    stages.forEach(({ title, time, value, quantity, unit }, k) => {
      expect([title, quantity, unit].every((word) => /\S/.test(word))).toBe(true)
      expect(value).toHaveLength(time.length)
      expect([...time]).toEqual([...time].sort((a, b) => a - b))
      const before = stages[k - 1]
      expect([time[0], value[0]]).toEqual(before ? [before.time.at(-1), before.value.at(-1)] : [0, value[0]])
    })
  })

  test('refuses what it does not know', () => {
    expect(() => checkParameters(protocol.parameters, { temprature: 1 }, 'protocol')).toThrow(/temprature/)
  })
})
