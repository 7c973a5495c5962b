import type { Image, Feature as LibraryFeature } from 'write-excel-file/node'

/** A feature of write-excel-file on Node; the library names the type of its files only through images. */
export type Feature = LibraryFeature<Image['content']>
