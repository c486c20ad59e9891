import { useRouter } from 'vue-router'
import { notifyError } from '../ui/notifications.ts'
import { ReportedError } from '../../shared/contracts/errors.ts'
import { useBridge } from './use-bridge.ts'
import { useImport } from './use-import.ts'
import { useProject } from './use-project.ts'

/** What menu, keys and buttons ask for alike. */
export interface ProjectActions {
  newProject(): Promise<void>
  openProject(): Promise<void>
  openRecent(path: string): Promise<void>
  /** Opens the user's copy of the sample project. True when it is open. */
  openSampleProject(): Promise<boolean>
  closeProject(): Promise<void>
  importFiles(): Promise<void>
}

export function useProjectActions(): ProjectActions {
  const bridge = useBridge()
  const project = useProject()
  const router = useRouter()
  const { ask } = useImport()

  async function go(isOpen: boolean, place: string): Promise<void> {
    if (isOpen) await router.push(place)
    else if (project.problem.value) notifyError(new ReportedError(project.problem.value))
  }
  const openAt = async (path: string) => {
    await go(await project.open(path), '/library')
  }

  return {
    newProject: async () => {
      const path = await bridge.chooseProjectToCreate()
      if (path !== null) await go(await project.create(path), '/prepare')
    },
    openProject: async () => {
      const path = await bridge.chooseProjectToOpen()
      if (path !== null) await openAt(path)
    },
    openRecent: openAt,
    openSampleProject: async () => {
      await openAt(await bridge.openSampleProject())
      return project.problem.value === null
    },
    closeProject: async () => {
      await project.close()
      await router.push('/home')
    },
    importFiles: async () => {
      const paths = await bridge.chooseFilesToImport()
      if (paths.length > 0) ask(paths)
    },
  }
}
