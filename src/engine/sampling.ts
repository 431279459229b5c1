/** Sampling in OpenAI's form, which llama.cpp takes too, here and on a server. */
import type { Sampling } from '../core/model'

/** What goes into the body of a request; without sampling it is greedy. */
export function samplingOf({ temperature = 0, seed, stop, schema }: Sampling = {}) {
  const json =
    schema === undefined ? undefined : { name: 'answer', schema: JSON.parse(schema) as unknown, strict: true }
  return {
    temperature,
    ...(seed !== undefined && { seed }),
    ...(stop && { stop }),
    ...(json && { response_format: { type: 'json_schema' as const, json_schema: json } }),
  }
}
