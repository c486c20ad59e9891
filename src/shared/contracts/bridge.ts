import type { ActionId } from './actions.ts'

/** What main offers a window beside the engine's port: native things only. The preload exposes it as `window.vitrine`. */
export interface Bridge {
  readonly platform: string
  /** Of the application, as “Copy details” tells it. */
  readonly version: string
  /** Asks main for a port to the engine; the port arrives as a window message `{ type: 'engine-port' }`, anew after each restart. */
  connectEngine(): void
  onEngineStopped(listener: (reason: { message: string; details: string }) => void): () => void
  chooseProjectToOpen(): Promise<string | null>
  chooseProjectToCreate(): Promise<string | null>
  chooseFilesToImport(): Promise<string[]>
  /** A place to save: `suggestedName` decides the filter by its extension. */
  chooseOutput(suggestedName: string): Promise<string | null>
  chooseFolder(): Promise<string | null>
  recentProjects(): Promise<RecentProject[]>
  noteProject(path: string | null): void
  /** What the card of the open project shows on Home. */
  noteProjectCard(card: { samples: number; ensembles: number; picture: string | null }): void
  /** The project this window was opened for, if any. */
  projectToOpen(): Promise<{ path: string; place: string | null } | null>
  onMenuAction(listener: (action: ActionId) => void): () => void
  /** Which actions the window offers now, for the menu's enabled items; a name that is missing is greyed. */
  noteActions(enabled: readonly ActionId[]): void
  /** Another window, on Home. */
  newWindow(): void
  /** What runs for this window's project; main asks before closing while there is any. */
  noteActivity(activity: Activity): void
  /** Main asks what becomes of the runs when the window closes; the window does it and answers `closeNow`. */
  onCloseChoice(listener: (choice: CloseChoice) => void): () => void
  closeNow(): void
  /** A notification of the desktop, shown when the window is not in front. */
  notifyDesktop(title: string, text: string): void
  /** A PNG onto the clipboard. */
  copyImage(png: Uint8Array): void
  /** A copy of the sample project in the user's documents, made when it is not there yet. */
  openSampleProject(): Promise<string>
  /** Small facts of the window (widths, open panels), kept over restarts by main. */
  rememberedLayout(): Promise<Record<string, unknown>>
  /** Only what changed; the rest stays as it is. */
  rememberLayout(changes: Record<string, unknown>): void
  showInFolder(path: string): void
  theme(): Promise<ThemeChoice>
  setTheme(choice: ThemeChoice): void
  /** Path on disk of a dropped file. */
  pathOfFile(file: unknown): string
}

export interface Activity {
  /** Queued and running. */
  readonly runs: number
  /** Of the first of them. */
  readonly name: string
}

/** Go on in the background, pause at the next checkpoint, or cancel. */
export type CloseChoice = 'go-on' | 'pause' | 'cancel'

export interface RecentProject {
  path: string
  name: string
  opened: string
  exists: boolean
  bytes: number
  /** As it was when the window last had it open; null where that is not known. */
  counts: { samples: number; ensembles: number } | null
  /** A small PNG as a data URL; null where none was made yet. */
  picture: string | null
}

export type ThemeChoice = 'system' | 'light' | 'dark'
