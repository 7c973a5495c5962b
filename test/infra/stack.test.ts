import { describe, expect, it } from 'vitest'
import { tableDefinition } from '../../lib/store/keys.ts'
import { VARIABLES } from '../functions/environments.ts'
import { ofType, parameters, type Resource, resolved, resources, theOne } from './synthesised.ts'

const FUNCTION = 'AWS::Lambda::Function'
const QUEUE = 'AWS::SQS::Queue'

const functions = ofType(FUNCTION)
const queues = ofType(QUEUE).filter(([name]) => !name.includes('DeadLetters'))

it('is made of what we wrote: no custom resource, no function of another', () => {
  expect(Object.values(resources).filter(({ Type }) => Type.startsWith('Custom::'))).toEqual([])
  expect(functions.map(([, { Properties }]) => Properties.Handler).sort()).toEqual([
    'api.handler',
    'on-deposit.handler',
    'on-document.handler',
    'on-schedule.handler',
  ])
})

it('asks for what changes from one deployment to another', () => {
  const asked = Object.fromEntries(
    Object.entries(parameters)
      .filter(([name]) => name !== 'BootstrapVersion')
      .map(([name, { Default }]) => [name, Default ?? null]),
  )
  expect(asked).toEqual({
    Issuer: null,
    Audience: null,
    AlarmAddress: null,
    UploadOrigin: null,
    Campaign: 'egn-2020',
    CampaignPrefix: 'EGN2020',
    ScheduleExpression: 'cron(0 6 ? * MON-FRI *)',
  })
})

describe('functions', () => {
  it.each(functions)('%s runs on Node 24 and arm64, and keeps its log for a time', (_, { Properties }) => {
    expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] })
    expect(Properties.Description).toMatch(/\.$/)
    const { LogGroup } = Properties.LoggingConfig as { LogGroup: { Ref: string } }
    expect(resources[LogGroup.Ref]?.Properties.RetentionInDays).toBe(180)
  })
})

it.each(Object.entries(VARIABLES))('%s is given the variables that it reads', (name, variables) => {
  const found = functions.find(([, { Properties }]) => Properties.Handler === `${name}.handler`)
  const environment = found?.[1].Properties.Environment as { readonly Variables: object } | undefined
  expect(Object.keys(environment?.Variables ?? {}).sort()).toEqual([...variables].sort())
})

describe('queues', () => {
  it('hand over after five deliveries what they could not have handled, to be kept longer than they keep it', () => {
    expect(queues).toHaveLength(2)
    for (const [, { Properties }] of queues) {
      const { deadLetterTargetArn, maxReceiveCount } = Properties.RedrivePolicy as Record<string, unknown>
      expect(maxReceiveCount).toBe(5)
      const dead = resources[resolved(deadLetterTargetArn).slice(1, -1)]
      expect(dead?.Properties.MessageRetentionPeriod).toBe(14 * 86_400)
      expect(Properties.MessageRetentionPeriod).toBe(4 * 86_400)
    }
  })

  it('tell their reader at which delivery to give up', () => {
    const [, { Properties }] = theOne(FUNCTION, 'OnDocument')
    expect(Properties.Environment).toMatchObject({ Variables: { MAX_RECEIVES: '5' } })
  })

  it.each(ofType(QUEUE))('%s is encrypted and wants TLS', (name, { Properties }) => {
    expect(Properties.SqsManagedSseEnabled).toBe(true)
    expect(deniesPlainText('AWS::SQS::QueuePolicy', 'Queues', name)).toBe(true)
  })

  it.each([
    ['OnDeposit', 'DepositQueue', 1],
    ['OnDocument', 'DocumentQueue', 5],
  ])('%s is fed by %s, %i at a time, and says which failed', (functionName, queueName, batch) => {
    const [, mapping] = theOne('AWS::Lambda::EventSourceMapping', functionName)
    const [queue, { Properties }] = queueOf(queueName)
    expect(resolved(mapping.Properties.EventSourceArn)).toBe(`<${queue}>`)
    expect(mapping.Properties).toMatchObject({
      BatchSize: batch,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 5 },
    })
    const [, worker] = theOne(FUNCTION, functionName)
    expect(Properties.VisibilityTimeout).toBe(6 * Number(worker.Properties.Timeout))
  })
})

describe('buckets', () => {
  it.each(ofType('AWS::S3::Bucket'))('%s is encrypted, private, wants TLS and outlives the stack', (name, bucket) => {
    expect(bucket.DeletionPolicy).toBe('Retain')
    expect(bucket.Properties).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
    })
    expect(deniesPlainText('AWS::S3::BucketPolicy', 'Bucket', name)).toBe(true)
  })

  it('keep what was replaced or deleted for thirty days', () => {
    const kept = { NoncurrentVersionExpiration: { NoncurrentDays: 30 } }
    const rules = {
      StorageUploads: [kept],
      StorageWork: [kept, { Prefix: 'themes/', ExpirationInDays: 7 }], // of use only while a run is made
    }
    for (const [begin, Rules] of Object.entries(rules))
      expect(theOne('AWS::S3::Bucket', begin)[1].Properties).toMatchObject({
        VersioningConfiguration: { Status: 'Enabled' },
        LifecycleConfiguration: { Rules },
      })
  })

  it('take archives from the pages of one origin, and tell of them', () => {
    const [, bucket] = theOne('AWS::S3::Bucket', 'StorageUploads')
    expect(bucket.Properties.CorsConfiguration).toMatchObject({
      CorsRules: [{ AllowedMethods: ['POST'], AllowedOrigins: [{ Ref: 'UploadOrigin' }] }],
    })
    const [queue] = queueOf('DepositQueue')
    expect(bucket.Properties.NotificationConfiguration).toEqual({
      QueueConfigurations: [
        {
          Event: 's3:ObjectCreated:*',
          Filter: {
            S3Key: {
              Rules: [
                { Name: 'prefix', Value: 'deposits/' },
                { Name: 'suffix', Value: '.zip' },
              ],
            },
          },
          Queue: { 'Fn::GetAtt': [queue, 'Arn'] },
        },
      ],
    })
    // S3 tries the queue when the notification is made: its policy must be there.
    const policies = ofType('AWS::SQS::QueuePolicy').filter(([name]) => bucket.DependsOn?.includes(name))
    expect(JSON.stringify(policies)).toContain('s3.amazonaws.com')
  })
})

describe('the table', () => {
  const [, table] = theOne('AWS::DynamoDB::GlobalTable')

  it('is the one that the store is written for', () => {
    const { TableName: _, ...definition } = tableDefinition('any')
    expect(table.Properties).toMatchObject({ ...definition })
  })

  it('can be brought back to any moment, and is not deleted by accident', () => {
    expect(table.DeletionPolicy).toBe('Retain')
    expect(table.Properties.Replicas).toMatchObject([
      { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true }, DeletionProtectionEnabled: true },
    ])
  })
})

describe('the API', () => {
  it('wants a token on every route but the one that says that it is up', () => {
    const [authorizer, { Properties }] = theOne('AWS::ApiGatewayV2::Authorizer')
    expect(Properties).toMatchObject({
      AuthorizerType: 'JWT',
      JwtConfiguration: { Issuer: { Ref: 'Issuer' }, Audience: [{ Ref: 'Audience' }] },
    })
    const routes = ofType('AWS::ApiGatewayV2::Route').map(([, route]) => [
      route.Properties.RouteKey,
      route.Properties.AuthorizationType,
      route.Properties.AuthorizerId ? resolved(route.Properties.AuthorizerId) : null,
    ])
    expect(routes.sort()).toEqual([
      ['GET /health', 'NONE', null],
      ['GET /v1/{proxy+}', 'JWT', `<${authorizer}>`],
      ['POST /v1/{proxy+}', 'JWT', `<${authorizer}>`],
    ])
  })

  it('is throttled, and logs who asked for what', () => {
    const [, { Properties }] = theOne('AWS::ApiGatewayV2::Stage')
    expect(Properties).toMatchObject({ DefaultRouteSettings: { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 } })
    expect(Properties.AccessLogSettings).toMatchObject({ Format: expect.stringContaining('$context.requestId') })
  })
})

describe('the schedule', () => {
  it('is told in Paris time, and keeps what it could not start', () => {
    const [dead] = theOne(QUEUE, 'ScheduleDeadLetters')
    expect(theOne('AWS::Scheduler::Schedule')[1].Properties).toMatchObject({
      ScheduleExpression: { Ref: 'ScheduleExpression' },
      ScheduleExpressionTimezone: 'Europe/Paris',
      Target: { DeadLetterConfig: { Arn: { 'Fn::GetAtt': [dead, 'Arn'] } } },
    })
    expect(theOne('AWS::Lambda::EventInvokeConfig')[1].Properties).toMatchObject({
      MaximumRetryAttempts: 2,
      DestinationConfig: { OnFailure: { Destination: { 'Fn::GetAtt': [dead, 'Arn'] } } },
    })
  })
})

/** The queue of a construct; its dead letters' name begins with the same words. */
function queueOf(construct: string): readonly [string, Resource] {
  const found = queues.find(([name]) => name.startsWith(construct))
  if (!found) throw new Error(`no queue ${construct}`)
  return found
}

/** Does a policy of this type, on this resource, refuse what does not come by TLS? */
function deniesPlainText(type: string, property: string, name: string): boolean {
  return ofType(type)
    .filter(([, { Properties }]) => JSON.stringify(Properties[property]).includes(`"${name}"`))
    .some(([, { Properties }]) => JSON.stringify(Properties.PolicyDocument).includes('{"aws:SecureTransport":"false"}'))
}
