/**
 * Short lists of whole numbers of 32 bits, one after another in one typed array: as arrays of their own they would take
 * three times the room, and comparing them would wait for memory.
 */
export class NumberLists {
  #values = new Int32Array(1024)
  #end = 0

  /** All the lists; another array once more were added. */
  get values(): Int32Array {
    return this.#values
  }

  /** Adds a list. @returns where it begins among the values */
  add(list: readonly number[]): number {
    const from = this.#end
    this.#end += list.length
    if (this.#end > this.#values.length) {
      const larger = new Int32Array(2 * this.#end)
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values.set(list, from)
    return from
  }

  /** Some of the values, as a list of its own: quicker than a view of the array, where they are few. */
  slice(from: number, to: number): number[] {
    const list: number[] = []
    for (let i = from; i < to; i++) list.push(this.#values[i] ?? 0)
    return list
  }
}
