import { existsSync, readFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { build, type Store } from './store.ts'

/** Silence after which an owner on another machine counts as gone. */
const silenceSeconds = 120

/** Registers this process as one that runs tasks of the project. */
export function registerOwner(store: Store): number {
  const owner = { host: hostname(), pid: process.pid, started: startOf(process.pid), seen: now() }
  return store.run(build.insertInto('owners').values(owner)).lastInsertRowid
}

export function noteAlive(store: Store, owner: number): void {
  store.run(build.updateTable('owners').set({ seen: now() }).where('id', '=', owner))
}

/** Gives back what owners that are no longer there had taken, and forgets them. Unfinished runs of theirs become queued. */
export function releaseDeadOwners(store: Store, own?: number): number[] {
  return store.transaction(() => {
    const owners = store.all(build.selectFrom('owners').selectAll())
    const dead = owners.filter((owner) => owner.id !== own && !isAlive(owner)).map((owner) => owner.id)
    for (const owner of dead) releaseOwner(store, owner)
    return dead
  })
}

/** Gives back all that one owner holds. */
export function releaseOwner(store: Store, owner: number): void {
  store.transaction(() => {
    store.run(
      build
        .updateTable('tasks')
        .set({ state: 'queued', owner: null, fraction: 0, started: null })
        .where('owner', '=', owner)
        .where('state', '=', 'running'),
    )
    store.run(build.updateTable('runs').set({ state: 'queued' }).where('owner', '=', owner).where('state', '=', 'running'))
    store.run(build.updateTable('runs').set({ owner: null }).where('owner', '=', owner))
    store.run(build.deleteFrom('owners').where('id', '=', owner))
  })
}

function isAlive(owner: { host: string; pid: number; started: string; seen: number }): boolean {
  if (owner.host !== hostname()) return now() - owner.seen < silenceSeconds
  try {
    process.kill(owner.pid, 0)
  } catch (error) {
    if ((error as { code?: string }).code === 'ESRCH') return false
  }
  // The number may have been given to another process since.
  return startOf(owner.pid) === owner.started
}

/** When a process started, in a form that tells two with one number apart; empty where the system does not say. */
function startOf(pid: number): string {
  const file = `/proc/${pid}/stat`
  if (!existsSync(file)) return ''
  const text = readFileSync(file, 'latin1')
  // The name in parentheses may hold spaces; after it come the state and, as the 20th word, the start time.
  const words = text.slice(text.lastIndexOf(')') + 2).split(' ')
  // A zombie works no more: it only waits to be noticed by its parent.
  return words[0] === 'Z' || words[0] === 'X' ? 'gone' : (words[19] ?? '')
}

function now(): number {
  return Math.floor(Date.now() / 1000)
}
