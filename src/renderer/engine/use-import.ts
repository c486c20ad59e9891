import { readonly, shallowRef } from 'vue'

/** The files about to be imported: the shell's dialog asks for their model and starts the import. */
const waiting = shallowRef<readonly string[]>([])

export function useImport() {
  return {
    waiting: readonly(waiting),
    ask(paths: readonly string[]): void {
      waiting.value = [...paths]
    },
    finish(): void {
      waiting.value = []
    },
  }
}
