import { usePreferredDark } from '@vueuse/core'
import { readonly, ref, watchEffect, type Ref } from 'vue'
import type { Bridge, ThemeChoice } from '../../shared/contracts/bridge.ts'

/** Light, dark, or as the system wishes; the choice is main's to remember, the page's to show. */
export function useTheme(bridge: Pick<Bridge, 'theme' | 'setTheme'>): {
  choice: Readonly<Ref<ThemeChoice>>
  choose: (next: ThemeChoice) => void
} {
  const choice = ref<ThemeChoice>('system')
  const isSystemDark = usePreferredDark()
  void bridge.theme().then((kept) => {
    choice.value = kept
  })
  watchEffect(() => {
    const isDark = choice.value === 'dark' || (choice.value === 'system' && isSystemDark.value)
    document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
  })
  return {
    choice: readonly(choice),
    choose: (next) => {
      choice.value = next
      bridge.setTheme(next)
    },
  }
}
