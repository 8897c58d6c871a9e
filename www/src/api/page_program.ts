/// Whether the server has another page than the one that runs here: it was upgraded since. The names of
/// scripts carry a hash of their content and of what they import.
export async function isOutdated(): Promise<boolean> {
  const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[type=module][src]')]
  try {
    const answers = await Promise.all(scripts.map(({ src }) => fetch(src, { method: 'HEAD', cache: 'no-store' })))
    return answers.some(({ status }) => status === 404)
  } catch {
    return false // not known; whoever asks for something else will say that the server does not answer
  }
}
