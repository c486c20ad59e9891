/** The names under which main and the preload know each other's messages; the bridge itself is in bridge.ts. */
export const bridgeChannels = {
  connectEngine: 'engine.connect',
  enginePort: 'engine.port',
  engineStopped: 'engine.stopped',
  chooseProjectToOpen: 'dialog.openProject',
  chooseProjectToCreate: 'dialog.createProject',
  chooseFilesToImport: 'dialog.importFiles',
  chooseOutput: 'dialog.saveOutput',
  chooseFolder: 'dialog.chooseFolder',
  recentProjects: 'projects.recent',
  noteProject: 'projects.note',
  projectToOpen: 'projects.toOpen',
  menuAction: 'menu.action',
  showInFolder: 'shell.showInFolder',
  theme: 'theme.get',
  setTheme: 'theme.set',
} as const
export type BridgeChannel = (typeof bridgeChannels)[keyof typeof bridgeChannels]
