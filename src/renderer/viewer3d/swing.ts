const periodMilliseconds = 1600

/** A sine in time, running only while its amplitude is not 0. */
export function createSwing(moved: (value: number) => void) {
  let amplitude = 0
  let request = 0
  let started: number | null = null

  function step(now: number): void {
    started ??= now
    moved(amplitude * Math.sin((2 * Math.PI * (now - started)) / periodMilliseconds))
    request = requestAnimationFrame(step)
  }

  function stop(): void {
    cancelAnimationFrame(request)
    request = 0
    started = null
  }

  function to(next: number): void {
    amplitude = next
    if (next !== 0 && request === 0) request = requestAnimationFrame(step)
    if (next === 0 && request !== 0) {
      stop()
      moved(0)
    }
  }

  return { to, stop }
}
