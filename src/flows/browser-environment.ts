/** The start of every name that Playwright obeys, and the names that it shares with others. */
const FOR_PLAYWRIGHT =
  /^(SELENIUM_|PW(?!D$)|PLAYWRIGHT_|npm_(package_)?config_(pw|playwright|selenium)|WK_|WS_NO_)/i
const DEBUG_SWITCHES = /^(DEBUG|DEBUG_FILE|DEBUG_COLORS|SSLKEYLOGFILE)$/i

/** What a browser needs to start, show its window in the user's language and reach the network; all else stays out. */
const FOR_BROWSER = [
  /^(HOME|USER|LOGNAME|PATH|SHELL|LANG|LANGUAGE|LC_\w+|TZ|TMPDIR|TMP|TEMP)$/i,
  /^(DISPLAY|WAYLAND_DISPLAY|XAUTHORITY|XMODIFIERS|GTK_IM_MODULE|QT_IM_MODULE|DBUS_SESSION_BUS_ADDRESS)$/i,
  /^(XDG_\w+|DESKTOP_SESSION|KDE_FULL_SESSION|KDE_SESSION_VERSION|GNOME_DESKTOP_SESSION_ID)$/i,
  /^((HTTP|HTTPS|ALL|NO|FTP)_PROXY|KRB5CCNAME|KRB5_CONFIG|__CF_USER_TEXT_ENCODING)$/i,
  /^(SystemRoot|SystemDrive|windir|ComSpec|PATHEXT|OS|PUBLIC|ALLUSERSPROFILE|APPDATA|LOCALAPPDATA)$/i,
  /^(Program(Files|Data|W6432)|ProgramFiles\(x86\)|CommonProgram(Files|W6432)|CommonProgramFiles\(x86\))$/i,
  /^(USERNAME|USERPROFILE|USERDOMAIN\w*|HOMEDRIVE|HOMEPATH|COMPUTERNAME|LOGONSERVER|SESSIONNAME)$/i,
  /^(NUMBER_OF_PROCESSORS|PROCESSOR_\w+)$/i,
]

/** Whether Playwright would change what it does by a variable of that name. */
export function isForPlaywright(name: string): boolean {
  return FOR_PLAYWRIGHT.test(name) || DEBUG_SWITCHES.test(name)
}

/** The part of an environment that the browser gets: only what is known to be needed. */
export function browserEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] =>
        entry[1] !== undefined && FOR_BROWSER.some((names) => names.test(entry[0])),
    ),
  )
}
