import { describe, expect, it } from 'vitest'
import { SitebookError } from '../../src/core/errors'
import type { ModelPlace } from '../../src/core/model-files'
import type { ModelStatus } from '../../src/models/models'
import { type StatusEvent, nextStatus } from '../../src/models/status'

const network = new SitebookError('model/network')
const from: ModelPlace = { kind: 'hub', url: 'https://hub.example' }
const absent: ModelStatus = { kind: 'absent' }
const stored: ModelStatus = { kind: 'stored' }
const half: ModelStatus = { kind: 'partial', received: 5, error: undefined }
const stopped: ModelStatus = { kind: 'partial', received: 5, error: network }
const downloading: ModelStatus = { kind: 'downloading', received: 5, rate: 1, from }
const received = (bytes: number): StatusEvent => ({
  type: 'reported',
  progress: { kind: 'receiving', received: bytes, total: 9, from },
  rate: 2,
})
const ended = (is: ModelStatus, failure?: SitebookError): StatusEvent => ({ type: 'ended', stored: is, failure })
const looked = (is: ModelStatus, deleted = false): StatusEvent => ({ type: 'looked', stored: is, deleted })

describe('the files of a model', () => {
  it.each<[string, ModelStatus, StatusEvent, ModelStatus]>([
    ['are asked for', absent, { type: 'asked' }, { kind: 'connecting', received: 0 }],
    ['are asked for again, from where they were', stopped, { type: 'asked' }, { kind: 'connecting', received: 5 }],
    ['are not asked for when they are here', stored, { type: 'asked' }, stored],
    [
      'wait for their first byte',
      { kind: 'connecting', received: 5 },
      received(5),
      { kind: 'connecting', received: 5, from },
    ],
    ['arrive', { kind: 'connecting', received: 5 }, received(7), { kind: 'downloading', received: 7, rate: 2, from }],
    ['are here', downloading, ended(stored), stored],
    ['stopped, and say why', downloading, ended(half, network), stopped],
    ['stopped before the first byte, and say why', downloading, ended(absent, network), { ...stopped, received: 0 }],
    ['were stopped by the user', downloading, ended(half), half],
    [
      'are whole, whatever went wrong with their copy',
      { kind: 'copying', copied: 1, total: 9 },
      ended(stored, network),
      stored,
    ],
    ['say still why they stopped, at another look', stopped, looked(half), stopped],
    ['were completed by another tab', stopped, looked(stored, true), stored],
    ['were deleted by another tab, and have not failed', stopped, looked(absent, true), absent],
    ['went without a word of another tab', stopped, looked(absent), { ...stopped, received: 0 }],
    ['are paused, and not tried again', stopped, { type: 'paused' }, half],
    ['are removed', stopped, { type: 'removed' }, absent],
    [
      'are checked',
      stored,
      { type: 'reported', progress: { kind: 'verifying', checked: 3, total: 9 }, rate: 0 },
      { kind: 'verifying', checked: 3 },
    ],
    [
      'stay as they are shown at the end of a check, until the store is looked into',
      { kind: 'verifying', checked: 9 },
      { type: 'reported', progress: { kind: 'verified', wrong: [] }, rate: 0 },
      { kind: 'verifying', checked: 9 },
    ],
  ])('%s', (_, status, event, expected) => {
    expect(nextStatus(status, event)).toEqual(expected)
  })
})
