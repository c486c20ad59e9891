import type { CallResult } from '../../shared/contracts/calls.ts'
import type { Model, PairForm } from '../definitions/model.ts'

export type PairCurves = CallResult<'model.curves'>

/** How far beyond the cutoff curves go, over the cutoff: far enough to see that they end. */
const beyondCutoff = 1.04
/** How high above the height of a well, or above ε where there is none, a core is followed, in ε. */
const coreHeight = 3
/** Below this a pair's core is not looked for: r/λ. */
const innermost = 0.3
const searchSteps = 400

/**
 * φ(r) and its derivatives for every pair of species, from where the core is so high that it would hide the rest to just
 * beyond the cutoff; zero from the cutoff on.
 * @param order highest derivative, ≤ 4
 * @param points of each curve; one of them stands at each side of the cutoff
 */
export function pairCurves(model: Model, order: number, points: number): PairCurves {
  const { kinds, lengths, energies, forms } = model.pair
  const pairs: PairCurves['pairs'] = []
  for (let a = 0; a < kinds; a++) {
    for (let b = a; b < kinds; b++) {
      const at = a * kinds + b
      const length = lengths[at]
      const r = distances(forms[at], points).map((x) => x * length)
      pairs.push({
        species: [model.species[a] ?? String(a), model.species[b] ?? String(b)],
        cutoff: forms[at].cutoff * length,
        r,
        derivatives: derivativesAt(forms[at], r, length, energies[at], order),
      })
    }
  }
  return { continuity: model.continuity, pairs }
}

/** Values of x = r/λ, even from the core to the cutoff, which is one of them; the last stands beyond it. */
function distances(form: PairForm, points: number): number[] {
  const from = coreOf(form)
  const inside = points - 2
  const inner = Array.from({ length: inside }, (_, k) => from + ((form.cutoff - from) * k) / inside)
  return [...inner, form.cutoff, form.cutoff * beyondCutoff]
}

/** The largest x below which f is higher than what is worth drawing. */
function coreOf(form: PairForm): number {
  const out = new Float64Array(1)
  const f = (x: number) => {
    form.derivatives(x, 0, out)
    return out[0]
  }
  const step = (form.cutoff - innermost) / searchSteps
  for (let k = 1; k <= searchSteps; k++) {
    const x = form.cutoff - k * step
    if (!(f(x) < coreHeight)) return x
  }
  return innermost
}

function derivativesAt(form: PairForm, r: readonly number[], length: number, energy: number, order: number): number[][] {
  const out = new Float64Array(order + 1)
  const curves = Array.from({ length: order + 1 }, () => new Array<number>(r.length).fill(0))
  r.forEach((distance, k) => {
    const x = distance / length
    // the form is defined inside its cutoff only
    if (k >= r.length - 2) return
    form.derivatives(x, order, out)
    for (let n = 0; n <= order; n++) curves[n][k] = (energy * out[n]) / length ** n
  })
  return curves
}
