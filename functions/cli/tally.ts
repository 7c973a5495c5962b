import { count } from '../../lib/report/wording.ts'
import { EXIT } from './exit.ts'
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

  /** Works, and says how far it came where Ctrl-C ends it: everything that was read is recorded. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    const interrupted = () => {
      this.#screen.done()
      this.#screen.say(this.#interrupted())
      process.exit(EXIT.interrupted)
    }
    process.once('SIGINT', interrupted)
    try {
      return await work()
    } finally {
      process.off('SIGINT', interrupted)
      this.#screen.done()
    }
  }

  #interrupted(): string {
    const saved = `${count(this.#read, 'fichier')} sur ${this.#expected} ${this.#read > 1 ? 'sont enregistrés' : 'est enregistré'}`
    return `Interrompu. ${saved} ; relancez la même commande pour reprendre.`
  }
}
