/** Whether the list of a pack is signed by the site that `site.json` names the key of: Ed25519 over the bytes of the list. */
import { SitebookError } from '../core/errors'

/** The file with the signature, in base64, beside the list. */
export const signatureName = 'pack.sig'

/**
 * Checks `list` by `key`, the site's public key in base64, of which '' asks for no signature; `read` gives the text of the signature,
 * undefined where there is none. Throws `site/not-signed`, or `site/no-signatures` in a browser that cannot tell.
 */
export async function checkSigned(
  list: BufferSource,
  key: string,
  read: () => Promise<string | undefined>,
): Promise<void> {
  if (key === '') return
  const signature = bytesOf((await read()) ?? '')
  const publicKey = await importKey(key)
  if (!signature || !(await crypto.subtle.verify('Ed25519', publicKey, signature, list)))
    throw new SitebookError('site/not-signed')
}

async function importKey(key: string): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', bytesOf(key)!, 'Ed25519', false, ['verify'])
  } catch (error) {
    throw new SitebookError('site/no-signatures', String(error))
  }
}

/** Undefined for what is no base64. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(text.trim()), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
