/** The use case behind the Models panel: what there is, what is here, what is on its way, and which model answers. */
import { abortError, SitebookError } from '../core/errors'
import type { Capabilities } from '../core/model'
import type { OwnModel, StoredModel, WorkProgress } from '../core/model-files'
import { createStore } from '../core/store'
import { createActive } from './active'
import { createAdding } from './adding'
import { createContexts } from './contexts'
import type { Device } from './device'
import { createDownloads } from './downloads'
import { createHeard } from './heard'
import { isToBeTried } from './items'
import { type JobsParts, createModelJobs } from './jobs'
import { nextStatus, statusOf } from './status'
import type { Models, ModelsState } from './models'
import type { ModelsParts } from './models-parts'
import { servedItem } from './served'
import { activeKey, lanUrlKey } from './settings'
import { spaceOf } from './space'
import type { CpuRate } from './speed'
import { createTrials, trialOf } from './trial'
import { createTrying } from './trying'

const unknownDevice: Capabilities = { gpu: 'none', adapter: '', maxBufferSize: 0, software: false }

export function createModels(parts: ModelsParts): Models {
  const { catalogue, work, engine, settings } = parts
  const contexts = createContexts(settings)
  const heard = createHeard(settings)
  let stored: readonly StoredModel[] = []
  let offered: readonly OwnModel[] = []
  let refreshed = Promise.resolve()
  let waiting = false
  let wasChecked = false

  const state = createStore<ModelsState>({
    capabilities: undefined,
    check: { kind: 'unknown' },
    models: [],
    active: { kind: 'quotes' },
    lanUrl: '',
    mirror: { kind: 'unknown' },
    elsewhere: false,
    adding: { kind: 'idle' },
    ended: undefined,
    space: undefined,
  })

  let cpu: CpuRate | undefined
  const item = (id: string) => state.get().models.find((model) => model.id === id)
  const change: JobsParts['change'] = (id, fields) =>
    state.set(({ models }) => ({ models: models.map((model) => (model.id === id ? { ...model, ...fields } : model)) }))

  const happen: JobsParts['happen'] = (id, event) => {
    const status = item(id)?.status
    if (status) change(id, { status: nextStatus(status, event) })
  }

  const trials = createTrials({ ...parts.deviceCheck, build: parts.build, settings })
  const trying = createTrying({ trials, state, refresh: () => refresh() })
  const jobs = createModelJobs({ change, happen, statusOf: (id) => item(id)?.status, keepAwake: parts.keepAwake })

  /**
   * Reads again what is stored and free. What a model is doing, or why it stopped, stays; so does all if the worker is gone.
   * `changed` is the model that another tab has worked on: one that is gone then was deleted, and did not fail here. One after
   * the other, so that what was read first cannot be shown last.
   */
  function refresh(changed = ''): Promise<void> {
    refreshed = refreshed.catch(() => undefined).then(() => look(changed))
    return refreshed
  }

  async function look(changed: string) {
    const [now, space, spoken, elsewhere, { endpoint }, { itemsOf }] = await Promise.all([
      work.stored(null).catch(() => stored),
      spaceOf(parts.storage),
      heard.all(),
      engine.isElsewhere(),
      parts.site(),
      import('./listed'),
    ])
    stored = now
    const chosen = await contexts.of([...catalogue.map(({ id }) => id), ...stored.map(({ model }) => model)])
    const { capabilities = unknownDevice, check: checked, models } = state.get()
    const device: Device = { capabilities, memory: parts.memory, free: space?.free, trial: trialOf(checked), cpu }
    const served = endpoint ? [servedItem(endpoint, parts.origin)] : []
    const items = [...itemsOf(catalogue, device, stored, chosen, spoken, offered), ...served].map((fresh) => {
      const before = models.find(({ id }) => id === fresh.id)?.status
      if (before && jobs.isRunning(fresh.id)) return { ...fresh, status: before }
      const looked = { type: 'looked', stored: fresh.status, deleted: fresh.id === changed } as const
      return before ? { ...fresh, status: nextStatus(before, looked) } : fresh
    })
    state.set({ models: items, space, elsewhere })
    const { active: used } = state.get()
    // Another tab deleted it.
    if (used.kind !== 'quotes' && !items.some(({ id, status }) => id === used.id && status.kind !== 'absent'))
      await active.stopUsing()
    if (!elsewhere || waiting) return
    waiting = true
    void engine.free().then(() => {
      waiting = false
      void refresh()
    })
  }

  /** Runs one job on a model and leaves in its status what is true then. */
  async function run(id: string, job: (signal: AbortSignal) => AsyncIterable<WorkProgress>) {
    const outcome = await jobs.run(id, job)
    stored = await work.stored(null).catch(() => stored)
    happen(id, { type: 'ended', stored: statusOf(id, stored), failure: outcome.failure })
    await refresh()
    parts.tabs.postMessage(id)
    return outcome
  }

  /** A job that the user waits for, who hears of its failure; a stop is one too, and so is a second tap. */
  async function runAloud(id: string, job: (signal: AbortSignal) => AsyncIterable<WorkProgress>) {
    if (jobs.isRunning(id)) throw abortError()
    const { last, failure, stopped } = await run(id, job)
    if (failure) throw failure
    if (stopped) throw abortError()
    return last
  }

  const { download, goOn, hold } = createDownloads({
    work,
    jobs,
    items: () => state.get().models,
    lanUrl: () => state.get().lanUrl,
    happen,
    tell: (ended) => state.set({ ended }),
    run,
  })

  /** The browser may ask the user here, so it comes with a tap; a refusal only means that it may clear storage later. */
  async function persist() {
    await parts.storage.persist()
  }

  const active = createActive({
    engine,
    now: () => state.get().active,
    show: (now) => state.set({ active: now }),
    tell: () => parts.tabs.postMessage(''),
  })

  const adding = createAdding({
    work,
    persist,
    keepAwake: parts.keepAwake,
    hold,
    show: (now) => state.set({ adding: now }),
    async refresh() {
      await refresh()
      parts.tabs.postMessage('')
    },
    taken(model) {
      const { active: used, elsewhere } = state.get()
      const added = item(model)
      if (added && isToBeTried(added) && !elsewhere && used.kind !== 'ready' && used.kind !== 'loading') void use(model)
    },
  })

  /** Loads a model; one that has not spoken here yet does that first. */
  async function use(id: string) {
    trying.stop()
    const used = item(id)
    const { endpoint, context, onCpu } = used ?? {}
    const contextTokens = endpoint?.contextTokens ?? context?.tokens ?? 4096
    const onHeard = async () => {
      await heard.add(id)
      await refresh()
    }
    await active.use(
      { model: id, contextTokens, ...(endpoint && { endpoint }), ...(onCpu && { onCpu }) },
      used?.own?.heard === false ? onHeard : undefined,
    )
  }

  async function check() {
    const asked = [engine.capabilities(), settings.read(lanUrlKey), parts.site()] as const
    const [capabilities, typed, { mirror, models: named }] = await Promise.all(asked)
    const lanUrl = typeof typed === 'string' ? typed : mirror
    state.set({ capabilities, lanUrl })
    if (named.length > 0)
      work.offered({ models: named, lanUrl }).then((found) => {
        offered = found
        return refresh()
      }, console.warn)
    await trying.recall(capabilities.adapter)
    await refresh()
    if (wasChecked) return
    wasChecked = true
    // A download that was running when the tab or the browser went away goes on by itself.
    for (const { model, wanted, complete } of stored) if (wanted && !complete) void download(model)
  }

  parts.tabs.addEventListener('message', ({ data }: MessageEvent<string>) => void refresh(data))
  parts.page.addEventListener('visibilitychange', () => void refresh())
  parts.page.addEventListener('online', goOn)

  return {
    state,

    check,
    tryDevice: trying.tryDevice,

    async open() {
      await check()
      if (!cpu) {
        cpu = await parts.cpuRate()
        await refresh()
      }
      await trying.tryByItself()
    },

    async download(id) {
      await persist()
      await download(id)
    },

    seen: () => state.set({ ended: undefined }),

    pause(id) {
      const status = item(id)?.status
      jobs.stop(id)
      if (status?.kind !== 'partial' && status?.kind !== 'downloading' && status?.kind !== 'connecting') return
      // One that something had stopped would be tried again.
      happen(id, { type: 'paused' })
      void work.unwant({ model: id })
    },

    async verify(id) {
      const last = await runAloud(id, (signal) => work.verify({ model: id }, signal))
      const wrong = last?.kind === 'verified' ? last.wrong : []
      if (wrong.length > 0) await download(id)
      return wrong
    },

    async remove(id) {
      jobs.stop(id)
      const { active: now } = state.get()
      if (now.kind !== 'quotes' && now.id === id) await active.stopUsing()
      await work.remove({ model: id })
      await heard.forget(id)
      happen(id, { type: 'removed' })
      await refresh()
      parts.tabs.postMessage(id)
    },

    use,

    useNext: (id) => settings.save(activeKey, id),

    stopUsing: active.stopUsing,

    async setContext(id, tokens) {
      await contexts.save(id, tokens)
      const context = item(id)?.context
      if (context) change(id, { context: { ...context, tokens } })
    },

    async setLanUrl(url) {
      const { createMirror } = await import('./mirror')
      await createMirror({ catalogue, work, settings, show: state.set })(url)
    },

    addFromFiles: adding.add,
    stopAdding: adding.stop,

    async copyToFolder(id, directory) {
      await runAloud(id, (signal) => work.copyTo({ model: id, directory }, signal))
    },

    async zip(id) {
      const last = await runAloud(id, (signal) => work.zip({ model: id }, signal))
      if (last?.kind !== 'packed') throw new SitebookError('model/incomplete', id)
      return last.file
    },
  }
}
