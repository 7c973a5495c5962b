import type { Upload } from '../domain/upload.ts'
import type { Records } from '../service/ports.ts'
import { fitting } from './item-size.ts'
import { uploadKey } from './keys.ts'
import type { Table } from './table.ts'

/** Deposits as they were announced. */
export function uploadRecords(table: Table): Pick<Records, 'putUpload' | 'upload'> {
  return {
    putUpload: (upload) => table.write([{ put: { ...uploadKey(upload.id), data: fitting(upload) } }]),

    upload: async (id) => (await table.get<Upload>(uploadKey(id)))?.data ?? null,
  }
}
