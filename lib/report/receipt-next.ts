import { parisDateTime } from './paris-time.ts'
import type { Receipt } from './receipt.ts'
import { tasksOf } from './receipt-tasks.ts'

/** Title of the last part. */
export const NEXT = '4. Et maintenant ?'

/** How to answer what the messages ask, where nothing can be clicked. */
const ANSWERS: readonly (readonly [RegExp, (number: string) => string])[] = [
  [/Confirmer \/|garder les deux/, () => 'Confirmer, garder : ne faites rien.'],
  [/Corriger$|À qui|Précisez l'académie/, () => 'Corriger, attribuer : dites-le à la DNE (« synthese correct »).'],
  [/remplacez le dépôt|remplacer \//, (number) => `Remplacer : « synthese deposit ARCHIVE --replace ${number} ».`],
  [/Voir la liste$/, () => 'Voir la liste : « synthese read --explain FICHIER ».'],
]

/** « Et maintenant ? », one line and what goes with it. */
export function receiptNext(receipt: Receipt): string[] {
  if (receipt.withdrawn) return [`${NEXT} Aucun élément de ce dépôt n'est compté.`]
  const asked = answers(receipt)
  return [`${NEXT} ${counted(receipt)}`, `   ${changes(receipt)}`, ...(asked === '' ? [] : [`   ${asked}`])]
}

function counted(receipt: Receipt): string {
  const { run, nextRun } = receipt
  if (receipt.counted === 0) {
    const tasks = tasksOf(receipt)
    const again = tasks.some((t) => t.level === 'refused') ? ', puis déposez de nouveau' : ''
    const todo = tasks.length > 0 ? ` Suivez le point 1${again}.` : ''
    return `Aucun élément de ce dépôt n'est compté.${todo}`
  }
  if (run) return `Vos éléments sont pris en compte dans l'agrégation n° ${run.number} du ${parisDateTime(run.at)}.`
  return nextRun
    ? `Vos éléments seront pris en compte dans l'agrégation du ${parisDateTime(nextRun)}.`
    : 'Vos éléments seront pris en compte dans la prochaine agrégation.'
}

function changes({ replaceableUntil }: Receipt): string {
  const until = replaceableUntil ? `Vous pouvez remplacer ce dépôt jusqu'au ${parisDateTime(replaceableUntil)}. ` : ''
  return `${until}Ce récépissé sera mis à jour si un fichier est relu.`
}

function answers({ number, problems, files }: Receipt): string {
  const told = [...problems, ...files.flatMap((f) => f.problems)].map((p) => p.message)
  return ANSWERS.flatMap(([asked, answer]) => (told.some((m) => asked.test(m)) ? [answer(number)] : [])).join(' ')
}
