import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = process.env.EPINGLE_BIN ?? `${root}build/release/epingle`
const database = process.env.EPINGLE_DB ?? `${root}build/demo/epingle.db`
const gazetteer = process.env.EPINGLE_GAZETTEER ?? `${root}build/france.gpkg`

/// Starts the real program, on a free port unless told, with `more` options. Answers its address, with a
/// final slash, once it listens.
export async function startServer({ db = database, port = 0, more = [] } = {}) {
  const options = ['serve', '--db', db, '--gazetteer', gazetteer, '--port', String(port), ...more]
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await listeningAddress(child)
  return {
    address,
    async stop() {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      const [code] = await ended
      if (code !== 0) throw new Error(`the server ended with code ${code}`)
    },
  }
}

/// A server of a test's own, whose members may change and which may stop and start again: on a copy of
/// the database that goes away with it.
export async function ownServer() {
  const folder = await mkdtemp(join(tmpdir(), 'epingle-'))
  const db = join(folder, 'epingle.db')
  await copyFile(database, db)
  let server = await startServer({ db })
  const { address } = server
  return {
    address,
    stop: () => server.stop(),
    async start() {
      server = await startServer({ db, port: new URL(address).port })
    },
    async import(table) {
      const file = join(folder, 'nouveaux.csv')
      await writeFile(file, table)
      await promisify(execFile)(program, ['import', file, '--db', db, '--gazetteer', gazetteer, '--visibility', 'public'])
    },
    async end() {
      await server.stop()
      await rm(folder, { recursive: true })
    },
  }
}

function listeningAddress(child) {
  return new Promise((resolve, reject) => {
    let output = ''
    child.stdout.setEncoding('utf8')
    child.stdout.on('data', (text) => {
      output += text
      const address = /http:\/\/\S+\//.exec(output)
      if (address) resolve(address[0])
    })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`${program} ended with code ${code} before it listened: ${output}`)))
  })
}
