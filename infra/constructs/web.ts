import { RemovalPolicy } from 'aws-cdk-lib'
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway'
import {
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2'
import { HttpJwtAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers'
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations'
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import { acknowledge } from './acknowledge.ts'

export interface WebProps {
  readonly handler: LambdaFunction
  /** Who signs the tokens, and for whom: anything else is refused before our code runs. */
  readonly issuer: string
  readonly audience: string
}

/** The HTTP API: every route wants a token, but the one that says whether we are up. */
export class Web extends Construct {
  readonly url: string
  /** Answers of ours that failed. */
  readonly serverErrors: Metric

  constructor(scope: Construct, id: string, { handler, issuer, audience }: WebProps) {
    super(scope, id)
    const api = new HttpApi(this, 'Api', {
      description: 'API de la synthèse nationale',
      createDefaultStage: false,
      defaultAuthorizer: new HttpJwtAuthorizer('Tokens', issuer, { jwtAudience: [audience] }),
    })
    const integration = new HttpLambdaIntegration('Handler', handler)
    const [health] = api.addRoutes({
      path: '/health',
      methods: [HttpMethod.GET],
      integration,
      authorizer: new HttpNoneAuthorizer(),
    })
    if (health) acknowledge(health, 'AwsSolutions-APIG4', 'Says that we are up, and nothing else')
    api.addRoutes({
      path: '/v1/{proxy+}',
      methods: [HttpMethod.GET, HttpMethod.POST],
      integration,
    })

    const log = new LogGroup(this, 'AccessLog', {
      retention: RetentionDays.SIX_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    })
    const stage = new HttpStage(this, 'Stage', {
      httpApi: api,
      autoDeploy: true,
      // Thirty académies and some analysts: ten times what they ask, and a bill that nobody can run up.
      throttle: { rateLimit: 50, burstLimit: 100 },
      accessLogSettings: {
        destination: new LogGroupLogDestination(log),
        format: AccessLogFormat.custom(ACCESS_LOG),
      },
    })
    this.url = stage.url
    this.serverErrors = stage.metricServerError({ statistic: 'sum' })
  }
}

/** One line of JSON a request: no address of the caller, who is a civil servant and named by the token's subject. */
const ACCESS_LOG = JSON.stringify({
  requestId: '$context.requestId',
  at: '$context.requestTime',
  method: '$context.httpMethod',
  path: '$context.path',
  status: '$context.status',
  subject: '$context.authorizer.claims.sub',
  refusal: '$context.authorizer.error',
  failure: '$context.integrationErrorMessage',
  milliseconds: '$context.responseLatency',
})
