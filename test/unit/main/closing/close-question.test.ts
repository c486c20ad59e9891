import { expect, test } from 'vitest'
import { closeAnswer, closeQuestion } from '../../../../src/main/closing/close-question.ts'

test('Enter and Escape keep the window open', () => {
  const { buttons, defaultId, cancelId } = closeQuestion({ runs: 1, name: 'a' })
  expect(buttons?.[defaultId ?? -1]).toBe('Keep the Window Open')
  expect(cancelId).toBe(defaultId)
  expect(closeAnswer(cancelId ?? -1)).toBeNull()
})

test('each button means what it says', () => {
  const { buttons } = closeQuestion({ runs: 2, name: 'a' })
  expect(buttons?.map((title, index) => [title, closeAnswer(index)])).toEqual([
    ['Go On in the Background', 'go-on'],
    ['Pause at the Next Checkpoint', 'pause'],
    ['Cancel the Runs', 'cancel'],
    ['Keep the Window Open', null],
  ])
})

test('a single run is named, several are counted', () => {
  expect(closeQuestion({ runs: 1, name: 'cool 3D IPL' }).message).toBe('“cool 3D IPL” is still running.')
  expect(closeQuestion({ runs: 3, name: 'cool 3D IPL' }).message).toBe('3 runs are not finished yet.')
})

test('an unknown button counts as keeping', () => {
  expect(closeAnswer(17)).toBeNull()
})
