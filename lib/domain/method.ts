/**
 * Version of the way documents are read and understood. Raise it when a reader, the trame, the themes or their data
 * change what an analysis holds: a document read by an older version is then read again.
 */
export const METHOD_VERSION = '1.7'

/** Version of the software, printed in files and receipts. */
export const SOFTWARE_VERSION = '1.0.0'
