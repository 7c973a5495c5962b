/** Text for a terminal: ordinary spaces only, so that it can be searched and pasted. */
export function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
