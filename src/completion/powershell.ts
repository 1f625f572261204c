import type { CommandTree, OptionLeaf, Value } from './tree.ts'

/** A script for Windows PowerShell 5.1 and PowerShell 7. Where it offers nothing, PowerShell offers files itself. */
export function powershell(program: CommandTree): string {
  return `
Register-ArgumentCompleter -Native -CommandName 'altid-order', 'altid-order.cmd' -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = @(
${program.commands.map(({ name, words }) => `    ,@(${quoted(name)}, ${quoted(words)})`).join('\n')}
  )
  $options = @{
${[program, ...program.commands].map((command) => tableOf(command, command === program ? '' : command.name)).join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  $command = ''
  foreach ($word in $typed) { if ($commands | Where-Object { $_[0] -eq $word }) { $command = $word; break } }
  $previous = if ($typed.Count -gt 0) { $typed[-1] } else { '' }
  $taken = $options[$command] | Where-Object { $_[0] -eq $previous -and $_[2] }
  if ($taken) {
    $offers = @($taken[3] | ForEach-Object { ,@($_, $_) })
  } elseif ($wordToComplete -like '-*') {
    $offers = $options[$command]
  } elseif ($command -eq '') {
    $offers = $commands
  } else {
    $offers = @()
${operands(program)}  }
  $offers | Where-Object { $_[0] -like "$wordToComplete*" } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
  }
}
`
}

function tableOf({ options }: CommandTree, key: string): string {
  const row = ({ long, words, value }: OptionLeaf) =>
    `      ,@(${quoted(long)}, ${quoted(words)}, $${value ? 'true' : 'false'}, @(${listOf(value)}))`
  return `    ${quoted(key)} = @(\n${options.map(row).join('\n')}\n    )`
}

/** Only operands that are words; of files PowerShell knows more. */
function operands({ commands }: CommandTree): string {
  return commands
    .flatMap(({ name, operand }) =>
      operand && operand.choices.length > 0
        ? [
            `    if ($command -eq ${quoted(name)}) { $offers = @(${listOf(operand)}) | ForEach-Object { ,@($_, $_) } }\n`,
          ]
        : [],
    )
    .join('')
}

const listOf = (value: Value | undefined) => (value?.choices ?? []).map(quoted).join(', ')
const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`
