// Parts of our source as one script for a page: types away, dependencies in, what is given in place of a module.
import { fileURLToPath } from 'node:url'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { rollup } from 'rollup'
import ts from 'typescript'

/** The file's exports are `globalThis[name]`; `instead` names files for modules by their specifier. */
export async function bundleForPage(
  file: string,
  name: string,
  instead: Readonly<Record<string, string>> = {},
): Promise<string> {
  const bundle = await rollup({
    input: file,
    plugins: [
      { name: 'instead', resolveId: (specifier: string) => instead[specifier] ?? null },
      nodeResolve({ browser: true }),
      {
        name: 'types-away',
        transform: (code: string, id: string) =>
          id.endsWith('.ts')
            ? ts.transpile(code, { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext })
            : null,
      },
    ],
  })
  const { output } = await bundle.generate({ format: 'iife', name })
  await bundle.close()
  return output[0].code.replace(new RegExp(`^var ${name}`), `globalThis.${name}`)
}

export const pathOf = (relative: string, from: string): string => fileURLToPath(new URL(relative, from))
