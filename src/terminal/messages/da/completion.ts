import type { CompletionWords } from '../completion.ts'

export const completionWords: CompletionWords = {
  install: {
    bash: [
      'Lader Tab fuldende altid-order i bash.',
      'Kun nu:    source <(altid-order completion bash)',
      'For altid: altid-order completion bash > ~/.local/share/bash-completion/completions/altid-order',
      '(macOS og andre uden pakken bash-completion: læg den første linje i ~/.bashrc)',
    ],
    zsh: [
      'Lader Tab fuldende altid-order i zsh.',
      'Kun nu:    source <(altid-order completion zsh)',
      'For altid: altid-order completion zsh > ~/.zfunc/_altid-order',
      'og i ~/.zshrc, før compinit: fpath+=~/.zfunc',
    ],
    fish: [
      'Lader Tab fuldende altid-order i fish.',
      'Kun nu:    altid-order completion fish | source',
      'For altid: altid-order completion fish > ~/.config/fish/completions/altid-order.fish',
    ],
    powershell: [
      'Lader Tab fuldende altid-order i PowerShell.',
      'Kun nu:    altid-order completion powershell | Out-String | Invoke-Expression',
      'For altid: læg den linje i filen, som $PROFILE nævner (notepad $PROFILE)',
    ],
  },
}
