import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { folderBlobs } from '../../lib/store/folder-blobs.ts'
import { blobStoreContract } from '../contract/blob-store.ts'
import { gather } from '../contract/gather.ts'

async function folder(): Promise<{ root: string; remove: () => Promise<void> }> {
  const root = await mkdtemp(join(tmpdir(), 'blobs-'))
  return { root, remove: () => rm(root, { recursive: true, force: true }) }
}

async function opened(): Promise<string> {
  const { root, remove } = await folder()
  onTestFinished(remove)
  return root
}

blobStoreContract('a folder', async () => {
  const { root, remove } = await folder()
  return { blobs: folderBlobs(join(root, 'made', 'when-needed')), close: remove }
})

it('lists nothing of a folder that is not there, and makes none to read', async () => {
  const root = await opened()
  const blobs = folderBlobs(join(root, 'absent'))
  expect(await gather(blobs.list(''))).toEqual([])
  expect(await blobs.get('a')).toBeNull()
  expect(await readdir(root)).toEqual([])
})

it('does not see what a killed writer left', async () => {
  const root = await opened()
  const blobs = folderBlobs(root)
  await blobs.put('a', Buffer.from('whole'))
  await writeFile(join(root, '.writing', 'half'), 'hal')
  expect(await gather(blobs.list(''))).toEqual(['a'])
})

it('removes at its first write what was left long ago, and nothing that may still be written', async () => {
  const root = await opened()
  await mkdir(join(root, '.writing'))
  for (const name of ['old', 'new']) await writeFile(join(root, '.writing', name), '')
  const yesterday = new Date(Date.now() - 86_400_000)
  await utimes(join(root, '.writing', 'old'), yesterday, yesterday)
  await folderBlobs(root).put('a', Buffer.from('x'))
  expect(await readdir(join(root, '.writing'))).toEqual(['new'])
})

it('leaves nothing behind when it cannot write', async () => {
  const root = await opened()
  const blobs = folderBlobs(root)
  await mkdir(join(root, 'taken', 'by-a-folder'), { recursive: true })
  await expect(blobs.put('taken', Buffer.from('x'))).rejects.toMatchObject({ syscall: 'rename' })
  expect(await readdir(join(root, '.writing'))).toEqual([])
})

it('takes no upload from a browser', async () => {
  const request = { key: 'a', contentType: 'application/zip', maxBytes: 1, metadata: {}, expiresSeconds: 1 }
  expect(await folderBlobs(await opened()).uploadForm(request)).toBeNull()
})
