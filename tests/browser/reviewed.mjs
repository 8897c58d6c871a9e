// Screenshots against those that people have looked at, in reviewed/.
import assert from 'node:assert/strict'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { screenshots } from './site.mjs'

const folder = fileURLToPath(new URL('./reviewed/', import.meta.url))
const isRenewed = process.env.EPINGLE_RENEW === '1'

/// How much of a screen may differ, as a share of its pixels: text is not drawn alike everywhere.
const tolerance = 0.005
/// Colours are kept to this step, and pixels four by four as one, so that an image takes some 50 kB.
const step = 8

/// Fails when the page does not look as reviewed; a picture of the difference is then left beside the
/// screenshots. With EPINGLE_RENEW=1 the page as it is becomes the one to look at.
export async function looksAsReviewed(page, name) {
  const taken = shrunk(PNG.sync.read(await atRest(page)))
  await mkdir(isRenewed ? folder : screenshots, { recursive: true })
  if (isRenewed) return writeFile(`${folder}${name}.png`, encoded(taken))
  const reviewed = PNG.sync.read(await readFile(`${folder}${name}.png`))
  const { width, height } = reviewed
  assert.deepEqual([taken.width, taken.height], [width, height], `${name}: another size`)
  const difference = new PNG({ width, height })
  const differing = pixelmatch(reviewed.data, taken.data, difference.data, width, height, { threshold: 0.15 })
  if (differing <= tolerance * width * height) return
  await writeFile(`${screenshots}/${name}-difference.png`, encoded(difference))
  await writeFile(`${screenshots}/${name}-now.png`, encoded(taken))
  assert.fail(`${name}: ${((100 * differing) / (width * height)).toFixed(1)} % of the screen is not as reviewed, see ${screenshots}/${name}-difference.png`)
}

/// A screenshot that is the same twice: tiles and names are drawn some frames after they came.
async function atRest(page) {
  const options = { animations: 'disabled', caret: 'hide', scale: 'css' }
  let last = await page.screenshot(options)
  for (let turn = 0; turn < 20; ++turn) {
    await page.waitForTimeout(100)
    const next = await page.screenshot(options)
    if (next.equals(last)) return next
    last = next
  }
  assert.fail('the page never rests')
}

function shrunk(image) {
  const small = new PNG({ width: image.width >> 1, height: image.height >> 1 })
  const at = (x, y, channel) => image.data[4 * (y * image.width + x) + channel]
  for (let y = 0; y < small.height; ++y) {
    for (let x = 0; x < small.width; ++x) {
      for (let channel = 0; channel < 4; ++channel) {
        const [left, top] = [2 * x, 2 * y]
        const sum = at(left, top, channel) + at(left + 1, top, channel) + at(left, top + 1, channel) + at(left + 1, top + 1, channel)
        small.data[4 * (y * small.width + x) + channel] = channel === 3 ? 255 : Math.min(255, Math.round(sum / 4 / step) * step)
      }
    }
  }
  return small
}

function encoded(image) {
  return PNG.sync.write(image, { colorType: 2, deflateLevel: 9 })
}
