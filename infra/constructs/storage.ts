import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib'
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type CfnBucket,
  HttpMethods,
  type IBucket,
} from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'
import type { WorkerQueue } from './worker-queue.ts'

export interface StorageProps {
  /** Told of each archive that is uploaded. */
  readonly uploads: WorkerQueue
  /** Origin of the pages from which browsers upload. */
  readonly uploadOrigin: string
}

/** For the time that a withdrawal or a mistake can be undone. */
const UNDO = Duration.days(30)

/** Where things are kept: archives as uploaded, what is made of them, the table. All outlive the stack. */
export class Storage extends Construct {
  /** Archives as uploaded, under `deposits/`. */
  readonly uploads: Bucket
  /** `documents/`, `analyses/`, `registries/`, `runs/`; `themes/`, of use only while a run is made. */
  readonly work: Bucket
  readonly table: TableV2

  constructor(scope: Construct, id: string, { uploads, uploadOrigin }: StorageProps) {
    super(scope, id)
    const accessLogs = bucket(this, 'AccessLogs', { lifecycleRules: [{ expiration: Duration.days(180) }] })
    acknowledge(accessLogs, 'AwsSolutions-S1', 'Receives the access logs of the others; logging itself would never end')
    // CDK's own types do not pass exactOptionalPropertyTypes: a Bucket is an IBucket all the same.
    const logged: BucketProps = { serverAccessLogsBucket: accessLogs as IBucket, versioned: true }

    this.uploads = bucket(this, 'Uploads', {
      ...logged,
      serverAccessLogsPrefix: 'uploads/',
      lifecycleRules: [{ noncurrentVersionExpiration: UNDO, abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      cors: [
        { allowedMethods: [HttpMethods.POST], allowedOrigins: [uploadOrigin], allowedHeaders: ['*'], maxAge: 3600 },
      ],
    })
    notify(this.uploads, uploads)
    this.work = bucket(this, 'Work', {
      ...logged,
      serverAccessLogsPrefix: 'work/',
      lifecycleRules: [
        { noncurrentVersionExpiration: UNDO, abortIncompleteMultipartUploadAfter: Duration.days(1) },
        { prefix: 'themes/', expiration: Duration.days(7), noncurrentVersionExpiration: Duration.days(1) },
      ],
    })

    const key = (name: string) => ({ name, type: AttributeType.STRING })
    this.table = new TableV2(this, 'Table', {
      partitionKey: key('pk'),
      sortKey: key('sk'),
      globalSecondaryIndexes: ['gsi1', 'gsi2'].map((indexName) => ({
        indexName,
        partitionKey: key(`${indexName}pk`),
        sortKey: key(`${indexName}sk`),
      })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    })
  }
}

function bucket(scope: Construct, id: string, props: BucketProps): Bucket {
  return new Bucket(scope, id, {
    encryption: BucketEncryption.S3_MANAGED, // a key of our own for bucket and queue makes a cycle of their policies
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
    ...props,
  })
}

/**
 * Tells a queue of each archive uploaded. Written on the resource itself: the construct's own way adds a function in
 * Python and a custom resource. The queue's policy names the account and not the bucket, which waits for it.
 */
function notify(bucket: Bucket, { queue }: WorkerQueue): void {
  const policy = queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(queue).account } },
    }),
  )
  const resource = bucket.node.defaultChild as CfnBucket
  resource.notificationConfiguration = {
    queueConfigurations: [
      {
        event: 's3:ObjectCreated:*',
        queue: queue.queueArn,
        filter: {
          s3Key: {
            rules: [
              { name: 'prefix', value: 'deposits/' },
              { name: 'suffix', value: '.zip' },
            ],
          },
        },
      },
    ],
  }
  if (policy.policyDependable) resource.node.addDependency(policy.policyDependable)
}
