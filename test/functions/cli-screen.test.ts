import { describe, expect, it } from 'vitest'
import { inOrder } from '../../functions/cli/in-order.ts'
import { screenOn } from '../../functions/cli/screen.ts'
import { gather } from '../contract/gather.ts'

function stream(about: { isTTY?: boolean; columns?: number }) {
  const written: string[] = []
  const write = (text: string) => written.push(text) > 0
  return { written, stream: { ...about, write } as unknown as NodeJS.WriteStream } // the few members that a screen uses
}

describe('the screen', () => {
  it('keeps one line per file where there is no terminal', () => {
    const { written, stream: out } = stream({})
    const screen = screenOn(out, { quiet: false })
    screen.progress('Lecture 1 sur 2  a.docx', 'Lecture 1 sur 2  a.docx')
    screen.progress('état')
    screen.done()
    expect(written).toEqual(['Lecture 1 sur 2  a.docx\n'])
  })

  it('rewrites one line of a terminal, cut to its width, and clears it before a line that stays', () => {
    const { written, stream: out } = stream({ isTTY: true, columns: 12 })
    const screen = screenOn(out, { quiet: false })
    screen.progress('Lecture 1 sur 2')
    screen.say('Fin')
    expect(written).toEqual(['Lecture 1 …', '\r\u001b[K', 'Fin\n'])
  })

  it('says nothing when it is asked to be quiet', () => {
    const { written, stream: out } = stream({})
    screenOn(out, { quiet: true }).say('Fin')
    expect(written).toEqual([])
  })
})

describe('work in order', () => {
  it('yields in the order of the values, with no more in hand than its width', async () => {
    let inHand = 0
    let most = 0
    async function* values() {
      yield* [30, 1, 20, 2]
    }
    const work = async (ms: number) => {
      most = Math.max(most, ++inHand)
      await new Promise((resolve) => setTimeout(resolve, ms))
      inHand--
      return ms
    }
    expect(await gather(inOrder(values(), 2, work))).toEqual([30, 1, 20, 2])
    expect(most).toBe(2)
  })
})
