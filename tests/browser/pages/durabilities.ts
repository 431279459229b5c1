/** The durability of each transaction that `work` begins, in their order. */
export async function durabilities(work: () => Promise<unknown>): Promise<string[]> {
  const used: string[] = []
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...args) {
    const begun = transaction.apply(this, args)
    used.push(begun.durability)
    return begun
  }
  await work()
  IDBDatabase.prototype.transaction = transaction
  return used
}
