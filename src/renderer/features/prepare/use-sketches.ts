import { markRaw, shallowReactive, watch, type ShallowRef } from 'vue'
import type { Catalogue } from '../../../shared/contracts/catalogue.ts'
import { useEngine } from '../../engine/use-engine.ts'
import { presetsOf } from './presets.ts'
import { defaultDimension, type Draft } from './recipe-draft.ts'

export interface Sketch {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Curves in miniature for the cards: φ(r) of each model, T(t) of each protocol, all with their defaults. */
export function useSketches(catalogue: Readonly<ShallowRef<Catalogue | null>>) {
  const engine = useEngine()
  const models = shallowReactive(new Map<string, Sketch>())
  const protocols = shallowReactive(new Map<string, Sketch>())

  async function sketchModel(name: string, dimension: number): Promise<void> {
    const { pairs } = await engine.call('model.curves', { model: { name, dimension }, order: 0, points: 60 })
    const pair = pairs[0]
    if (pair) models.set(name, markRaw({ x: pair.r, y: pair.derivatives[0] ?? [] }))
  }
  async function sketchProtocol(name: string, base: Draft): Promise<void> {
    const { stages } = await engine.call('recipe.schedule', { recipe: { ...base, protocol: { name }, then: [] } })
    const x = stages.flatMap((stage) => stage.time)
    if (x.length > 1) protocols.set(name, markRaw({ x, y: stages.flatMap((stage) => stage.value) }))
  }

  watch(
    catalogue,
    (found) => {
      const base = found && presetsOf(found)[0]?.recipe
      if (!found || !base) return
      // a card without a sketch is whole all the same: what cannot be drawn is left out
      const ignore = () => undefined
      for (const model of found.models) void sketchModel(model.name, defaultDimension(model)).catch(ignore)
      for (const protocol of found.protocols) {
        if (protocol.startsFrom !== 'sample') void sketchProtocol(protocol.name, base).catch(ignore)
      }
    },
    { immediate: true },
  )
  return { models, protocols }
}
