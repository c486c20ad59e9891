// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { useAction } from '../../../../src/renderer/actions/use-action.ts'
import { useShortcuts } from '../../../../src/renderer/shell/use-shortcuts.ts'
import { mountInWindow } from '../doubles/mount-window.ts'

async function given() {
  const ran = { undo: vi.fn<() => void>(), home: vi.fn<() => void>() }
  const page = defineComponent(() => {
    useShortcuts()
    useAction('edit.undo', { run: ran.undo })
    useAction('go.home', { run: ran.home })
    return () => h('div', [h('button'), h('input', { type: 'text' }), h('input', { type: 'checkbox' })])
  })
  const mounted = await mountInWindow(page)
  const press = (selector: string, key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true, ...more })
    mounted.wrapper.get(selector).element.dispatchEvent(event)
    return event
  }
  return { ...mounted, ran, press }
}

test('a key runs its action once, and the browser does nothing more with it', async () => {
  const { ran, press } = await given()
  expect(press('button', '1').defaultPrevented).toBe(true)
  expect(ran.home).toHaveBeenCalledTimes(1)
})

test('the menu runs the same action', async () => {
  const { double, ran } = await given()
  double.choose('go.home')
  expect(ran.home).toHaveBeenCalledTimes(1)
})

test('in a text field Ctrl Z is the field’s own, elsewhere the project’s', async () => {
  const { ran, press } = await given()
  expect(press('input[type=text]', 'z').defaultPrevented).toBe(false)
  expect(ran.undo).not.toHaveBeenCalled()
  press('input[type=checkbox]', 'z')
  expect(ran.undo).toHaveBeenCalledTimes(1)
})

test('other keys work in a text field too', async () => {
  const { ran, press } = await given()
  press('input[type=text]', '1')
  expect(ran.home).toHaveBeenCalledTimes(1)
})

test('a key that was taken by what has the focus is not taken again', async () => {
  const { wrapper, ran, press } = await given()
  wrapper.get('button').element.addEventListener('keydown', (event) => event.preventDefault())
  press('button', '1')
  expect(ran.home).not.toHaveBeenCalled()
})

test('under a dialog nothing happens', async () => {
  const { double, ran, press } = await given()
  const overlay = document.createElement('div')
  overlay.className = 'dialog-overlay'
  document.body.append(overlay)
  press('button', '1')
  double.choose('go.home')
  overlay.remove()
  expect(ran.home).not.toHaveBeenCalled()
})
