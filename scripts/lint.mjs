import { runLint } from './lint/run-lint.mjs'

const { failed } = await runLint()
process.exitCode = failed > 0 ? 1 : 0
