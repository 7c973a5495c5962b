import { Validations } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { CfnQueue } from 'aws-cdk-lib/aws-sqs'
import { AwsSolutionsChecks } from 'cdk-nag'
import { expect, it } from 'vitest'
import { application } from './synthesised.ts'

/** The application with the checks of `cdk synth`: cdk-nag's AwsSolutions, and CloudFormation's own schemas. */
function checked() {
  const { app, stack } = application()
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { app, stack }
}

it('passes every check, but for what is acknowledged with a reason', () => {
  expect(
    checked()
      .app.synth()
      .stacks.map(({ stackName }) => stackName),
  ).toEqual(['Synthese'])
})

it('would not pass with an open bucket, nor with a property that does not exist', () => {
  const { app, stack } = checked()
  new Bucket(stack, 'Open')
  new CfnQueue(stack, 'Wrong').addPropertyOverride('VisibilityTimout', 30)
  expect(() => app.synth()).toThrow(/AwsSolutions-S10[\s\S]*Did you mean 'VisibilityTimeout'/)
})
