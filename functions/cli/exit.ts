/** Exit codes of the command line, the same for every command. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  reservations: 3,
  refused: 4,
  notFound: 5,
  rights: 6,
  conflict: 7,
  unreachable: 8,
  interrupted: 130,
} as const

/** A failure that the person can do something about: one French sentence that says what, and an exit code. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exit: number
  constructor(message: string, exit: number) {
    super(message)
    this.exit = exit
  }
}
