@echo off
rem Drop your spreadsheet on this file, or double-click it.
"%~dp0portal-check.exe" open %*
rem Without this, cmd would run what follows an & in the name of a file.
exit %errorlevel%
