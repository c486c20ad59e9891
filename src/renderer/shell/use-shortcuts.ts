import { useEventListener } from '@vueuse/core'
import { onScopeDispose } from 'vue'
import { actionHeads, type ActionHead, type ActionId } from '../../shared/contracts/actions.ts'
import { matchesShortcut } from '../actions/shortcuts.ts'
import { useActions } from '../actions/use-action.ts'
import { useBridge } from '../engine/use-bridge.ts'

/** What a text field does by itself when it has the focus. */
const ownOfFields: ReadonlySet<ActionId> = new Set(['edit.undo', 'edit.redo'])
const heads: readonly (ActionHead & { readonly id: ActionId })[] = actionHeads

/** Keys and the native menu run the actions of the list. Main registers no keys of its own for them, so each press counts once. */
export function useShortcuts(): void {
  const bridge = useBridge()
  const actions = useActions()
  const isMac = bridge.platform === 'darwin'

  useEventListener(window, 'keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return
    const head = heads.find(({ shortcut }) => shortcut !== undefined && matchesShortcut(event, shortcut, isMac))
    if (!head || (ownOfFields.has(head.id) && isTextField(event.target))) return
    // what lies under a dialog waits for its answer; a key of ours does nothing else meanwhile
    event.preventDefault()
    if (!event.repeat && !isDialogOpen()) void actions.run(head.id)
  })
  onScopeDispose(
    bridge.onMenuAction((id) => {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else takes back a step of a text field
      if (ownOfFields.has(id) && isTextField(document.activeElement)) document.execCommand(id === 'edit.undo' ? 'undo' : 'redo')
      else if (!isDialogOpen()) void actions.run(id)
    }),
  )
}

const textTypes = new Set(['text', 'search', 'number', 'email', 'url', 'tel', 'password', ''])

function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return textTypes.has(target.type) && !target.readOnly && !target.disabled
  return target instanceof HTMLTextAreaElement ? !target.readOnly && !target.disabled : target.isContentEditable
}

function isDialogOpen(): boolean {
  return document.querySelector('.dialog-overlay') !== null
}
