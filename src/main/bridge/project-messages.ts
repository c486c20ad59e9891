import { bridgeChannels as channels } from '../../shared/contracts/bridge-channels.ts'
import { projectName } from '../recent-projects.ts'
import { openSampleProject } from '../sample-project.ts'
import type { ProjectWindow } from '../window/project-window.ts'
import type { ServeMessages } from './parts.ts'
import { absolutePath, nothing, projectCard } from './shapes.ts'

/** Which project a window works on, and those it worked on before. */
export const serveProjects: ServeMessages = ({ answer, hear }, { root, recent, menu }) => {
  answer(channels.projectToOpen, nothing, ({ request }) => request)
  answer(channels.recentProjects, nothing, () => recent.list())
  answer(channels.openSampleProject, nothing, () => openSampleProject(root))
  hear(channels.noteProject, absolutePath.nullable(), (window, path) => {
    noteProject(window, path)
    if (path === null) return
    recent.add(path, new Date())
    menu.renew()
  })
  hear(channels.noteProjectCard, projectCard, ({ project }, card) => {
    if (project !== null) recent.noteCard(project, card)
  })
}

function noteProject(window: ProjectWindow, path: string | null): void {
  window.project = path
  window.browser.setTitle(path === null ? 'Vitrine' : `${projectName(path)} – Vitrine`)
  window.browser.setRepresentedFilename(path ?? '')
}
