import { createRouter, createWebHashHistory, type RouteLocationNormalized, type Router, type RouterHistory } from 'vue-router'
import FiguresPage from '../features/figures/FiguresPage.vue'
import HomePage from '../features/home/HomePage.vue'
import JobsPage from '../features/jobs/JobsPage.vue'
import LibraryPage from '../features/library/LibraryPage.vue'
import ModesPage from '../features/modes/ModesPage.vue'
import PreparePage from '../features/prepare/PreparePage.vue'
import { placeOfPath } from './places.ts'

/** A route per place; what is selected stands in the path, so that going away and coming back finds it again. */
export function createPlacesRouter(hasProject: () => boolean, history: RouterHistory = createWebHashHistory()): Router {
  const router = createRouter({
    history,
    routes: [
      { path: '/home', component: HomePage },
      { path: '/library/:sample(\\d+)?', component: LibraryPage, props: sampleOf },
      { path: '/prepare', component: PreparePage },
      { path: '/modes/:sample(\\d+)?', component: ModesPage, props: sampleOf },
      { path: '/figures', component: FiguresPage },
      { path: '/jobs/:run(run-\\d+)?', component: JobsPage, props: (route) => ({ run: textParameter(route, 'run') }) },
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
