/** What main offers a window beside the engine's port: native things only. The preload exposes it as `window.vitrine`. */
export interface Bridge {
  readonly platform: string
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
  /** The project this window was opened for, if any. */
  projectToOpen(): Promise<{ path: string; place: string | null } | null>
  onMenuAction(listener: (action: MenuAction) => void): () => void
  showInFolder(path: string): void
  theme(): Promise<ThemeChoice>
  setTheme(choice: ThemeChoice): void
  /** Path on disk of a dropped file. */
  pathOfFile(file: unknown): string
}

export interface RecentProject {
  path: string
  name: string
  opened: string
  exists: boolean
}

export type ThemeChoice = 'system' | 'light' | 'dark'
export const menuActions = [
  'new-project',
  'open-project',
  'import-files',
  'go-home',
  'go-library',
  'go-prepare',
  'go-modes',
  'go-figures',
  'go-jobs',
] as const
export type MenuAction = (typeof menuActions)[number]
