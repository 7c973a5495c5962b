/** What became of a document. All but `read` carry a problem that says why. */
export type DocumentStatus =
  | 'read'
  | 'blank'
  | 'no-text'
  | 'encrypted'
  | 'unsupported'
  | 'damaged'
  | 'too-large'
  | 'duplicate'
  | 'failed'
