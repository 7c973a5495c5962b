import { Duration, Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Door } from './lambda.ts'
import type { Schedule } from './schedule.ts'
import type { Web } from './web.ts'
import type { WorkerQueue } from './worker-queue.ts'

export interface WatchProps {
  /** Who is told. */
  readonly address: string
  readonly functions: readonly Door[]
  readonly queues: readonly WorkerQueue[]
  readonly schedule: Schedule
  readonly web: Web
}

const EVERY = Duration.minutes(5)

/** Alarms, by e-mail: something was set aside, waits for too long, fails, or was not started. */
export class Watch extends Construct {
  readonly #topic: Topic

  constructor(scope: Construct, id: string, { address, functions, queues, schedule, web }: WatchProps) {
    super(scope, id)
    this.#topic = topicOfAlarms(this, address)
    for (const { node, queue, deadLetters, subject } of queues) {
      this.#alarm(
        `${node.id}SetAside`,
        `Des messages de la file des ${subject} ont échoué cinq fois : voir sa file d'échecs.`,
        {
          metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: EVERY, statistic: 'max' }),
        },
      )
      this.#alarm(`${node.id}Late`, `Un message de la file des ${subject} attend depuis plus d'une heure.`, {
        metric: queue.metricApproximateAgeOfOldestMessage({ period: EVERY, statistic: 'max' }),
        above: Duration.hours(1).toSeconds(),
      })
    }
    for (const door of functions)
      this.#alarm(`${door.node.id}Errors`, `La fonction ${door.name} échoue : voir son journal.`, {
        metric: door.function.metricErrors({ period: EVERY, statistic: 'sum' }),
      })
    this.#alarm('NotRun', "L'agrégation prévue n'a pas pu être établie : voir sa file d'échecs.", {
      metric: schedule.deadLetters.metricApproximateNumberOfMessagesVisible({ period: EVERY, statistic: 'max' }),
    })
    this.#alarm('NotStarted', "L'agrégation prévue n'a pas pu être lancée.", {
      metric: schedule.dropped,
    })
    this.#alarm('ServerErrors', "L'API répond par des erreurs de notre fait.", { metric: web.serverErrors })
  }

  #alarm(id: string, alarmDescription: string, { metric, above = 0 }: { metric: IMetric; above?: number }): void {
    new Alarm(this, id, {
      alarmDescription,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING, // an idle queue has no figures
    }).addAlarmAction(new SnsAction(this.#topic))
  }
}

/** Not encrypted with SNS's own key, under which CloudWatch cannot publish; alarms hold no data. */
function topicOfAlarms(scope: Construct, address: string): Topic {
  const topic = new Topic(scope, 'Alarms', { displayName: 'Synthèse nationale', enforceSSL: true })
  topic.addSubscription(new EmailSubscription(address))
  // A policy of our own takes the place of the one that lets the account's alarms publish.
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      actions: ['sns:Publish'],
      resources: [topic.topicArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  )
  return topic
}
