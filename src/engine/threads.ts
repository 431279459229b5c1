/**
 * How many threads llama.cpp gets: more than one need memory that they share, so an isolated page. They wait for each other in
 * a loop: one core too many costs more than one too few, and of a tablet's cores half are slow ones.
 */
export function threadsFor(cores: number, isolated: boolean): number {
  return isolated ? Math.min(Math.ceil(cores / 2), 8) : 1
}
