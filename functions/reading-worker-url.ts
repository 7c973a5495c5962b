import { extname } from 'node:path'

const here = import.meta.url

/** The built worker: beside the main file of a bundle, in `dist/` when the sources themselves run (tests, scripts). */
export const READING_WORKER = here.endsWith('.ts')
  ? new URL('../dist/reading-worker.js', here)
  : new URL(`./reading-worker${extname(here)}`, here)
