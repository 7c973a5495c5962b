const MEDIA_TYPES: Readonly<Record<string, string>> = {
  json: 'application/json',
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  zip: 'application/zip',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/**
 * The media type of a file of a report, by its extension.
 * @throws Error for an extension that no file of ours has
 */
export function mediaTypeOf(path: string): string {
  const mediaType = MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1)]
  if (mediaType === undefined) throw new Error(`no media type for ${path}`)
  return mediaType
}
