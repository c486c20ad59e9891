interface Shortcut {
  /** Ctrl, or Cmd on a Mac. */
  readonly command: boolean
  readonly shift: boolean
  readonly alt: boolean
  /** As `KeyboardEvent.key` has it, letters in lower case. */
  readonly key: string
}

const keyNames: Readonly<Record<string, string>> = {
  plus: '+',
  space: ' ',
  up: 'ArrowUp',
  down: 'ArrowDown',
  left: 'ArrowLeft',
  right: 'ArrowRight',
  esc: 'Escape',
  return: 'Enter',
}
const shownKeys: Readonly<Record<string, string>> = { ' ': 'Space', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

/** Reads a shortcut as Electron writes accelerators: `CmdOrCtrl+Shift+E`. */
function readShortcut(text: string): Shortcut {
  const parts = text.split('+')
  const last = parts.at(-1) ?? ''
  const modifiers = new Set(parts.slice(0, -1).map((part) => part.toLowerCase()))
  return {
    command: modifiers.has('cmdorctrl') || modifiers.has('commandorcontrol'),
    shift: modifiers.has('shift'),
    alt: modifiers.has('alt'),
    key: last.length === 1 ? last.toLowerCase() : (keyNames[last.toLowerCase()] ?? last),
  }
}

export type PressedKey = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

/** Whether a pressed key is the shortcut. Digits also count by their place, for keyboards that need Shift to type them. */
export function matchesShortcut(event: PressedKey, shortcut: string, isMac: boolean): boolean {
  const { command, shift, alt, key } = readShortcut(shortcut)
  const hasCommand = isMac ? event.metaKey : event.ctrlKey
  const hasOther = isMac ? event.ctrlKey : event.metaKey
  if (hasCommand !== command || hasOther || event.altKey !== alt) return false
  const typed = event.key.length === 1 ? event.key.toLowerCase() : event.key
  // a sign such as “/” may need Shift on some keyboards: there the sign decides, not the key that makes it
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key)
  if (event.shiftKey !== shift && !(isSign && typed === key)) return false
  return typed === key || (/^[0-9]$/.test(key) && event.code === `Digit${key}` && !/^[0-9]$/.test(typed))
}

/** As people read it: `Ctrl+Shift+E`, `⇧⌘E`. */
export function shortcutText(shortcut: string, isMac: boolean): string {
  const { command, shift, alt, key } = readShortcut(shortcut)
  const shown = shownKeys[key] ?? (key.length === 1 ? key.toUpperCase() : key)
  if (isMac) return `${alt ? '⌥' : ''}${shift ? '⇧' : ''}${command ? '⌘' : ''}${shown}`
  return [command ? 'Ctrl' : '', alt ? 'Alt' : '', shift ? 'Shift' : '', shown].filter((part) => part !== '').join('+')
}
