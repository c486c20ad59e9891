import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { models } from '../../src/compute/registry.ts'
import type { ModelDefinition, PairForm } from '../../src/compute/definitions/model.ts'
import { resolveModel } from '../../src/compute/definitions/resolve-model.ts'
import { createStream } from '../../src/compute/random/philox.ts'

interface ReferenceForm {
  readonly parameters: Record<string, unknown>
  readonly values: readonly { readonly x: number; readonly derivatives: readonly number[] }[]
}
interface PropertySchema {
  readonly title?: string
  readonly unit?: string
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
}

const propertiesOf = (definition: ModelDefinition) =>
  Object.entries((z.toJSONSchema(definition.parameters).properties ?? {}) as Record<string, PropertySchema>)

/** The defaults, and each choice of each parameter that is one. */
function variantsOf(definition: ModelDefinition): Record<string, unknown>[] {
  const choices = propertiesOf(definition).flatMap(([name, property]) => (property.enum ?? []).map((value) => ({ [name]: value })))
  return choices.length > 0 ? choices : [{}]
}

function derivativesAt(form: PairForm, x: number): Float64Array {
  const out = new Float64Array(5)
  form.derivatives(x, 4, out)
  return out
}

describe.each(models.map((model) => [model.name, model] as const))('%s', (name, definition) => {
  test('says what it is, where it comes from, and what each parameter means', () => {
    expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const text of [definition.title, definition.summary, definition.source]) expect(text.length).toBeGreaterThan(3)
    expect(definition.source).toMatch(/\(\d{4}\)/)
    for (const [parameter, property] of propertiesOf(definition)) {
      expect(property.title, parameter).toBeTruthy()
      expect(property.unit, parameter).toBeTruthy()
      expect(property.description?.length ?? 0, parameter).toBeGreaterThan(20)
      expect(property.default, parameter).toBeDefined()
    }
  })

  test('has species, a composition of sum 1 and typical values in each dimension', () => {
    expect(definition.composition.length).toBe(definition.species.length)
    expect(definition.composition.reduce((sum, fraction) => sum + fraction, 0)).toBeCloseTo(1, 14)
    for (const dimension of definition.dimensions) {
      const { typical, pair } = resolveModel(definition, dimension, {})
      for (const value of Object.values(typical)) expect(value).toBeGreaterThan(0)
      expect(pair.kinds).toBe(definition.species.length)
    }
  })

  test('agrees with its reference values', () => {
    const file = new URL(`../reference/${name}.json`, import.meta.url)
    expect(existsSync(file), `test/reference/${name}.json`).toBe(true)
    const reference = JSON.parse(readFileSync(file, 'utf8')) as { source: string; forms: ReferenceForm[] }
    expect(reference.source.length).toBeGreaterThan(10)
    expect(reference.forms.length).toBeGreaterThan(0)
    for (const { parameters, values } of reference.forms) {
      const form = resolveModel(definition, definition.dimensions[0], parameters).pair.forms[0]
      for (const { x, derivatives } of values) {
        const f = derivativesAt(form, x)
        // near the cutoff terms of a repulsion x⁻¹⁰ and its smoothing, growing by 14/x with each order, cancel to what is left
        derivatives.forEach((value, k) =>
          expect(Math.abs(f[k] - value), `x = ${x}, order ${k}`).toBeLessThan(1e-14 * (Math.abs(value) + 14 ** k)),
        )
      }
    }
  })
})

const forms = models.flatMap((definition) =>
  variantsOf(definition).flatMap((parameters) => {
    const dimension = definition.dimensions[0]
    const distinct = [...new Set(resolveModel(definition, dimension, parameters).pair.forms)]
    return distinct.map((form, k) => [`${definition.name} ${JSON.stringify(parameters)} form ${k}`, form] as const)
  }),
)

describe.each(forms)('%s', (_, form) => {
  test('each derivative is the slope of the one below', () => {
    const stream = createStream(1, 0, 'distances')
    const h = 1e-5
    for (let sample = 0; sample < 200; sample++) {
      const x = 0.7 + stream.uniform() * (form.cutoff - 0.75)
      const below = derivativesAt(form, x - h)
      const above = derivativesAt(form, x + h)
      const f = derivativesAt(form, x)
      for (let k = 0; k < 4; k++) {
        const slope = (above[k] - below[k]) / (2 * h)
        // h²/6 of a derivative two orders up, (17/0.7)² times as large: 1e-8. Where f⁽ᵏ⁺¹⁾ crosses zero, its terms are still of the
        // order 14 f⁽ᵏ⁾. Rounding: 1e-16/h of the terms, of order 14ᵏ.
        const scale = Math.abs(f[k + 1]) + 14 * Math.abs(f[k])
        expect(Math.abs(slope - f[k + 1]), `x = ${x}, order ${k + 1}`).toBeLessThan(1e-7 * scale + 3e-11 * 14 ** k)
      }
    }
  })

  test('as many derivatives vanish at the cutoff as its continuity says, and no more', () => {
    const f = derivativesAt(form, form.cutoff)
    // terms of order 14^k cancel
    for (let k = 0; k <= Math.min(form.continuity, 4); k++) expect(Math.abs(f[k]), `order ${k}`).toBeLessThan(1e-14 * 14 ** k)
    if (form.continuity < 4) expect(Math.abs(f[form.continuity + 1])).toBeGreaterThan(1e-6)
  })

  test('asking for fewer derivatives gives the same ones', () => {
    const all = derivativesAt(form, 1.07)
    for (let order = 0; order <= 4; order++) {
      const out = new Float64Array(order + 1)
      form.derivatives(1.07, order, out)
      expect([...out]).toEqual([...all.slice(0, order + 1)])
    }
  })

  test.runIf(form.powers)('its powers add up to it', () => {
    for (const x of [0.8, 1.1, 0.97 * form.cutoff]) {
      const sum = (form.powers ?? []).reduce((total, { power, coefficient }) => total + coefficient * x ** power, 0)
      // a few terms of order 50 at most
      expect(Math.abs(sum - derivativesAt(form, x)[0])).toBeLessThan(1e-13)
    }
  })
})
