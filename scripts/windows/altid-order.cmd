@echo off
rem Starts altid-order with the Node.js that lies beside it. Nothing is installed.
rem
rem No chcp: Node writes to the console in Unicode, and a code page that we set would stay set afterwards.
rem The goto to nowhere leaves the batch file before Node starts. Else cmd would ask "Terminate batch job (Y/N)?" after
rem Ctrl+C, which is how a run is paused; and the exit code would be lost to callers (npm/cmd-shim #46 found both).
setlocal DisableDelayedExpansion
endlocal & goto #_undefined_# 2>nul || title altid-order & "%~dp0node\node.exe" "%~dp0app\bin\altid-order.js" %*
