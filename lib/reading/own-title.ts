import { textContent } from 'domutils'
import { foldText } from './folded-text.ts'
import { elementAt, parseXml } from './xml.ts'

/** Titles that programs write by themselves; they say nothing of the document. */
const GENERIC =
  /^(title|titre|untitled|sans[ -]titre|(nouveau )?document ?\d*|pr[ée]sentation( powerpoint)?( ?\d+)?|powerpoint presentation|diapositive ?\d*|slide ?\d*|microsoft word.*|word document|docx?|.*\.(docx?|odt|pptx?|pdf|dotx?|rtf))$/i

/** Characters; what is longer is a text that was put in the wrong place. */
const LONGEST = 300

/** A title of a file's own properties, or null where a program wrote it by itself. */
export function meaningfulTitle(raw: string): string | null {
  const title = foldText(raw.slice(0, LONGEST))
  return title === '' || GENERIC.test(title) ? null : title
}

/** The title in a properties part (docProps/core.xml, meta.xml), reached by the names of its ancestors. */
export function titleIn(part: Uint8Array | undefined, ...path: string[]): string | null {
  if (!part) return null
  const title = elementAt(parseXml(part), ...path)
  return title ? meaningfulTitle(textContent(title)) : null
}
