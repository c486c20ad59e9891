/** What a user can do, by name: menus, palette, keys and buttons share this one list. The window says what each does and when it can. */
export interface ActionHead {
  readonly id: string
  /** As a menu and the palette say it; an ellipsis where something is asked first. */
  readonly title: string
  readonly menu: 'file' | 'edit' | 'view' | 'go' | 'sample' | 'mode' | 'figure' | 'run' | 'help'
  /** As Electron writes accelerators: `CmdOrCtrl+Shift+E`. */
  readonly shortcut?: string
  /** Begins a new group of its menu. */
  readonly startsGroup?: true
  /** Further words by which the palette finds it. */
  readonly words?: string
}

export const actionHeads = [
  { id: 'file.new', title: 'New Project…', menu: 'file', shortcut: 'CmdOrCtrl+N' },
  { id: 'file.open', title: 'Open Project…', menu: 'file', shortcut: 'CmdOrCtrl+O' },
  { id: 'file.open-sample', title: 'Open Sample Project', menu: 'file', words: 'example demo tour' },
  {
    id: 'file.import',
    title: 'Import Configurations…',
    menu: 'file',
    shortcut: 'CmdOrCtrl+I',
    startsGroup: true,
    words: 'xyz lammps dump data npy',
  },
  { id: 'file.close', title: 'Close Project', menu: 'file', startsGroup: true },
  { id: 'file.new-window', title: 'New Window', menu: 'file', shortcut: 'CmdOrCtrl+Shift+N' },
  { id: 'edit.undo', title: 'Undo', menu: 'edit', shortcut: 'CmdOrCtrl+Z' },
  { id: 'edit.redo', title: 'Redo', menu: 'edit', shortcut: 'CmdOrCtrl+Shift+Z' },
  { id: 'edit.bin', title: 'Bin…', menu: 'edit', startsGroup: true, words: 'deleted restore trash' },
  { id: 'view.palette', title: 'Command Palette…', menu: 'view', shortcut: 'CmdOrCtrl+K' },
  { id: 'view.theme-system', title: 'Theme as the System', menu: 'view', startsGroup: true, words: 'dark light' },
  { id: 'view.theme-light', title: 'Light Theme', menu: 'view' },
  { id: 'view.theme-dark', title: 'Dark Theme', menu: 'view' },
  { id: 'view.text-larger', title: 'Larger Text', menu: 'view', startsGroup: true, words: 'size font bigger zoom' },
  { id: 'view.text-smaller', title: 'Smaller Text', menu: 'view', words: 'size font zoom' },
  { id: 'view.text-reset', title: 'Usual Text Size', menu: 'view', words: 'reset font 100 % zoom' },
  { id: 'view.rail', title: 'Fold or Unfold the Rail', menu: 'view', shortcut: 'CmdOrCtrl+B', startsGroup: true, words: 'sidebar places' },
  { id: 'view.inspector', title: 'Show or Hide the Inspector', menu: 'view', shortcut: 'CmdOrCtrl+J' },
  { id: 'view.notifications', title: 'Notifications', menu: 'view', words: 'messages log' },
  { id: 'go.home', title: 'Home', menu: 'go', shortcut: 'CmdOrCtrl+1' },
  { id: 'go.library', title: 'Library', menu: 'go', shortcut: 'CmdOrCtrl+2', words: 'samples ensembles' },
  { id: 'go.prepare', title: 'Prepare', menu: 'go', shortcut: 'CmdOrCtrl+3', words: 'recipe make glass' },
  { id: 'go.modes', title: 'Modes', menu: 'go', shortcut: 'CmdOrCtrl+4', words: 'spectrum soft' },
  { id: 'go.figures', title: 'Figures', menu: 'go', shortcut: 'CmdOrCtrl+5', words: 'plot export' },
  { id: 'go.jobs', title: 'Jobs', menu: 'go', shortcut: 'CmdOrCtrl+6', words: 'runs tasks' },
  { id: 'library.search', title: 'Search Samples', menu: 'sample', shortcut: 'CmdOrCtrl+F' },
  { id: 'library.select-all', title: 'Select All Samples', menu: 'sample' },
  { id: 'library.save-view', title: 'Save View…', menu: 'sample', words: 'filter columns' },
  { id: 'library.analyse', title: 'Analyse Samples…', menu: 'sample', startsGroup: true },
  { id: 'library.tag', title: 'Tag Samples…', menu: 'sample' },
  { id: 'library.star', title: 'Star or Unstar Samples', menu: 'sample' },
  { id: 'library.compare', title: 'Compare Samples in a Figure', menu: 'sample' },
  { id: 'library.export', title: 'Export Samples…', menu: 'sample' },
  { id: 'library.copy-table', title: 'Copy Samples as a Table', menu: 'sample', words: 'tsv clipboard' },
  { id: 'library.delete', title: 'Delete Samples', menu: 'sample' },
  { id: 'library.show-modes', title: 'Show the Sample’s Modes', menu: 'sample', startsGroup: true },
  { id: 'library.prepare-like', title: 'Prepare More Like This', menu: 'sample' },
  { id: 'library.copy-command', title: 'Copy the Sample’s Command', menu: 'sample' },
  { id: 'prepare.start', title: 'Start the Preparation', menu: 'run', shortcut: 'CmdOrCtrl+Enter' },
  { id: 'prepare.copy-command', title: 'Copy the Recipe as a Command', menu: 'run' },
  { id: 'prepare.reset', title: 'Start a New Recipe', menu: 'run' },
  { id: 'jobs.pause', title: 'Pause the Run', menu: 'run', startsGroup: true },
  { id: 'jobs.resume', title: 'Resume the Run', menu: 'run' },
  { id: 'jobs.cancel', title: 'Cancel the Run', menu: 'run' },
  { id: 'jobs.retry', title: 'Retry What Failed', menu: 'run' },
  { id: 'modes.softest', title: 'Softest Mode of All Samples', menu: 'mode' },
  { id: 'modes.next', title: 'Next Mode', menu: 'mode', shortcut: 'CmdOrCtrl+]' },
  { id: 'modes.previous', title: 'Previous Mode', menu: 'mode', shortcut: 'CmdOrCtrl+[' },
  { id: 'modes.centre', title: 'Centre on the Core', menu: 'mode', startsGroup: true },
  { id: 'modes.animate', title: 'Animate the Mode', menu: 'mode' },
  { id: 'modes.compare', title: 'Compare Two Modes', menu: 'mode' },
  { id: 'modes.picture', title: 'Save Picture…', menu: 'mode', words: 'png screenshot export' },
  { id: 'figures.save', title: 'Keep the Figure', menu: 'figure' },
  { id: 'figures.export', title: 'Export the Figure…', menu: 'figure', shortcut: 'CmdOrCtrl+E', words: 'svg pdf png csv' },
  { id: 'figures.export-all', title: 'Export All Formats…', menu: 'figure' },
  { id: 'figures.copy', title: 'Copy the Figure', menu: 'figure', words: 'clipboard' },
  { id: 'figures.reset-style', title: 'Reset the Figure’s Style', menu: 'figure' },
  { id: 'help.tour', title: 'Tour', menu: 'help', words: 'first steps introduction' },
  { id: 'help.shortcuts', title: 'Keyboard Shortcuts', menu: 'help', shortcut: 'CmdOrCtrl+/' },
] as const satisfies readonly ActionHead[]

export type ActionId = (typeof actionHeads)[number]['id']

/** The menus in their order, as they are called. */
export const menuTitles: Readonly<Record<ActionHead['menu'], string>> = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  go: 'Go',
  sample: 'Sample',
  mode: 'Mode',
  figure: 'Figure',
  run: 'Run',
  help: 'Help',
}
