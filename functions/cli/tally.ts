import { count } from '../../lib/report/wording.ts'
import type { Screen } from './screen.ts'

/** How many documents are recorded, of how many. */
export class Tally {
  readonly #screen: Screen
  #expected = 0
  #read = 0

  constructor(screen: Screen) {
    this.#screen = screen
  }

  expect(n: number): void {
    this.#expected += n
  }

  read(file: string): void {
    this.#read++
    const state = `Lecture    ${this.#read} sur ${this.#expected}  ${file}`
    this.#screen.progress(state, state)
  }

  interrupted(): string {
    const saved = `${count(this.#read, 'fichier')} sur ${this.#expected} ${this.#read > 1 ? 'sont enregistrés' : 'est enregistré'}`
    return `Interrompu. ${saved} ; relancez la même commande pour reprendre.`
  }
}
