import { type Duration, RemovalPolicy } from 'aws-cdk-lib'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Policy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, type Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { IQueue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { FunctionName } from '../entry-points.ts'
import { acknowledge, logicalIdOf } from './acknowledge.ts'

export interface DoorProps {
  readonly code: Code
  /** Of the function, and of its built file. */
  readonly name: FunctionName
  /** French, shown in the console. */
  readonly description: string
  readonly memoryMb: number
  readonly timeout: Duration
  readonly environment: Readonly<Record<string, string>>
}

/**
 * A function, with what all of them share, and a role that may write to its own log and nothing else: what its door
 * uses is added action by action, prefix by prefix.
 */
export class Door extends Construct {
  readonly name: FunctionName
  readonly function: LambdaFunction
  readonly #role: Role

  constructor(scope: Construct, id: string, { code, name, description, memoryMb, timeout, environment }: DoorProps) {
    super(scope, id)
    this.name = name
    const logGroup = new LogGroup(this, 'Log', {
      retention: RetentionDays.SIX_MONTHS, // a campaign and its synthesis, and no longer: logs name files
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    this.#role = role
    logGroup.grantWrite(role) // not AWSLambdaBasicExecutionRole, which may write to every log of the account
    this.function = new LambdaFunction(this, 'Function', {
      code,
      handler: `${name}.handler`,
      description,
      role,
      logGroup,
      timeout,
      memorySize: memoryMb,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64, // a fifth cheaper, and nothing we ship is compiled
      environment: { ...environment },
    })
  }

  /** Reads blobs under some prefixes; lists the bucket too, without which a blob that is not there is « forbidden ». */
  readsBlobs(bucket: Bucket, prefixes: readonly string[]): void {
    this.#allow(['s3:GetObject'], under(bucket, prefixes))
    this.#allow(['s3:ListBucket'], [bucket.bucketArn])
    this.#acknowledgePrefixes(bucket, prefixes)
  }

  /** Writes blobs under some prefixes. */
  writesBlobs(bucket: Bucket, prefixes: readonly string[]): void {
    this.#allow(['s3:PutObject'], under(bucket, prefixes))
    this.#acknowledgePrefixes(bucket, prefixes)
  }

  /** Reads the table and its indexes; nobody scans. */
  readsTable(table: TableV2): void {
    this.#allow(
      ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      [table.tableArn, `${table.tableArn}/index/gsi1`, `${table.tableArn}/index/gsi2`],
    )
  }

  /** Writes rows whose partition key begins with one of the prefixes. */
  writesTable(table: TableV2, prefixes: readonly string[]): void {
    this.#allow(['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'], [table.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
    })
  }

  sendsTo(queue: IQueue): void {
    this.#allow(['sqs:SendMessage'], [queue.queueArn])
  }

  /** Calls itself. A policy of its own: the function waits for the role's own one, which must not wait for the function. */
  callsItself(): void {
    const statement = new PolicyStatement({
      actions: ['lambda:InvokeFunction'],
      resources: [this.function.functionArn],
    })
    new Policy(this, 'CallsItself', { statements: [statement], roles: [this.#role] })
  }

  #allow(actions: string[], resources: string[], like?: Record<string, Record<string, string[]>>): void {
    this.function.addToRolePolicy(
      new PolicyStatement({ actions, resources, ...(like === undefined ? {} : { conditions: like }) }),
    )
  }

  #acknowledgePrefixes(bucket: Bucket, prefixes: readonly string[]): void {
    for (const prefix of prefixes)
      acknowledge(
        this,
        `AwsSolutions-IAM5[Resource::<${logicalIdOf(bucket)}.Arn>/${prefix}*]`,
        `Objects are many; their keys all begin with ${prefix}, and no other prefix is reached`,
      )
  }
}

const under = (bucket: Bucket, prefixes: readonly string[]) =>
  prefixes.map((prefix) => bucket.arnForObjects(`${prefix}*`))
