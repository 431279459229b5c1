import type { UpdateState } from '../shell/update'

/** Whether the app starts without a network, in a sentence. */
export function offlineText(offline: UpdateState['offline']): string {
  switch (offline.kind) {
    case 'kept':
      return 'Ready for flight mode: all of Sitebook is on this device.'
    case 'keeping':
      return `Getting ready for flight mode, ${Math.floor(offline.fraction * 100)} %`
    case 'failed':
      return 'Not ready for flight mode: the app could not be kept on this device. Check the network and the free space, then reload.'
    case 'development':
      return 'Not ready for flight mode: the development server has no service worker, so that each change shows at once.'
    case 'impossible':
      return 'Not ready for flight mode: this browser cannot keep the app on this device. A private window may be the reason, or an address without HTTPS.'
  }
}
