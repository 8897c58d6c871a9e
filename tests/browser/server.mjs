import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
const program = process.env.EPINGLE_BIN ?? `${root}build/release/epingle`
const database = process.env.EPINGLE_DB ?? `${root}build/demo/epingle.db`
const gazetteer = process.env.EPINGLE_GAZETTEER ?? `${root}build/france.gpkg`

/// Starts the real program on a free port. Answers its address, with a final slash, once it listens.
export async function startServer() {
  const options = ['serve', '--db', database, '--gazetteer', gazetteer, '--port', '0']
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
