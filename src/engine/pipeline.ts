/**
 * What web-llm 0.2.86 does not offer, done on its pipeline of a loaded model: the system prompt's KV cache is kept from one
 * question to the next, and a prompt is prefilled in small pieces and can be stopped between them. All that touches web-llm's
 * insides is in this file; the version is pinned, and `tests/browser/engine.gpu.spec.ts` fails if a new one looks different.
 */

/** The part of web-llm's `LLMChatPipeline` that is used here. */
export interface Pipeline {
  tvm: {
    scalar(value: number, type: string): unknown
    beginScope(): void
    endScope(): void
    getGlobalFunc(name: string): (...args: unknown[]) => unknown
    detachFromCurrentScope<T>(object: T): T
  }
  tokenizer: { encode(text: string): Int32Array }
  device: { sync(): Promise<void> }
  kvCache: unknown
  filledKVCacheLength: number
  prefillChunkSize: number
  finishReason: string | undefined
  conversation: Conversation
  resetChat(keepStats?: boolean): void
  setConversation(conversation: Conversation): void
  embedAndForward(data: unknown[], length: number): Promise<unknown>
  getCurRoundPrefillTokensPerSec(): number
  getCurRoundDecodingTokensPerSec(): number
  getCurRoundPrefillTotalTokens(): number
  getCurRoundCompletionTotalTokens(): number
}

interface Conversation {
  config: { system_prefix_token_ids?: number[] | null }
  messages: unknown[]
  override_system_message: string | undefined
  reset(): void
  getSystemPrompt(): string
  getPromptArrayInternal(addSystem: boolean, from: number, config?: unknown): unknown[]
  getPromptArrayLastRound(config?: unknown): unknown[]
}

export interface Control {
  /**
   * Keeps the system prompt from now on or not, and works prompts off in pieces of `chunk` tokens or whole. TVM's kernel that
   * joins a prompt with what is cached before it is wrong on GPUs whose subgroups are smaller than a head's threads (16 for
   * Llama 3.2 1B, 32 for 3B), so it has to be tried first.
   */
  trust(cache: boolean, chunk: number): void
  /** Say which system prompt the next question has; it is looked at when web-llm starts on that question. */
  next(system: string): void
  /** Ends the prefill that runs now after its present piece, by an error. */
  stop(): void
}

class Stopped extends Error {}

/** Keeps the system prompt, and works prompts off whole, until `trust` says how to. */
export function control(pipeline: Pipeline): Control {
  const largestChunk = pipeline.prefillChunkSize
  let trusted = true
  let wanted = ''
  let kept: { system: string; tokens: number } | undefined
  let stopped = false

  const { tvm } = pipeline
  tvm.beginScope()
  const pop = tvm.detachFromCurrentScope(tvm.getGlobalFunc('vm.builtin.kv_state_popn'))
  tvm.endScope()

  /** Takes the last question and its answer off the KV cache; false where it does not start with the wanted prompt. */
  function rollBack(): boolean {
    if (!trusted || !kept || kept.system !== wanted || pipeline.filledKVCacheLength < kept.tokens) return false
    const tail = pipeline.filledKVCacheLength - kept.tokens
    tvm.beginScope()
    if (tail > 0) pop(pipeline.kvCache, tvm.scalar(0, 'int64'), tvm.scalar(tail, 'int32'))
    tvm.endScope()
    pipeline.filledKVCacheLength = kept.tokens
    return true
  }

  const resetChat = pipeline.resetChat.bind(pipeline)
  pipeline.resetChat = (keepStats) => {
    if (!rollBack()) {
      kept = undefined
      return resetChat(keepStats)
    }
    pipeline.conversation.reset()
    pipeline.finishReason = undefined
  }

  const setConversation = pipeline.setConversation.bind(pipeline)
  pipeline.setConversation = (conversation) => {
    setConversation(conversation)
    const { config } = conversation
    // With a filled cache web-llm asks for the last round, and refuses if that is the first. Where the system prompt alone is
    // left in the cache, all rounds behind it are missing there.
    conversation.getPromptArrayLastRound = (chat) => {
      const onlySystem = pipeline.filledKVCacheLength === kept?.tokens
      return conversation.getPromptArrayInternal(false, onlySystem ? 0 : conversation.messages.length - 2, chat)
    }
    if (kept) return
    // web-llm encodes the system prompt by itself, before the messages, so its tokens are a prefix of every prompt.
    const tokens = pipeline.tokenizer.encode(conversation.getSystemPrompt()).length
    kept = { system: wanted, tokens: tokens + (config.system_prefix_token_ids?.length ?? 0) }
  }

  const forward = pipeline.embedAndForward.bind(pipeline)
  pipeline.embedAndForward = async (data, length) => {
    if (stopped) throw new Stopped('The prompt was stopped between two pieces')
    const logits = await forward(data, length)
    // One piece on the GPU at a time: a driver's watchdog sees short commands, and `stop` has an effect.
    if (length > 1) await pipeline.device.sync()
    return logits
  }

  return {
    trust(cache, chunk) {
      trusted = cache
      pipeline.prefillChunkSize = cache ? Math.min(largestChunk, chunk) : largestChunk
    },
    next(system) {
      wanted = system
      stopped = false
    },
    stop: () => (stopped = true),
  }
}
