import { CfnParameter, type Stack } from 'aws-cdk-lib'

/** What changes from one deployment to another. Those without a default must be given at the first deployment. */
export interface Parameters {
  readonly issuer: CfnParameter
  readonly audience: CfnParameter
  readonly alarmAddress: CfnParameter
  readonly campaign: CfnParameter
  readonly campaignPrefix: CfnParameter
  readonly uploadOrigin: CfnParameter
  readonly schedule: CfnParameter
}

/** Declares the parameters of a stack, under names that deployments rely on. */
export function declareParameters(stack: Stack): Parameters {
  return {
    issuer: new CfnParameter(stack, 'Issuer', {
      description:
        'Émetteur des jetons (URL OpenID Connect), par exemple https://cognito-idp.eu-west-3.amazonaws.com/…',
      allowedPattern: 'https://.+',
    }),
    audience: new CfnParameter(stack, 'Audience', {
      description: "Destinataire des jetons (identifiant de l'application auprès de l'émetteur)",
      minLength: 1,
    }),
    alarmAddress: new CfnParameter(stack, 'AlarmAddress', {
      description: 'Adresse électronique qui reçoit les alertes',
      allowedPattern: '[^@\\s]+@[^@\\s]+',
    }),
    campaign: new CfnParameter(stack, 'Campaign', {
      description: "Identifiant de la campagne : minuscules, chiffres et traits d'union",
      default: 'egn-2020',
      allowedPattern: '[a-z0-9]+(-[a-z0-9]+)*',
    }),
    campaignPrefix: new CfnParameter(stack, 'CampaignPrefix', {
      description: 'Début des numéros de dépôt, comme EGN2020 dans EGN2020-NANTES-0003',
      default: 'EGN2020',
      allowedPattern: '[A-Z0-9]+',
    }),
    uploadOrigin: new CfnParameter(stack, 'UploadOrigin', {
      description: 'Origine des pages qui déposent des archives, par exemple https://synthese.example.fr',
      allowedPattern: 'https://[^/*]+',
    }),
    schedule: new CfnParameter(stack, 'ScheduleExpression', {
      description: "Quand établir la synthèse (cron d'EventBridge Scheduler, heure de Paris)",
      default: 'cron(0 6 ? * MON-FRI *)',
      allowedPattern: '(cron|rate)\\(.+\\)',
    }),
  }
}
