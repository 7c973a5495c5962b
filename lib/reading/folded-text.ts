/** Check boxes as people write them: Unicode signs, or letters of Wingdings and Wingdings 2 (at U+F000 and as Unicode 7 has them). */
const TICKED = /^[☑☒✅⊠⌧⮽🗵🗷🗹\uF0FD\uF0FE\uF051-\uF054]\uFE0F?\s*/u
const UNTICKED = /^[☐□◻▢🗆🞎🞏\uF0A8\uF06F\uF0A3]\uFE0F?\s*/u

/**
 * Text as blocks hold it: NFC, white space of any sort folded to single spaces, soft hyphens and zero-width
 * characters gone, trimmed; a leading check box is written `☒ ` or `☐ `, whatever the glyph in the document.
 */
export function foldText(raw: string): string {
  return raw
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .normalize('NFC')
    .replace(/[\u00AD\u180E\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/\u2011/g, '-')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(TICKED, '☒ ')
    .replace(UNTICKED, '☐ ')
    .trim()
}
