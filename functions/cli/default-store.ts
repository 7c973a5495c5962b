import { join } from 'node:path'

/** The folder of the local store when nothing else is said. */
export const DEFAULT_STORE = '.synthese'

/** The run on the samples has a store of its own: they are never counted with real deposits. */
export const SAMPLE_STORE = join(DEFAULT_STORE, 'echantillons')
