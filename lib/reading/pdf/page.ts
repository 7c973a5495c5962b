import type { PDFPageProxy } from 'pdfjs-dist'
import { type Box, combine, type Matrix, matrixOf } from './geometry.ts'
import { type Drawing, drawingOf } from './rules.ts'
import { type Leaf, leavesOf } from './tags.ts'

/** A stretch of text set alike, as the PDF shows it. */
export interface Run {
  readonly text: string
  /** Where it stands on the page. */
  readonly box: Box
  /** Along its own direction of reading: its ends, and the line it stands on (growing line after line). */
  readonly from: number
  readonly to: number
  readonly base: number
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** Quarter turns clockwise from upright. */
  readonly turn: 0 | 1 | 2 | 3
  readonly leaf: Leaf | null
  /** White space was written before it. */
  readonly spaced: boolean
}

export interface PageContent {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly drawing: Drawing
}

interface TextPiece {
  readonly str: string
  readonly transform: readonly number[]
  readonly width: number
  readonly fontName: string
}

interface Face {
  readonly bold: boolean
  readonly italic: boolean
}

/**
 * Reads one page: its text, its drawing and its structure, each asked once of pdfjs, which then forgets the page.
 * @param tagged the document says it has a structure tree
 */
export async function readPage(page: PDFPageProxy, tagged: boolean): Promise<PageContent> {
  const viewport = page.getViewport({ scale: 1 })
  const view = matrixOf(viewport.transform)
  try {
    const [text, operators, tree] = await Promise.all([
      page.getTextContent({ includeMarkedContent: tagged }),
      page.getOperatorList(),
      tagged ? page.getStructTree() : null,
    ])
    const runs = runsOf(text.items, view, leavesOf(tree), facesOf(page))
    const drawing = drawingOf(operators, view)
    return { number: page.pageNumber, width: viewport.width, height: viewport.height, runs, drawing }
  } finally {
    page.cleanup()
  }
}

/** Weight and slope by the names of fonts, the only place where a PDF says them; known once the operators are read. */
function facesOf(page: PDFPageProxy): (font: string) => Face {
  const faces = new Map<string, Face>()
  return (font) => {
    const known = faces.get(font)
    if (known) return known
    const loaded: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null
    const name = loaded !== null && typeof loaded === 'object' && 'name' in loaded ? String(loaded.name) : ''
    const face = {
      bold: /bold|black|heavy|demi(?!ght)|-bd|extrab/i.test(name),
      italic: /ital|obliq|-it\b/i.test(name),
    }
    faces.set(font, face)
    return face
  }
}

function runsOf(
  items: readonly object[],
  view: Matrix,
  leaves: ReadonlyMap<string, Leaf>,
  faceOf: (font: string) => Face,
): Run[] {
  const runs: Run[] = []
  const marks: (string | null | undefined)[] = [] // undefined: content of no block; null: an artifact
  let spaced = false
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') marks.pop()
      else if ('tag' in item && item.tag === 'Artifact') marks.push(null)
      else marks.push('id' in item && typeof item.id === 'string' ? item.id : marks.at(-1))
      continue
    }
    const piece = item as TextPiece
    if (piece.str.trim() === '') {
      spaced = true
      continue
    }
    const mark = marks.at(-1)
    if (mark === null) continue
    const run = runOf(piece, view, faceOf(piece.fontName), mark ? (leaves.get(mark) ?? null) : null, spaced)
    spaced = /\s$/.test(piece.str)
    if (run && !isShadow(run, runs.at(-1))) runs.push(run)
  }
  return runs
}

/** Bold made by showing the same words twice, a hair apart. */
function isShadow(run: Run, before: Run | undefined): boolean {
  return (
    before !== undefined &&
    before.text === run.text &&
    Math.abs(before.from - run.from) < 1.5 &&
    Math.abs(before.base - run.base) < 1.5
  )
}

function runOf(piece: TextPiece, view: Matrix, face: Face, leaf: Leaf | null, spaced: boolean): Run | null {
  const [a, b, c, d, x, y] = combine(view, matrixOf([...piece.transform]))
  const size = Math.hypot(c, d)
  const along = Math.hypot(a, b)
  if (!(size > 0.5) || !(along > 0) || !Number.isFinite(x + y + piece.width)) return null
  const [dx, dy] = [a / along, b / along]
  const turn = Math.abs(dx) >= Math.abs(dy) ? (dx > 0 ? 0 : 2) : dy > 0 ? 1 : 3
  const endX = x + dx * piece.width
  const endY = y + dy * piece.width
  // Up from the line of writing, in page space: the direction of reading turned a quarter back.
  const [ux, uy] = [dy * size, -dx * size]
  const xs = [x + ux * 0.75, endX - ux * 0.2]
  const ys = [y + uy * 0.75, endY - uy * 0.2]
  const box = { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
  const [from, base] = turn === 0 ? [x, y] : turn === 1 ? [y, -x] : turn === 2 ? [-x, -y] : [-y, x]
  return {
    text: piece.str,
    box,
    from,
    to: from + piece.width,
    base,
    size,
    ...face,
    turn,
    leaf,
    spaced: spaced || /^\s/.test(piece.str),
  }
}
