/** The seed of the property tests: printed, so that a failure can be run again with SEED=n. */
export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31))
console.log(`SEED=${seed}`)
