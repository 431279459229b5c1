/** The stores of PDFs, each run through the contract: a worker that says in one message what they do not do. */
import { databaseBytes, fileBytes } from '../../../src/storage/bytes'
import { openDatabase } from '../../../src/storage/database'
import { openFolder } from '../../../src/storage/files'
import { breaches } from './byte-store-contract'
import './stored-blobs'

postMessage({
  files: await breaches(async (n) => fileBytes((await openFolder(`contract-${n}`))!)),
  database: await breaches(async (n) => databaseBytes(await openDatabase(`contract-${n}`))),
})
