/** Letters of Word's symbol fonts (Wingdings and Wingdings 2, at U+F000) and others that people use as check boxes. */
const TICKED = /^[☑☒✅🗹⊠\uF0FE\uF0FD\uF052\uF054]\s*/u
const UNTICKED = /^[☐□◻▢\uF0A8\uF06F\uF0A3]\s*/u

/**
 * Text as blocks hold it: NFC, white space of any sort folded to single spaces, soft hyphens and zero-width
 * characters gone, trimmed; a leading check box is written `☒ ` or `☐ `, whatever the glyph in the document.
 */
export function foldText(raw: string): string {
  const text = raw
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  return text.replace(TICKED, '☒ ').replace(UNTICKED, '☐ ')
}
