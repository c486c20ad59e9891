// @vitest-environment happy-dom
import { notifications } from '../../../../src/renderer/ui/notifications.ts'
import { expect, test, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import EngineBanner from '../../../../src/renderer/shell/EngineBanner.vue'
import PlacesRail from '../../../../src/renderer/shell/PlacesRail.vue'
import StatusBar from '../../../../src/renderer/shell/StatusBar.vue'
import { mountInWindow } from '../doubles/mount-window.ts'
import { givenProject, givenRun } from '../doubles/given.ts'

const frame = defineComponent(() => () => h('div', [h(EngineBanner), h(PlacesRail), h(StatusBar)]))
const path = givenProject().path

test('a running run is told by name, count, workers, rate and time left', async () => {
  const { wrapper, double } = await mountInWindow(frame, { 'runs.list': () => [givenRun(1)] })
  await vi.waitUntil(() => wrapper.get('footer').text().includes('3/8'))
  await double.emit('run.progressed', {
    project: path,
    run: 'run-1',
    fraction: 0.4,
    note: '',
    rate: 4.1e6,
    secondsLeft: 360,
    workers: 2,
    observed: [],
  })
  await vi.waitUntil(() => wrapper.get('footer').text().includes('left'))
  const text = wrapper
    .get('footer')
    .text()
    .replace(/\u2009/g, ' ')
  expect(text).toContain('Running “fast 3D IPL” 3/8')
  expect(text).toContain('2 workers · 4.1 M particle-steps/s · 6 min left')
  expect(wrapper.get('footer').attributes('aria-label')).toBe('Status')
  expect(wrapper.get('[role=progressbar]').attributes('aria-valuenow')).toBe('40')
})

test('progress of another project is not shown here', async () => {
  const { wrapper, double, engine } = await mountInWindow(frame, { 'runs.list': () => [] })
  await double.emit('run.changed', { project: '/elsewhere.vitrine', run: givenRun(7) })
  await engine.call('project.info', {})
  expect(
    wrapper
      .get('footer')
      .text()
      .replace(/\u2009/g, ' '),
  ).toBe('Saved · 1.2 MB')
})

test('the rail names the places, counts samples and running jobs, and marks the current place', async () => {
  const { wrapper, router } = await mountInWindow(frame, { 'runs.list': () => [givenRun(1)] })
  await router.push('/prepare')
  await vi.waitUntil(() => wrapper.get('nav').text().includes('1 running'))
  expect(wrapper.findAll('nav a').map((link) => link.get('span').text())).toEqual([
    'Home',
    'Library',
    'Prepare',
    'Modes',
    'Figures',
    'Jobs',
  ])
  expect(wrapper.get('nav a[aria-current=page] span').text()).toBe('Prepare')
})

test('when the engine stops the window says so with details to copy, until it is back', async () => {
  const { wrapper, double } = await mountInWindow(frame)
  double.stop({ message: 'The engine stopped; it is being started again.', details: 'signal SIGKILL' })
  await vi.waitUntil(() => wrapper.find('[role=alert]').exists())
  expect(wrapper.get('[role=alert]').text()).toContain('Finished samples and results are safe')
  expect(wrapper.findAll('[role=alert] button').map((button) => button.text())).toEqual(['Start the engine', 'Copy details'])
  double.start()
  await vi.waitUntil(() => !wrapper.find('[role=alert]').exists())
  expect(notifications.at(-1)).toMatchObject({
    text: expect.stringContaining('runs again') as string,
    details: expect.stringContaining('signal SIGKILL') as string,
  })
  expect(double.calls.filter(({ name }) => name === 'project.open')).toHaveLength(2)
})
