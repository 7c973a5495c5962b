import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3'
import { createPresignedPost } from '@aws-sdk/s3-presigned-post'
import type { BlobStore, UploadForm, UploadRequest, Uploads } from '../service/ports.ts'
import { checkedKey, checkedPrefix } from './blob-key.ts'

export interface S3BlobsOptions {
  /** Put before every key in the bucket and taken off what is listed; `` or ending in `/`. */
  readonly prefix?: string
}

/**
 * Blobs in an S3 bucket, whose listing is in code point order already. The role needs s3:ListBucket even to read one
 * blob: without it S3 answers « forbidden », not « no such key », for a blob that is not there.
 * @throws Error on a key that we would not have chosen; what the client throws once its own retries are spent: transient
 */
export function s3Blobs(
  client: S3Client,
  bucket: string,
  { prefix: own = '' }: S3BlobsOptions = {},
): BlobStore & Uploads {
  const place = (key: string) => ({ Bucket: bucket, Key: `${own}${checkedKey(key)}` })

  return {
    async put(key, bytes, contentType) {
      await client.send(new PutObjectCommand({ ...place(key), Body: bytes, ContentType: contentType }))
    },

    async get(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand(place(key)))
        return Body === undefined ? null : await Body.transformToByteArray()
      } catch (error) {
        if (error instanceof NoSuchKey) return null
        throw error
      }
    },

    async *list(prefix) {
      const request = { Bucket: bucket, Prefix: `${own}${checkedPrefix(prefix)}` }
      for await (const { Contents = [] } of paginateListObjectsV2({ client }, request))
        for (const { Key } of Contents) if (Key !== undefined) yield Key.slice(own.length)
    },

    async delete(key) {
      await client.send(new DeleteObjectCommand(place(key)))
    },

    async metadata(key) {
      try {
        const { Metadata } = await client.send(new HeadObjectCommand(place(key)))
        return Metadata ?? {}
      } catch (error) {
        if (error instanceof NotFound) return null // an answer without a body: there is no code to tell NoSuchKey by
        throw error
      }
    },

    uploadForm: async (request) => signedForm(client, place(request.key), request),
  }
}

/**
 * A POST policy: the only presigned upload that bounds the size (a presigned PUT cannot). Key, content type and
 * metadata are pinned by equality, because the fields that are signed are conditions too.
 */
async function signedForm(
  client: S3Client,
  place: { readonly Bucket: string; readonly Key: string },
  { contentType, maxBytes, metadata, expiresSeconds }: UploadRequest,
): Promise<UploadForm> {
  const { url, fields } = await createPresignedPost(client, {
    ...place,
    Expires: expiresSeconds,
    Conditions: [['content-length-range', 1, maxBytes]],
    Fields: {
      'Content-Type': contentType,
      ...Object.fromEntries(Object.entries(metadata).map(([name, value]) => [`x-amz-meta-${name}`, value])),
    },
  })
  const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString()) as { readonly expiration: string }
  return { method: 'POST', url, fields, expiresAt: new Date(policy.expiration).toISOString() }
}
