import { useTimeoutFn } from '@vueuse/core'
import { watch } from 'vue'
import { useBridge } from '../../engine/use-bridge.ts'
import { useProject } from '../../engine/use-project.ts'
import type { ParticleViewHandle } from '../../viewer3d/view-options.ts'

/** As Home shows it, twice as fine. */
const size = { width: 176, height: 136 }
/** What is looked at for so long stands for its project. */
const restMilliseconds = 1500

/** Keeps a small picture of the glass that was looked at last, for the project's card on Home. */
export function useCardPicture(view: () => ParticleViewHandle | null, shown: () => unknown): void {
  const bridge = useBridge()
  const { info } = useProject()

  const { start, stop } = useTimeoutFn(
    () => {
      void take()
    },
    restMilliseconds,
    { immediate: false },
  )
  watch(shown, (now) => {
    if (now) start()
    else stop()
  })

  async function take(): Promise<void> {
    const project = info.value
    const handle = view()
    if (!project || !handle) return
    const isStillOpen = () => info.value?.path === project.path
    const picture = await smallPicture(await handle.snapshot())
    if (isStillOpen()) bridge.noteProjectCard({ samples: project.samples, ensembles: project.ensembles, picture })
  }
}

/** The middle of a picture, shrunk, as a PNG in a data URL. */
async function smallPicture(large: Blob): Promise<string> {
  const whole = await createImageBitmap(large)
  const scale = Math.max(size.width / whole.width, size.height / whole.height)
  const canvas = new OffscreenCanvas(size.width, size.height)
  const [width, height] = [whole.width * scale, whole.height * scale]
  const context = canvas.getContext('2d')
  if (!context) throw new Error('the browser has no canvas to give')
  context.imageSmoothingQuality = 'high'
  context.drawImage(whole, (size.width - width) / 2, (size.height - height) / 2, width, height)
  whole.close()
  return dataUrlOf(await canvas.convertToBlob({ type: 'image/png' }))
}

function dataUrlOf(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      resolve(typeof reader.result === 'string' ? reader.result : '')
    }
    reader.onerror = () => {
      reject(new Error('the small picture could not be read back'))
    }
    reader.readAsDataURL(blob)
  })
}
