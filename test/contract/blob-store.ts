import { describe, expect, it, onTestFinished } from 'vitest'
import type { BlobStore } from '../../lib/service/ports.ts'
import { gather } from './gather.ts'

export interface OpenBlobStore {
  readonly blobs: BlobStore
  readonly close: () => Promise<void>
}

const text = (bytes: Uint8Array | null): string | null => (bytes === null ? null : Buffer.from(bytes).toString())
const bytes = (value: string): Uint8Array => new TextEncoder().encode(value)

/** What every BlobStore does. `open` gives an empty one. */
export function blobStoreContract(name: string, open: () => Promise<OpenBlobStore>): void {
  async function opened(...keys: string[]): Promise<BlobStore> {
    const { blobs, close } = await open()
    onTestFinished(close)
    for (const key of keys) await blobs.put(key, bytes(key))
    return blobs
  }
  const keysOf = async (blobs: BlobStore, prefix: string) => gather(blobs.list(prefix))

  describe(`${name} is a BlobStore`, () => {
    it('gives back the bytes it was given, whatever they are', async () => {
      const blobs = await opened()
      const all = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
      await blobs.put('documents/all-bytes.bin', all, 'application/octet-stream')
      await blobs.put('documents/empty', new Uint8Array())
      expect(Buffer.from((await blobs.get('documents/all-bytes.bin')) ?? []).equals(Buffer.from(all))).toBe(true)
      expect(await blobs.get('documents/empty')).toHaveLength(0)
    })

    it('gives null where there is nothing, above and below a key too', async () => {
      const blobs = await opened('a/b')
      expect(await blobs.get('a')).toBeNull()
      expect(await blobs.get('a/c')).toBeNull()
      expect(await blobs.get('a/b/c')).toBeNull()
    })

    it('replaces', async () => {
      const blobs = await opened('a')
      await blobs.put('a', bytes('a longer text'))
      await blobs.put('a', bytes('short'))
      expect(text(await blobs.get('a'))).toBe('short')
    })

    it('lists the keys of a prefix in code point order, folders or not', async () => {
      const keys = ['a-b', 'a/b', 'a/b-c', 'a/b.d/e', 'a/c/d', 'a0', 'a_b', 'b']
      const blobs = await opened(...[...keys].reverse())
      expect(await keysOf(blobs, '')).toEqual(keys)
      expect(await keysOf(blobs, 'a/')).toEqual(['a/b', 'a/b-c', 'a/b.d/e', 'a/c/d'])
      expect(await keysOf(blobs, 'a/b')).toEqual(['a/b', 'a/b-c', 'a/b.d/e'])
      expect(await keysOf(blobs, 'a/b.d/')).toEqual(['a/b.d/e'])
      expect(await keysOf(blobs, 'c')).toEqual([])
    })

    it('deletes, and lets what is not there be deleted', async () => {
      const blobs = await opened('a/b', 'a/c')
      await blobs.delete('a/b')
      await blobs.delete('a/b')
      await blobs.delete('never/there')
      await blobs.delete('a')
      expect(await keysOf(blobs, '')).toEqual(['a/c'])
      expect(await blobs.get('a/b')).toBeNull()
    })

    it('lets many write at once, one key or several: a reader sees one of the values', async () => {
      const blobs = await opened()
      const values = Array.from({ length: 12 }, (_, i) => String(i).repeat(5_000))
      await Promise.all(values.map((value, i) => blobs.put(i % 2 ? 'same' : `own/${i}`, bytes(value))))
      expect(values).toContain(text(await blobs.get('same')))
      expect(text(await blobs.get('own/4'))).toBe(values[4])
    })

    it('refuses keys that are not ours: names of files, parent folders', async () => {
      const blobs = await opened()
      for (const key of ['', '/a', 'a/', 'a//b', '../a', 'a/../b', 'a/./b', '.a', 'Été', 'a b', 'A', 'a\\b', 'a\0'])
        await expect(blobs.put(key, bytes('x')), key).rejects.toThrow('not a key of ours')
      await expect(blobs.get('../a')).rejects.toThrow('not a key of ours')
      await expect(blobs.delete('../a')).rejects.toThrow('not a key of ours')
      await expect(keysOf(blobs, '../')).rejects.toThrow('not a key of ours')
      expect(await keysOf(blobs, '')).toEqual([])
    })
  })
}
