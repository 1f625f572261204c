import { spawn } from 'node:child_process'
import { win32 } from 'node:path'

interface Command {
  file: string
  args: readonly string[]
  env?: NodeJS.ProcessEnv
}

/** The toast of Windows 10 and later; its words come from the environment, so that no word can become a command. */
const TOAST = [
  '$m = [Windows.UI.Notifications.ToastNotificationManager, Windows.UI.Notifications, ContentType = WindowsRuntime]',
  '$x = $m::GetTemplateContent([Windows.UI.Notifications.ToastTemplateType]::ToastText02)',
  "$t = $x.GetElementsByTagName('text')",
  '[void]$t.Item(0).AppendChild($x.CreateTextNode($env:ALTID_ORDER_NOTICE_TITLE))',
  '[void]$t.Item(1).AppendChild($x.CreateTextNode($env:ALTID_ORDER_NOTICE_TEXT))',
  "$id = '{1AC14E77-02E7-4E5D-B744-2EB1AE5198B7}\\WindowsPowerShell\\v1.0\\powershell.exe'",
  '$m::CreateToastNotifier($id).Show([Windows.UI.Notifications.ToastNotification]::new($x))',
].join('; ')

type Way = (title: string, text: string, environment: NodeJS.ProcessEnv) => Command | undefined

/** How each system shows a notice; nothing where it cannot. (That of Windows was never seen.) */
const WAYS: Readonly<Partial<Record<NodeJS.Platform, Way>>> = {
  win32: (title, text, { SystemRoot }) =>
    SystemRoot === undefined
      ? undefined
      : {
          file: win32.join(SystemRoot, 'System32', 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
          args: ['-NoProfile', '-NonInteractive', '-Command', TOAST],
          env: { ALTID_ORDER_NOTICE_TITLE: title, ALTID_ORDER_NOTICE_TEXT: text },
        },
  darwin: (title, text) => ({
    file: '/usr/bin/osascript',
    args: [
      ...[
        'on run argv',
        'display notification (item 2 of argv) with title (item 1 of argv)',
        'end run',
      ].flatMap((line) => ['-e', line]),
      title,
      text,
    ],
  }),
  // Without a session bus there is no desktop to show it on.
  linux: (title, text, { DBUS_SESSION_BUS_ADDRESS }) =>
    DBUS_SESSION_BUS_ADDRESS === undefined
      ? undefined
      : { file: 'notify-send', args: ['--app-name=altid-order', '--', title, text] },
}

/** The command that shows a notice on such a system. */
export function noticeCommand(platform: NodeJS.Platform, ...notice: Parameters<Way>): Command | undefined {
  return WAYS[platform]?.(...notice)
}

/** What a notice needs to find its desktop; nothing else of ours is anybody's business. */
function desktopOf(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => DESKTOP.test(name)))
}
const DESKTOP =
  /^(PATH|HOME|LANG|LC_\w+|DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XDG_\w+|DBUS_SESSION_BUS_ADDRESS|SystemRoot|LOCALAPPDATA|APPDATA|PSModulePath)$/i

/** Shows a notice on the desktop, if that can be done; the terminal has said the same. */
export function notify(title: string, text: string): void {
  const command = noticeCommand(process.platform, title, text, process.env)
  if (!command) return
  const child = spawn(command.file, command.args, {
    env: { ...desktopOf(process.env), ...command.env },
    stdio: 'ignore',
    windowsHide: true,
    timeout: 10_000,
  })
  // A desktop without notices, or a policy against them: nothing is lost but the notice.
  child.on('error', () => undefined)
  child.unref()
}
