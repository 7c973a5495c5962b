import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib'
import type { Code } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { Door } from './constructs/lambda.ts'
import { declareParameters } from './constructs/parameters.ts'
import { Schedule } from './constructs/schedule.ts'
import { Storage } from './constructs/storage.ts'
import { Watch } from './constructs/watch.ts'
import { Web } from './constructs/web.ts'
import { MAX_RECEIVES, WorkerQueue } from './constructs/worker-queue.ts'
import type { FunctionName } from './entry-points.ts'

export interface SyntheseStackProps extends StackProps {
  /** The built code of a function. */
  readonly codeOf: (name: FunctionName) => Code
}

/**
 * All of it in one stack, because a bucket that notifies a queue of another stack makes a cycle: uploads → on-deposit →
 * on-document → table → on-schedule → files, and the API beside them. Each function is given what its door uses, no more.
 */
export class SyntheseStack extends Stack {
  constructor(scope: Construct, id: string, { codeOf, ...props }: SyntheseStackProps) {
    super(scope, id, { description: 'Synthèse nationale des ateliers : dépôts, lecture, agrégation.', ...props })
    const parameters = declareParameters(this)
    const campaign = {
      CAMPAIGN_ID: parameters.campaign.valueAsString,
      CAMPAIGN_PREFIX: parameters.campaignPrefix.valueAsString,
    }

    const deposits = new WorkerQueue(this, 'DepositQueue', {
      subject: 'dépôts',
      batchSize: 1, // a deposit can be 200 MB: one failure must not bring another back
      workTimeout: Duration.minutes(5),
    })
    const documents = new WorkerQueue(this, 'DocumentQueue', {
      subject: 'documents',
      batchSize: 5,
      workTimeout: Duration.minutes(4),
    })
    const storage = new Storage(this, 'Storage', {
      uploads: deposits,
      uploadOrigin: parameters.uploadOrigin.valueAsString,
    })
    const table = { TABLE_NAME: storage.table.tableName }
    const uploads = { UPLOAD_BUCKET: storage.uploads.bucketName }
    const work = { WORK_BUCKET: storage.work.bucketName }

    const onDeposit = new Door(this, 'OnDeposit', {
      code: codeOf('on-deposit'),
      name: 'on-deposit',
      description: "Reçoit un dépôt : ouvre l'archive, enregistre ses fichiers, demande leur lecture.",
      memoryMb: 1769, // one whole processor; holds a zip of 200 MB twice while it is downloaded, and one inflated file
      timeout: deposits.workTimeout, // 500 files written one after the other at 0.2 s, and as much again
      environment: { ...campaign, ...table, ...uploads, ...work, DOCUMENT_QUEUE_URL: documents.queue.queueUrl },
    })
    onDeposit.readsBlobs(storage.uploads, ['deposits/'])
    onDeposit.writesBlobs(storage.work, ['documents/'])
    onDeposit.readsTable(storage.table)
    onDeposit.writesTable(storage.table, ['COUNTER#', 'DEPOSIT#', 'NUMBER#', 'UPLOAD#'])
    onDeposit.sendsTo(documents.queue)
    deposits.feeds(onDeposit.function)

    const onDocument = new Door(this, 'OnDocument', {
      code: codeOf('on-document'),
      name: 'on-document',
      description: "Lit un document à l'écart, le comprend, enregistre ses éléments.",
      memoryMb: 2048, // a reader may take 512 MB of heap and grow the process by 512 MB before it is ended
      timeout: documents.workTimeout, // five documents, each ended after 30 s, and the time to record them
      environment: { ...campaign, ...table, ...work, MAX_RECEIVES: String(MAX_RECEIVES) },
    })
    onDocument.readsBlobs(storage.work, ['documents/'])
    onDocument.writesBlobs(storage.work, ['analyses/'])
    onDocument.readsTable(storage.table)
    onDocument.writesTable(storage.table, ['DOCUMENT#'])
    documents.feeds(onDocument.function)

    const onSchedule = new Door(this, 'OnSchedule', {
      code: codeOf('on-schedule'),
      name: 'on-schedule',
      description: "Établit la synthèse nationale de ce qui a été lu, s'il y a du nouveau.",
      memoryMb: 3008, // every item of the country at once, and the Word and Excel files being written
      timeout: Duration.minutes(15), // Lambda's own limit: a run is made whole or not at all
      environment: { ...campaign, ...table, ...work, DOCUMENT_QUEUE_URL: documents.queue.queueUrl },
    })
    onSchedule.callsItself() // for each theme
    onSchedule.sendsTo(documents.queue) // what is still to be read is asked for again
    onSchedule.readsBlobs(storage.work, ['analyses/', 'registries/', 'runs/', 'themes/'])
    onSchedule.writesBlobs(storage.work, ['registries/', 'runs/', 'themes/'])
    onSchedule.readsTable(storage.table)
    onSchedule.writesTable(storage.table, ['CAMPAIGN#'])
    const schedule = new Schedule(this, 'Schedule', {
      target: onSchedule.function,
      expression: parameters.schedule.valueAsString,
    })

    const api = new Door(this, 'Api', {
      code: codeOf('api'),
      name: 'api',
      description: "API : annonce d'un dépôt, état, récépissé, dernière agrégation.",
      memoryMb: 1024, // a person waits: more than half a processor, mostly for the cold start
      timeout: Duration.seconds(29), // API Gateway gives up at 30
      environment: {
        ...campaign,
        ...table,
        ...uploads,
        SCHEDULE_EXPRESSION: parameters.schedule.valueAsString, // receipts say when they count
      },
    })
    api.writesBlobs(storage.uploads, ['deposits/']) // what it signs, it must be allowed
    api.readsTable(storage.table)
    api.writesTable(storage.table, ['UPLOAD#'])
    const web = new Web(this, 'Web', {
      handler: api.function,
      issuer: parameters.issuer.valueAsString,
      audience: parameters.audience.valueAsString,
    })

    new Watch(this, 'Watch', {
      address: parameters.alarmAddress.valueAsString,
      functions: [onDeposit, onDocument, onSchedule, api],
      queues: [deposits, documents],
      schedule,
      web,
    })
    new CfnOutput(this, 'ApiUrl', { value: web.url, description: "Adresse de l'API" })
    new CfnOutput(this, 'UploadBucketName', { value: storage.uploads.bucketName, description: 'Archives déposées' })
    new CfnOutput(this, 'WorkBucketName', {
      value: storage.work.bucketName,
      description: 'Documents, lectures et fichiers des agrégations',
    })
    new CfnOutput(this, 'TableName', { value: storage.table.tableName, description: 'Table des enregistrements' })
  }
}
