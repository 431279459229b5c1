/** The nouns of the language model, shared by the engines, the catalogue and the port to the model's worker. */

/** What this device can do; found by asking, not by the browser's name. */
export interface Capabilities {
  /** `none`: no adapter; `f32`: an adapter without shader-f16; `f16`: with it. */
  gpu: 'none' | 'f32' | 'f16'
  /** What the adapter calls itself, for the log; '' where there is none. */
  adapter: string
  /** Bytes of the largest buffer that a model may have there; 0 where there is no adapter. */
  maxBufferSize: number
  /** True for a software adapter, which runs but is slow. */
  software: boolean
}

/** Which model to load, by its id in the catalogue, and with how much context. */
export interface ModelChoice {
  model: string
  /** Tokens of context, prompt and answer together. */
  contextTokens: number
  /** The server of the site that runs it, and what it is called there; absent where this device runs it. */
  endpoint?: { url: string; model: string } | undefined
  /** Whether it runs without the graphics processor. */
  onCpu?: true
}

/** What a prompt may be: tokens of context, 0 where none is taken, and tokens a second of reading it, 0 if not known. */
export interface Capacity {
  contextTokens: number
  prefillRate: number
  /** Whether the system prompt has been read already and is kept from question to question. */
  systemKept: boolean
  /** Host of the site's server that is asked; absent where this device answers. */
  server?: string
}

/** What this GPU made of the device check. */
export interface Trial {
  /** Every result that is known beforehand came out right: of the tiny model's answers and of the measurements. */
  correct: boolean
  /** Bytes of 4-bit weights that it multiplies with one token's vector, a second. */
  weightRate: number
  /** Multiplications and additions of matrices, a second. */
  flops: number
  /** Seconds that the tiny model takes for a token: with next to no weights, the way to the GPU and back. */
  tokenSeconds: number
}

/** One turn of what a model is asked. */
export interface Message {
  role: 'system' | 'user' | 'assistant'
  content: string
}

/** How the next token is chosen; what is left out is greedy, free, and ended by the model alone. */
export interface Sampling {
  /** 0 takes the likeliest token each time. */
  temperature?: number
  /** With a temperature above 0: the same seed draws the same answer. */
  seed?: number
  /** Texts that end the answer; they are not part of it. */
  stop?: string[]
  /** A JSON schema, as text, that the answer keeps to. */
  schema?: string
}

/** What a model is asked. */
export interface ModelRequest {
  /** The conversation so far, ending with the user's turn. A system turn comes first, and its KV cache is kept while it stays the same. */
  messages: Message[]
  /** Most tokens to generate. */
  maxTokens: number
  sampling?: Sampling
}

/** What a load is doing; bytes are of the whole model. The stream ends when the model is ready. */
export type LoadProgress =
  | { kind: 'downloading'; received: number; total: number }
  | { kind: 'loading'; loaded: number; total: number }
  | { kind: 'compiling' }
  | { kind: 'warming' }

/** How the last answer went, as a user can see it. */
export interface Stats {
  /** Milliseconds from the question to the first token. */
  timeToFirstToken: number
  /** Tokens a second. */
  prefillRate: number
  decodeRate: number
  promptTokens: number
  answerTokens: number
}
