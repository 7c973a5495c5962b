import { SQSClient } from '@aws-sdk/client-sqs'
import { redrive } from '../lib/store/redrive.ts'

/** `npm run redrive -- URL`: what the alarm on a dead-letter queue asks an operator to do, once the cause is mended. */
const [url] = process.argv.slice(2)
if (!url) {
  console.error('ERREUR  Indiquez l’adresse de la file de rebut : npm run redrive -- https://sqs…')
  process.exitCode = 2
} else {
  try {
    const { waiting, task } = await redrive(new SQSClient({}), url)
    console.log(
      task
        ? `OK  Environ ${waiting} messages repartent vers leur file.`
        : 'OK  La file de rebut est vide : rien à relancer.',
    )
  } catch (error) {
    console.error(
      `ERREUR  La relance n'a pas commencé : ${error instanceof Error ? error.message : error}. Vérifiez l'adresse et vos droits, puis recommencez.`,
    )
    process.exitCode = 8
  }
}
