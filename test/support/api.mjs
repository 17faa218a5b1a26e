// The public API of an entry, compared with its report in `etc/`.
import { join } from 'node:path'
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor'

/** Gives what differs, with an exit code as of a command. */
export function checkApi(root, name, update) {
  const file = join(root, 'etc', 'api-extractor.json')
  const config = ExtractorConfig.loadFile(file)
  config.mainEntryPointFilePath = join(root, 'dist', `${name}.d.ts`)
  config.apiReport.reportFileName = `${name}.api.md`
  const lines = []
  const result = Extractor.invoke(
    ExtractorConfig.prepare({
      configObject: config,
      configObjectFullPath: file,
      packageJsonFullPath: join(root, 'package.json'),
    }),
    {
      localBuild: update,
      showVerboseMessages: false,
      messageCallback: (message) => {
        message.handled = true
        const isTrouble = [ExtractorLogLevel.Error, ExtractorLogLevel.Warning].includes(message.logLevel)
        if (isTrouble) lines.push(`${name}: ${message.text}`)
      },
    },
  )
  const hint = result.apiReportChanged
    ? `The public API of ${name} is not what etc/${name}.api.md says. Where that is meant: npm run check -- --update\n`
    : ''
  return {
    code: result.succeeded || (update && result.errorCount === 0) ? 0 : 1,
    output: `${lines.join('\n')}\n${hint}`,
  }
}
