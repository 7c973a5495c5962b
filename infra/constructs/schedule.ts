import { Duration, Stack, TimeZone } from 'aws-cdk-lib'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import { ScheduleExpression, ScheduleGroup, Schedule as Timetable } from 'aws-cdk-lib/aws-scheduler'
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { acknowledge, logicalIdOf } from './acknowledge.ts'
import { deadLetterQueue } from './worker-queue.ts'

export interface ScheduleProps {
  readonly target: LambdaFunction
  /** As EventBridge Scheduler writes it, in Paris time. */
  readonly expression: string
}

/** Calls a function at given times; what could not be called, or failed three times, is in the queue. */
export class Schedule extends Construct {
  readonly deadLetters: Queue
  /** Calls that were given up. */
  readonly dropped: Metric

  constructor(scope: Construct, id: string, { target, expression }: ScheduleProps) {
    super(scope, id)
    this.deadLetters = deadLetterQueue(this, 'DeadLetters')
    acknowledge(this.deadLetters, 'AwsSolutions-SQS3', 'Holds what the schedule and the function could not do')
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    })
    acknowledge(
      role,
      `AwsSolutions-IAM5[Resource::<${logicalIdOf(target)}.Arn>:*]`,
      'Versions of the one function that the schedule calls',
    )
    target.configureAsyncInvoke({
      retryAttempts: 2,
      maxEventAge: Duration.hours(6), // later than that, the next run is nearer
      onFailure: new SqsDestination(this.deadLetters),
    })
    // Figures are kept by group.
    const group = new ScheduleGroup(this, 'Group', { scheduleGroupName: `${Stack.of(this).stackName}-agregations` })
    this.dropped = group.metricDropped({ period: Duration.minutes(5), statistic: 'sum' })
    new Timetable(this, 'Timetable', {
      scheduleGroup: group,
      description: 'Quand établir la synthèse nationale',
      schedule: ScheduleExpression.expression(expression, TimeZone.EUROPE_PARIS),
      target: new LambdaInvoke(target, {
        role,
        deadLetterQueue: this.deadLetters,
        retryAttempts: 3,
        maxEventAge: Duration.hours(1),
      }),
    })
  }
}
