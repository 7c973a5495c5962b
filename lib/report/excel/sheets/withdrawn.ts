import type { WithdrawnDeposit } from '../../../domain/synthesis.ts'
import { parisSerial } from '../../paris-time.ts'
import type { Sheet } from '../sheet.ts'

/** « Dépôts retirés »: one row a deposit that was withdrawn, of which no other sheet speaks. */
export function withdrawnSheet(deposits: readonly WithdrawnDeposit[]): Sheet {
  return {
    name: 'Dépôts retirés',
    columns: [
      { title: 'Dépôt', width: 28 },
      { title: 'Académie', width: 16 },
      { title: 'Archive', width: 40, wrap: true },
      { title: 'Fichiers', width: 10 },
      { title: 'Déposé le', width: 17 },
      { title: 'Retiré le', width: 17 },
      { title: 'Motif', width: 60, wrap: true },
    ],
    rows: deposits.map(({ deposit, academie, file, files, receivedAt, at, reason }) => [
      deposit,
      academie,
      file,
      files,
      { serial: parisSerial(receivedAt) },
      { serial: parisSerial(at) },
      reason,
    ]),
  }
}
