/** A recipe that takes seconds: every step of the way, few particles. */
export const smallRecipe = {
  vitrine: 1,
  model: { name: 'ipl', dimension: 3, parameters: {} },
  system: { particles: 256, density: 0.82 },
  protocol: { name: 'quench', temperature: 1, equilibrate: 2 },
  samples: 2,
  seed: 3,
  name: 'small 3D IPL',
  then: [{ analysis: 'modes', count: 8 }],
}
