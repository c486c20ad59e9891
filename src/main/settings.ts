import Conf from 'conf'
import { app } from 'electron'
import { z } from 'zod'

const settingsShape = z.object({
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  recent: z.array(z.object({ path: z.string(), opened: z.string() })).catch([]),
  window: z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int(), isMaximised: z.boolean() }).nullable().catch(null),
  /** What windows remember of themselves: widths, open panels, size of the text. */
  layout: z.record(z.string(), z.unknown()).catch({}),
})
type Settings = z.output<typeof settingsShape>

export interface SettingsStore {
  get<K extends keyof Settings>(key: K): Settings[K]
  set<K extends keyof Settings>(key: K, value: Settings[K]): void
}

/** What the application remembers between starts; a spoilt file counts as none, an unwritable one costs only the memory. */
export function openSettings(): SettingsStore {
  const file = new Conf<Record<string, unknown>>({ cwd: app.getPath('userData'), configName: 'settings', clearInvalidConfig: true })
  const names = Object.keys(settingsShape.shape)
  const settings = settingsShape.parse(Object.fromEntries(names.map((name) => [name, file.get(name)])))
  return {
    get: (key) => settings[key],
    set(key, value) {
      settings[key] = value
      try {
        file.set(key, value)
      } catch (error) {
        console.warn(`settings cannot be written: ${String(error)}`)
      }
    },
  }
}
