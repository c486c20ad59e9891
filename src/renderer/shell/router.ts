import { createRouter, createWebHashHistory, type RouteLocationNormalized, type Router, type RouterHistory } from 'vue-router'
import { placeOfPath } from './places.ts'

/** Each place is loaded when it is first gone to, so that the window itself is there at once. */
const pages = {
  home: () => import('../features/home/HomePage.vue'),
  library: () => import('../features/library/LibraryPage.vue'),
  prepare: () => import('../features/prepare/PreparePage.vue'),
  modes: () => import('../features/modes/ModesPage.vue'),
  figures: () => import('../features/figures/FiguresPage.vue'),
  jobs: () => import('../features/jobs/JobsPage.vue'),
}

/** Fetches the other places while nothing else is to be done. */
export function loadPagesWhenIdle(): void {
  const waiting = Object.values(pages)
  const next = () => {
    const load = waiting.shift()
    if (load) void load().then(() => requestIdleCallback(next))
  }
  requestIdleCallback(next)
}

/** A route per place; what is selected stands in the path, so that going away and coming back finds it again. */
export function createPlacesRouter(hasProject: () => boolean, history: RouterHistory = createWebHashHistory()): Router {
  const router = createRouter({
    history,
    routes: [
      { path: '/home', component: pages.home },
      { path: '/library/:sample(\\d+)?', component: pages.library, props: sampleOf },
      { path: '/prepare', component: pages.prepare },
      { path: '/modes/:sample(\\d+)?', component: pages.modes, props: sampleOf },
      { path: '/figures', component: pages.figures },
      { path: '/jobs/:run(run-\\d+)?', component: pages.jobs, props: (route) => ({ run: textParameter(route, 'run') }) },
      { path: '/:rest(.*)*', redirect: '/home' },
    ],
  })
  router.beforeEach((to) => (placeOfPath(to.path)?.needsProject && !hasProject() ? '/home' : true))
  return router
}

function sampleOf(route: RouteLocationNormalized): { sample: number | null } {
  const text = textParameter(route, 'sample')
  return { sample: text === null ? null : Number(text) }
}

function textParameter(route: RouteLocationNormalized, name: string): string | null {
  const value = route.params[name]
  return typeof value === 'string' && value !== '' ? value : null
}
