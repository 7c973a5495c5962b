import { S3Client } from '@aws-sdk/client-s3'
import { expect, it } from 'vitest'
import { s3Blobs } from '../../lib/store/s3-blobs.ts'
import { blobStoreContract } from '../contract/blob-store.ts'
import { gather } from '../contract/gather.ts'
import { FAKE_ACCOUNT, type WireAnswer, type WireRequest, wire } from './wire.ts'

const PAGE = 3

/** The five requests that the adapter makes, answered from a map as S3 documents them; anything else is a 501. */
function bucket(objects = new Map<string, Uint8Array>()) {
  return wire((request): WireAnswer => {
    const key = request.path.slice(1)
    if (request.hostname !== 'workshop.s3.eu-west-3.amazonaws.com') return { status: 501 }
    if (request.method === 'GET' && request.query['list-type'] === '2') return page(objects, request)
    if (request.method === 'PUT' && request.body instanceof Uint8Array) {
      objects.set(key, Buffer.from(request.body))
      return { status: 200, headers: { etag: '"etag"' } }
    }
    if (request.method === 'GET') {
      const body = objects.get(key)
      if (body) return { status: 200, headers: { 'content-length': String(body.length) }, body }
      return { status: 404, body: '<Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>' }
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return { status: 204 }
    }
    return { status: 501 }
  })
}

function page(objects: ReadonlyMap<string, Uint8Array>, { query }: WireRequest): WireAnswer {
  const after = String(query['continuation-token'] ?? '')
  const keys = [...objects.keys()].filter((key) => key.startsWith(String(query.prefix)) && key > after).sort()
  const shown = keys.slice(0, PAGE)
  const more = keys.length > PAGE
  return {
    status: 200,
    body: `<ListBucketResult><IsTruncated>${more}</IsTruncated>${shown
      .map((key) => `<Contents><Key>${key}</Key></Contents>`)
      .join('')}${more ? `<NextContinuationToken>${shown.at(-1)}</NextContinuationToken>` : ''}</ListBucketResult>`,
  }
}

const client = (requestHandler: ReturnType<typeof wire>['requestHandler']) =>
  new S3Client({ ...FAKE_ACCOUNT, requestHandler, maxAttempts: 1 })

blobStoreContract('S3 on a recorded wire', async () => {
  const { requestHandler } = bucket()
  return { blobs: s3Blobs(client(requestHandler), 'workshop', { prefix: 'tests/' }), close: async () => {} }
})

const { CONTRACT_S3_BUCKET, CONTRACT_S3_ENDPOINT } = process.env
if (CONTRACT_S3_BUCKET) {
  blobStoreContract(`the bucket ${CONTRACT_S3_BUCKET}`, async () => {
    const real = new S3Client(CONTRACT_S3_ENDPOINT ? { endpoint: CONTRACT_S3_ENDPOINT, forcePathStyle: true } : {})
    const blobs = s3Blobs(real, CONTRACT_S3_BUCKET, { prefix: `contract/${crypto.randomUUID()}/` })
    return {
      blobs,
      close: async () => {
        for await (const key of blobs.list('')) await blobs.delete(key)
        real.destroy()
      },
    }
  })
} else console.info('Not run: the BlobStore contract on a real bucket (CONTRACT_S3_BUCKET, CONTRACT_S3_ENDPOINT)')

it('puts its prefix before keys, with the content type and a checksum of the bytes', async () => {
  const { requests, requestHandler } = bucket()
  const blobs = s3Blobs(client(requestHandler), 'workshop', { prefix: 'atelier/' })
  await blobs.put('documents/abc', Buffer.from('123456789'), 'application/pdf')
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({ method: 'PUT', path: '/atelier/documents/abc' })
  // The check value of CRC-32, base 64.
  expect(requests[0]?.headers).toMatchObject({ 'content-type': 'application/pdf', 'x-amz-checksum-crc32': 'y/Q5Jg==' })
  expect(await gather(blobs.list(''))).toEqual(['documents/abc'])
})

it('throws what is not « no such key »', async () => {
  const { requestHandler } = wire(() => ({ status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }))
  await expect(s3Blobs(client(requestHandler), 'workshop').get('a')).rejects.toMatchObject({ name: 'AccessDenied' })
})

it('tells the metadata of an upload, or that there is none', async () => {
  const { requests, requestHandler } = wire(({ path }) =>
    path === '/deposits/a.zip' ? { status: 200, headers: { 'x-amz-meta-academie': 'nantes' } } : { status: 404 },
  )
  const blobs = s3Blobs(client(requestHandler), 'workshop')
  expect(await blobs.metadata('deposits/a.zip')).toEqual({ academie: 'nantes' })
  expect(await blobs.metadata('deposits/b.zip')).toBeNull()
  expect(requests.map((r) => r.method)).toEqual(['HEAD', 'HEAD'])
})

it('signs an upload form bound to key, type, size and metadata, for a time', async () => {
  const { requests, requestHandler } = bucket()
  const form = await s3Blobs(client(requestHandler), 'workshop', { prefix: 'deposits/' }).uploadForm({
    key: 'nantes/01.zip',
    contentType: 'application/zip',
    maxBytes: 200_000_000,
    metadata: { academie: 'nantes' },
    expiresSeconds: 600,
  })
  expect(requests).toEqual([]) // signing is local
  expect(form).toMatchObject({ method: 'POST', url: 'https://workshop.s3.eu-west-3.amazonaws.com/' })
  expect(form?.fields).toMatchObject({
    key: 'deposits/nantes/01.zip',
    'Content-Type': 'application/zip',
    'x-amz-meta-academie': 'nantes',
  })
  const policy = JSON.parse(Buffer.from(form?.fields.Policy ?? '', 'base64').toString())
  expect(policy.conditions).toEqual(
    expect.arrayContaining([
      { bucket: 'workshop' },
      { key: 'deposits/nantes/01.zip' },
      { 'Content-Type': 'application/zip' },
      { 'x-amz-meta-academie': 'nantes' },
      ['content-length-range', 1, 200_000_000],
    ]),
  )
  const bound = policy.conditions.flatMap((c: object) => (Array.isArray(c) ? [] : Object.keys(c)))
  // Every field of the form is a condition, and nothing is left to « begins with ».
  for (const field of Object.keys(form?.fields ?? {}).filter((f) => f !== 'Policy' && f !== 'X-Amz-Signature'))
    expect(bound).toContain(field)
  expect(JSON.stringify(policy.conditions)).not.toContain('starts-with')
  const signedAt = String(form?.fields['X-Amz-Date']).replace(/^(....)(..)(..T..)(..)(..Z)$/, '$1-$2-$3:$4:$5')
  expect(Date.parse(policy.expiration) - Date.parse(signedAt)).toBe(600_000)
  expect(Date.parse(form?.expiresAt ?? '')).toBe(Date.parse(policy.expiration))
})

it('signs no form for a key that is not ours', async () => {
  const { requestHandler } = bucket()
  const request = { contentType: 'application/zip', maxBytes: 1, metadata: {}, expiresSeconds: 1 }
  // biome-ignore lint/suspicious/noTemplateCurlyInString: S3 puts the name of the file there
  const key = 'deposits/${filename}'
  await expect(s3Blobs(client(requestHandler), 'workshop').uploadForm({ ...request, key })).rejects.toThrow('not a key')
})
