/** Parts that only a document in a zip has: Office Open XML, OpenDocument and EPUB, Java, Apple's Pages and Keynote. */
const OF_A_DOCUMENT =
  /^(?:\[Content_Types\]\.xml|(?:word|ppt|xl)\/(?:document|presentation|workbook)\.xml|mimetype|META-INF\/MANIFEST\.MF|Index\.zip|(?:.*\/)?[^/]+\.iwa)$/

/** True where the names of a zip's parts are those of one document, not of an archive of documents. */
export function isDocumentPackage(names: readonly string[]): boolean {
  return names.some((name) => OF_A_DOCUMENT.test(name))
}

/** The bytes begin as a zip does: a first file, or nothing but the end record (APPNOTE 4.3.7, 4.3.16). */
export function startsAsZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes
  return p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
}
