import type { FunctionName } from '../../infra/entry-points.ts'

const SHARED = ['CAMPAIGN_ID', 'CAMPAIGN_PREFIX', 'TABLE_NAME'] as const

/** The variables that each function is given by the stack, and that it can do with. */
export const VARIABLES = {
  'on-deposit': [...SHARED, 'UPLOAD_BUCKET', 'WORK_BUCKET', 'DOCUMENT_QUEUE_URL'],
  'on-document': [...SHARED, 'WORK_BUCKET', 'MAX_RECEIVES'],
  'on-schedule': [...SHARED, 'WORK_BUCKET', 'DOCUMENT_QUEUE_URL'],
  api: [...SHARED, 'UPLOAD_BUCKET', 'SCHEDULE_EXPRESSION'],
} as const satisfies Readonly<Record<FunctionName, readonly string[]>>
