/** What a key chooses among particles. */
export interface KeyPick {
  readonly particle: number | null
  /** The chosen particle goes into a measurement. */
  readonly measures: boolean
}

/** N and P go to the next and the previous particle that is shown, Enter measures the chosen one, Escape chooses none; null for other keys. */
export function keyPick(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  selected: number | null,
  particles: number,
  isShown: (particle: number) => boolean,
): KeyPick | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const key = event.key.toLowerCase()
  if (key === 'escape') return selected === null ? null : { particle: null, measures: false }
  if (key === 'enter') return selected === null ? null : { particle: selected, measures: true }
  if (key !== 'n' && key !== 'p') return null
  const step = key === 'n' ? 1 : -1
  let next = selected ?? (step > 0 ? -1 : particles)
  for (let tried = 0; tried < particles; tried++) {
    next = (next + step + particles) % particles
    if (isShown(next)) return { particle: next, measures: false }
  }
  return null
}
