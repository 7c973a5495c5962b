import { chmod, readdir, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = fileURLToPath(new URL('.', import.meta.url))

/** Common to every bundle: what is imported on demand (readers, report writers) stays on demand, in chunks of its own. */
const COMMON = {
  absWorkingDir: root,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  chunkNames: '[name]-[hash]', // beside the entries: the worker's address is relative to whichever file holds it
  legalComments: 'none',
  logLevel: 'warning',
}

/** The command line and its worker, in `dist/`. Dependencies are not bundled: here they are installed. */
async function buildLocal() {
  const { metafile } = await build({
    ...COMMON,
    entryPoints: { synthese: 'functions/cli.ts', 'reading-worker': 'functions/reading-worker.ts' },
    outdir: 'dist',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    metafile: true,
  })
  await chmod(`${root}dist/synthese.js`, 0o755)
  // Chunks of earlier builds are removed last: a command that is running may still be about to load its own.
  // What the stack is made of lies in `lambda`.
  const built = new Set([...Object.keys(metafile.outputs).map((path) => basename(path)), 'lambda'])
  const stale = (await readdir(`${root}dist`)).filter((file) => !built.has(file))
  await Promise.all(stale.map((file) => rm(`${root}dist/${file}`, { recursive: true, force: true })))
}

/**
 * Bundles Lambda functions with all they need: no node_modules at run time.
 * @param {Record<string, string>} entryPoints source file by name of the output, without extension
 * @param {string} outdir a folder; the outputs end in `.mjs`
 * @returns {Promise<import('esbuild').BuildResult<{ metafile: true }>>} esbuild's result, with its metafile
 */
export function bundleForLambda(entryPoints, outdir) {
  return build({
    ...COMMON,
    entryPoints,
    outdir,
    outExtension: { '.js': '.mjs' },
    target: 'node24',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    // pdf.js wants it for pictures only, 31 MB of them; it is never loaded.
    external: ['@napi-rs/canvas'],
    // CommonJS packages in an ES module still call require.
    banner: { js: "import{createRequire as __cr}from'node:module';const require=__cr(import.meta.url);" },
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildLocal()
