/** The folder of the local store when nothing else is said. */
export const DEFAULT_STORE = '.synthese'
