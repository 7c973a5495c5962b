import type { IStylesOptions } from 'docx'

/** Ids of our own paragraph styles; headings, title and caption are Word's. */
export const STYLE = {
  cell: 'TexteTableau',
  header: 'EnTeteTableau',
  quote: 'CitationVerbatim',
  source: 'Source',
  caution: 'EncadrePrudence',
  banner: 'Bandeau',
} as const

const BLUE = '000091'
const GREY = '555555'

/** Styles of the report: Arial, French, sizes in half-points, spaces in twentieths of a point. */
export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, language: { value: 'fr-FR' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font: 'Arial', size: 56, bold: true, color: BLUE },
      paragraph: { spacing: { before: 3600, after: 240 } },
    },
    heading1: {
      run: { font: 'Arial', size: 34, bold: true, color: BLUE },
      paragraph: { spacing: { after: 200 }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { font: 'Arial', size: 26, bold: true, color: '161616' },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true, keepLines: true },
    },
    heading3: {
      run: { font: 'Arial', size: 22, bold: true, color: '161616' },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true, keepLines: true },
    },
    caption: {
      run: { font: 'Arial', size: 19, bold: true, color: '161616' },
      paragraph: { spacing: { before: 160, after: 80 }, keepNext: true, keepLines: true },
    },
    hyperlink: { run: { color: BLUE, underline: { type: 'single' } } },
  },
  // The library gives this style to the entries of a table of contents, and does not define it.
  characterStyles: [{ id: 'IndexLink', name: 'Index Link', basedOn: 'DefaultParagraphFont' }],
  paragraphStyles: [
    {
      id: 'TOC1',
      name: 'toc 1',
      basedOn: 'Normal',
      run: { bold: true, size: 19 },
      paragraph: { spacing: { before: 40, after: 0, line: 228, lineRule: 'auto' } },
    },
    {
      id: 'TOC2',
      name: 'toc 2',
      basedOn: 'Normal',
      run: { size: 16 },
      paragraph: { indent: { left: 284 }, spacing: { after: 0, line: 220, lineRule: 'auto' } },
    },
    {
      id: STYLE.cell,
      name: 'Texte de tableau',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 18 },
      paragraph: { spacing: { after: 0, line: 252, lineRule: 'auto' } },
    },
    {
      id: STYLE.header,
      name: 'En-tête de tableau',
      basedOn: STYLE.cell,
      quickFormat: true,
      run: { size: 18, bold: true },
      paragraph: { keepNext: true, spacing: { after: 0 } },
    },
    {
      id: STYLE.quote,
      name: 'Citation verbatim',
      basedOn: 'Normal',
      next: STYLE.source,
      quickFormat: true,
      paragraph: { indent: { left: 284 }, keepNext: true, keepLines: true, spacing: { before: 80, after: 0 } },
    },
    {
      id: STYLE.source,
      name: 'Source',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 16, color: GREY },
      paragraph: { indent: { left: 284 }, keepLines: true, spacing: { after: 100 } },
    },
    {
      id: STYLE.caution,
      name: 'Encadré prudence',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: {
        spacing: { before: 160, after: 160 },
        border: { left: { style: 'single', size: 24, space: 8, color: 'B34000' } },
        shading: { type: 'clear', color: 'auto', fill: 'FFF7F0' },
      },
    },
    {
      id: STYLE.banner,
      name: 'Bandeau',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 24, color: GREY },
      paragraph: { spacing: { after: 160 } },
    },
  ],
}
