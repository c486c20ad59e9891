import type { CheckedMessages } from '../checked-messages.ts'
import type { ClosingWindows } from '../closing/closing-windows.ts'
import type { EngineSupervisor } from '../engine/supervisor.ts'
import type { ApplicationMenu } from '../menu.ts'
import type { RecentProjects } from '../recent-projects.ts'
import type { SettingsStore } from '../settings.ts'
import type { ProjectWindows } from '../window/project-windows.ts'

/** What answering a page may need. */
export interface BridgeParts {
  /** The application's folder. */
  readonly root: string
  readonly settings: SettingsStore
  readonly windows: ProjectWindows
  readonly engine: EngineSupervisor
  readonly menu: ApplicationMenu
  readonly recent: RecentProjects
  readonly closing: ClosingWindows
}

export type ServeMessages = (messages: CheckedMessages, parts: BridgeParts) => void
