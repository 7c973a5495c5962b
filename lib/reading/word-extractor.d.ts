/** The parts of word-extractor 1.0.4 that we use: it ships no types, and keeps its table marks to itself. */
declare module 'word-extractor/lib/word-ole-extractor.js' {
  class WordOleExtractor {
    /** Stretches of text that lie in one piece in the file; `bpc` is bytes per character. */
    _pieces: { readonly text: string; readonly startFilePos: number; readonly bpc: 1 | 2 }[]
    /** Lengths of the parts of the text, in characters, one after another. */
    _boundaries: Record<'ccpText' | 'ccpFtn' | 'ccpHdd' | 'ccpAtn' | 'ccpEdn' | 'ccpTxbx', number>
    extract(reader: unknown): Promise<unknown>
    writeBookmarks(stream: Buffer, table: Buffer): void
    writeCharacterProperties(stream: Buffer, table: Buffer): void
    writeParagraphProperties(stream: Buffer, table: Buffer): void
    normalizeHeaders(stream: Buffer, table: Buffer): void
    buildDocument(): unknown
  }
  export = WordOleExtractor
}

declare module 'word-extractor/lib/buffer-reader.js' {
  class BufferReader {
    constructor(buffer: Buffer)
  }
  export = BufferReader
}
