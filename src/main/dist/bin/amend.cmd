@echo off
rem Starts amend; exit status 5: it could not be started. Needs Java 17 or later, by JAVA_HOME or on the path.
rem Nothing here expands a variable twice or by "!", so that any character may stand in an argument.
setlocal EnableExtensions DisableDelayedExpansion
set "AMEND_JAVA="
rem JAVA_HOME is often set with quotes around it.
set "AMEND_HOME="
if defined JAVA_HOME set "AMEND_HOME=%JAVA_HOME:"=%"
if defined AMEND_HOME if exist "%AMEND_HOME%\bin\java.exe" set "AMEND_JAVA=%AMEND_HOME%\bin\java.exe"
if not defined AMEND_JAVA for %%i in (java.exe) do set "AMEND_JAVA=%%~$PATH:i"
if not defined AMEND_JAVA goto missing

rem The version stands in a file beside Java; where it does not, Java is asked, which takes longer.
set "AMEND_VERSION="
for %%i in ("%AMEND_JAVA%") do set "AMEND_RELEASE=%%~dpi..\release"
if exist "%AMEND_RELEASE%" for /f "usebackq tokens=1,2 delims==" %%i in ("%AMEND_RELEASE%") do if "%%i"=="JAVA_VERSION" set "AMEND_VERSION=%%~j"
if defined AMEND_VERSION goto known
for %%i in ("%AMEND_JAVA%") do pushd "%%~dpi"
for /f "tokens=2,3" %%i in ('.\java.exe -version 2^>^&1') do if "%%i"=="version" set "AMEND_VERSION=%%~j"
popd
:known
for /f "tokens=1 delims=.-+" %%i in ("%AMEND_VERSION%") do set "AMEND_VERSION=%%i"
if not defined AMEND_VERSION set "AMEND_VERSION=0"
if %AMEND_VERSION% LSS 17 goto missing

rem The program writes UTF-8; a screen shows it so where its code page says so, and gets its own back afterwards.
for /f "tokens=2 delims=:." %%i in ('chcp') do set "AMEND_PAGE=%%i"
chcp 65001 >nul 2>nul
"%AMEND_JAVA%" -XX:+UseParallelGC -cp "%~dp0..\lib\amend.jar" nl.zorgcontract.amend.cli.Main %*
set "AMEND_STATUS=%ERRORLEVEL%"
if defined AMEND_PAGE chcp %AMEND_PAGE% >nul 2>nul
exit /b %AMEND_STATUS%

:missing
echo amend: Java 17 or later is missing: install one, or point JAVA_HOME to it>&2
exit /b 5
