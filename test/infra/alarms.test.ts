import { describe, expect, it } from 'vitest'
import { ofType, type Resource, resolved, theOne } from './synthesised.ts'

const queues = ofType('AWS::SQS::Queue')
const deadLetters = queues.filter(([name]) => name.includes('DeadLetters'))

describe('alarms', () => {
  const alarms = ofType('AWS::CloudWatch::Alarm')
  const watched = (metric: string, dimension: string): readonly string[] =>
    alarms
      .filter(([, { Properties }]) => Properties.MetricName === metric)
      .flatMap(([, { Properties }]) => Properties.Dimensions as readonly { Name: string; Value: unknown }[])
      .filter(({ Name }) => Name === dimension)
      .map(({ Value }) => resolved(Value).replace(/^<(.*)>$/, '$1'))
      .sort()
  const names = (found: readonly (readonly [string, Resource])[]) => found.map(([name]) => name).sort()

  it('watch every queue of what was set aside, the age of every other, every function, the schedule and the API', () => {
    expect(watched('ApproximateNumberOfMessagesVisible', 'QueueName')).toEqual(names(deadLetters))
    expect(watched('ApproximateAgeOfOldestMessage', 'QueueName')).toEqual(
      names(queues.filter((queue) => !deadLetters.includes(queue))),
    )
    expect(watched('Errors', 'FunctionName')).toEqual(names(ofType('AWS::Lambda::Function')))
    expect(watched('InvocationDroppedCount', 'ScheduleGroup')).toEqual(
      ofType('AWS::Scheduler::ScheduleGroup').map(([, { Properties }]) => Properties.Name),
    )
    expect(watched('5xx', 'ApiId')).toEqual(names(ofType('AWS::ApiGatewayV2::Api')))
  })

  it('are sent by e-mail, which the topic lets them do', () => {
    const [topic] = theOne('AWS::SNS::Topic')
    for (const [, { Properties }] of alarms) {
      expect(Properties.AlarmActions).toEqual([{ Ref: topic }])
      expect(Properties.AlarmDescription).toMatch(/\.$/)
    }
    expect(theOne('AWS::SNS::Subscription')[1].Properties).toMatchObject({
      Protocol: 'email',
      Endpoint: { Ref: 'AlarmAddress' },
    })
    expect(JSON.stringify(theOne('AWS::SNS::TopicPolicy')[1].Properties)).toContain('cloudwatch.amazonaws.com')
  })
})
