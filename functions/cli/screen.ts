import type { WriteStream } from 'node:tty'

/** Where progress and messages go: standard error, so that results alone are on standard output. */
export interface Screen {
  /** A line that stays. */
  say(line: string): void
  /** How far a work has come: rewritten in place on a terminal; elsewhere only `line`, when there is one, stays. */
  progress(state: string, line?: string): void
  /** Ends a line that was being rewritten. */
  done(): void
}

export interface ScreenOptions {
  readonly quiet: boolean
}

/** At most as many characters as the terminal is wide: a longer line could not be rewritten. */
const cut = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

/** A screen on a stream. Without a terminal, one line per file. */
export function screenOn(stream: WriteStream | NodeJS.WriteStream, { quiet }: ScreenOptions): Screen {
  let rewriting = false
  const clear = () => {
    if (rewriting) stream.write('\r\u001b[K')
    rewriting = false
  }
  return {
    say(line) {
      if (quiet) return
      clear()
      stream.write(`${line}\n`)
    },
    progress(state, line) {
      if (quiet) return
      if (!stream.isTTY) {
        if (line !== undefined) stream.write(`${line}\n`)
        return
      }
      clear()
      stream.write(cut(state, (stream.columns ?? 80) - 1))
      rewriting = true
    },
    done: clear,
  }
}
