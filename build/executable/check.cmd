@echo off
rem Drop your spreadsheet on this file, or double-click it.
"%~dp0portal-check.exe" open %*
