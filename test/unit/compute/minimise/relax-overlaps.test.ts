import { expect, test } from 'vitest'
import { silentHooks } from '../../../../src/compute/definitions/work-meter.ts'
import { createInteraction } from '../../../../src/compute/interactions/create-interaction.ts'
import { relaxOverlaps } from '../../../../src/compute/minimise/relax-overlaps.ts'
import { cubicBox } from '../../../../src/compute/space/box.ts'
import { modelNamed } from '../../../fixtures/protocol-run.ts'

const model = modelNamed('ipl', 3)
const pair = { dimension: 3, particles: 2, species: Int32Array.of(0, 0), box: cubicBox(3, 6) } as const

test('two particles almost on one another are moved apart without leaping', () => {
  const positions = Float64Array.of(3, 3, 3, 3.01, 3, 3)
  relaxOverlaps(createInteraction(model.pair, pair), positions, 6e-4, silentHooks)
  const distance = positions[3] - positions[0]
  expect(distance).toBeGreaterThan(0.8)
  // 200 steps of 0.05 each could have taken them to opposite ends of the box
  expect(distance).toBeLessThan(1.48)
})

test('particles out of reach stay where they are', () => {
  const positions = Float64Array.of(1, 1, 1, 4, 1, 1)
  relaxOverlaps(createInteraction(model.pair, pair), positions, 6e-4, silentHooks)
  expect([...positions]).toEqual([1, 1, 1, 4, 1, 1])
})
