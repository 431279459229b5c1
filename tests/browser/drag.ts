import type { Page } from '@playwright/test'

/** Drags files and folders of the disk over the page, as the file manager does; returns what happens to them next. */
export async function drag(page: Page, files: string[]) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files, dragOperationsMask: 1 }
  const send = (type: 'dragEnter' | 'dragOver' | 'drop', x = 400) =>
    session.send('Input.dispatchDragEvent', { type, x, y: 400, data })
  await send('dragEnter')
  await send('dragOver')
  return { drop: () => send('drop'), leave: () => send('dragOver', -5) }
}
