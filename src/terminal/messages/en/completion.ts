import type { CompletionWords } from '../completion.ts'

export const completionWords: CompletionWords = {
  install: {
    bash: [
      'Lets Tab complete altid-order in bash.',
      'Now only:  source <(altid-order completion bash)',
      'For good:  altid-order completion bash > ~/.local/share/bash-completion/completions/altid-order',
      '(macOS and others without the package bash-completion: put the first line into ~/.bashrc)',
    ],
    zsh: [
      'Lets Tab complete altid-order in zsh.',
      'Now only:  source <(altid-order completion zsh)',
      'For good:  altid-order completion zsh > ~/.zfunc/_altid-order',
      'and in ~/.zshrc, before compinit: fpath+=~/.zfunc',
    ],
    fish: [
      'Lets Tab complete altid-order in fish.',
      'Now only:  altid-order completion fish | source',
      'For good:  altid-order completion fish > ~/.config/fish/completions/altid-order.fish',
    ],
    powershell: [
      'Lets Tab complete altid-order in PowerShell.',
      'Now only:  altid-order completion powershell | Out-String | Invoke-Expression',
      'For good:  put that line into the file that $PROFILE names (notepad $PROFILE)',
    ],
  },
}
