import type { CDPSession, Page } from 'playwright-core'

/** What a page holds after everything that nobody refers to is gone. */
export interface LiveResources {
  readonly webglContexts: number
  /** Canvases with a context for drawing: each chart has one or more. */
  readonly canvases: number
  readonly workers: number
  readonly observers: number
  readonly listeners: number
  readonly nodes: number
}

interface Tracked {
  readonly webgl: WeakRef<WebGLRenderingContext>[]
  readonly plain: WeakRef<CanvasRenderingContext2D>[]
  workers: number
  readonly observers: WeakRef<ResizeObserver>[]
}

/** Begins to count what is made from here on. */
export async function trackResources(window: Page): Promise<void> {
  await window.evaluate(() => {
    const tracked: Tracked = { webgl: [], plain: [], workers: 0, observers: [] }
    Object.assign(globalThis, { tracked })
    const seen = new WeakSet()
    const original = HTMLCanvasElement.prototype.getContext as (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) => object | null
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
      const context = original.call(this, kind, ...rest)
      if (context && !seen.has(context)) {
        seen.add(context)
        if (kind.startsWith('webgl')) tracked.webgl.push(new WeakRef(context as WebGLRenderingContext))
        else tracked.plain.push(new WeakRef(context as CanvasRenderingContext2D))
      }
      return context
    } as typeof HTMLCanvasElement.prototype.getContext
    globalThis.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        tracked.workers++
      }
      override terminate() {
        tracked.workers--
        super.terminate()
      }
    }
    globalThis.ResizeObserver = class extends ResizeObserver {
      constructor(callback: ResizeObserverCallback) {
        super(callback)
        tracked.observers.push(new WeakRef(this))
      }
    }
  })
}

/** Counts what is alive now, after a collection of garbage. */
export async function liveResources(window: Page, devtools: CDPSession): Promise<LiveResources> {
  // twice: what a finaliser lets go of in the first is collected in the second
  for (let round = 0; round < 2; round++) {
    await devtools.send('HeapProfiler.collectGarbage')
    await window.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  }
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
  const counts = await window.evaluate(() => {
    const { webgl, plain, workers, observers } = (globalThis as unknown as { tracked: Tracked }).tracked
    return {
      webglContexts: webgl.filter((context) => context.deref()?.isContextLost() === false).length,
      canvases: plain.filter((context) => context.deref() !== undefined).length,
      workers,
      observers: observers.filter((observer) => observer.deref() !== undefined).length,
    }
  })
  return { ...counts, listeners: jsEventListeners, nodes }
}
