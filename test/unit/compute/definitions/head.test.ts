import { expect, test } from 'vitest'
import { catalogue } from '../../../../src/shared/contracts/catalogue.ts'
import { catalogueOf } from '../../../../src/compute/definitions/head.ts'
import { closestName } from '../../../../src/compute/definitions/closest-name.ts'
import * as registry from '../../../../src/compute/registry.ts'

const heads = catalogueOf(registry)
const all = Object.entries(heads).flatMap(([kind, list]) => list.map((head) => [`${kind} ${head.name}`, head] as const))

test('the catalogue is plain data of the contract’s shape', () => {
  expect(catalogue.parse(structuredClone(heads))).toEqual(heads)
  expect(heads.models.map((head) => head.name)).toEqual(registry.models.map((model) => model.name))
})

test.each(all)('%s: a form finds title, unit and help at every parameter', (_, head) => {
  const properties = Object.entries((head.schema['properties'] ?? {}) as Record<string, Record<string, unknown>>)
  for (const [name, property] of properties) {
    expect([name, typeof property['title'], typeof property['unit'], typeof property['description']]).toEqual([
      name,
      'string',
      'string',
      'string',
    ])
  }
  expect(head.schema['additionalProperties']).toBe(false)
})

test.each([
  ['ipll', 'ipl'],
  ['kob-anderson', 'kob-andersen'],
  ['kob', 'kob-andersen'],
  ['IPL', 'ipl'],
  ['water', undefined],
  ['', undefined],
])('“%s” most likely means %s', (typed, name) => expect(closestName(typed, ['ipl', 'kob-andersen'])).toBe(name))
