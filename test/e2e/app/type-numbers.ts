import type { Locator } from 'playwright-core'

/** What is typed, and the number that it says; null where it says none. */
const typed: readonly (readonly [string, number | null])[] = [
  ['1e-6', 1e-6],
  ['2.5E+03', 2500],
  ['−3,5', -3.5],
  ['e', null],
  ['.', null],
  ['0', 0],
  ['1e400', null],
]

export interface TypedNumbers {
  /** The fields by their labels. */
  readonly fields: string[]
  /** Where a text became something else, or was refused without a sentence beside the field. */
  readonly faults: string[]
}

/**
 * Types each text into each number field of a part of the window, and leaves the fields as they were. Where the form has a
 * recipe beside it, the number must stand in it, at the place that the field names.
 */
export async function typeNumbers(scope: Locator, recipe?: Locator): Promise<TypedNumbers> {
  const editor = (await recipe?.elementHandle()) ?? null
  return scope.evaluate(
    async (part, { texts, editor: json }) => {
      const faults: string[] = []
      const fields: string[] = []
      const drawn = () => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve)))
      const inputs = () => [...part.querySelectorAll<HTMLInputElement>('input[inputmode=decimal]:not(:disabled)')]
      const count = inputs().length
      for (let index = 0; index < count; index++) {
        const before = inputs()[index]?.value ?? ''
        const type = async (text: string) => {
          const input = inputs()[index]
          if (!input) return null
          input.focus()
          input.value = text
          input.dispatchEvent(new Event('input', { bubbles: true }))
          input.dispatchEvent(new Event('change', { bubbles: true }))
          await drawn()
          return inputs()[index] ?? null
        }
        const name = inputs()[index]?.labels?.[0]?.textContent.trim() ?? inputs()[index]?.getAttribute('aria-label') ?? '?'
        fields.push(name)
        for (const [text, value] of texts) {
          const input = await type(text)
          const said = (input?.getAttribute('aria-describedby') ?? '')
            .split(' ')
            .map((id) => document.getElementById(id)?.textContent.trim() ?? '')
            .join('')
          const isRefused = input?.ariaInvalid === 'true' && /\w+ \w+/.test(said)
          const path = input?.closest<HTMLElement>('[data-path]')?.dataset['path'] ?? ''
          if (input?.value !== text) faults.push(`${name}: “${text}” became “${input?.value ?? 'no field'}”`)
          else if (json instanceof HTMLTextAreaElement) {
            const kept = path
              .split(/[.[\]]+/)
              .filter((key) => key !== '')
              .reduce<unknown>((held, key) => (held as Record<string, unknown> | undefined)?.[key], JSON.parse(json.value))
            const isRight = (value !== null && kept === value) || (kept === text && isRefused)
            if (!isRight)
              faults.push(
                `${name}: “${text}” is ${JSON.stringify(kept)} in the recipe at ${path}, ${isRefused ? 'refused' : 'without a word'}`,
              )
          } else if (value === null && !isRefused) faults.push(`${name}: “${text}” was not refused in a sentence`)
        }
        await type(before)
      }
      return { fields, faults }
    },
    { texts: typed, editor },
  )
}
