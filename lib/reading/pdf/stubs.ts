/**
 * What pdfjs touches at import that Node lacks and the 31 MB canvas binary would bring. We draw nothing: empty shapes
 * are enough. Must be imported before pdfjs (runtime.ts keeps the order).
 */
class Matrix {
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly e: number
  readonly f: number
  constructor(init: readonly number[] = []) {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = init
    this.a = a
    this.b = b
    this.c = c
    this.d = d
    this.e = e
    this.f = f
  }
}

const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown; ImageData?: unknown }
scope.DOMMatrix ??= Matrix
scope.Path2D ??= class {}
scope.ImageData ??= class {}
