/** Does a work unless it is being done: `busy` then. What the work throws is thrown. */
export function oneAtATime(work: () => Promise<void>): () => Promise<'done' | 'busy'> {
  let doing = false
  return async () => {
    if (doing) return 'busy'
    doing = true
    try {
      await work()
      return 'done'
    } finally {
      doing = false
    }
  }
}
