@echo off
rem Starts the API-M Topology Designer with a JDK or JRE 25 or later, wherever one lies.
setlocal enabledelayedexpansion
set "HOME_DIR=%~dp0.."
set "JAVA_EXE="
if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined JAVA_EXE for /f "delims=" %%J in ('where java 2^>nul') do if not defined JAVA_EXE call :try "%%~dpJ.."
if not defined JAVA_EXE for /d %%D in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%USERPROFILE%\.jdks\*") do if not defined JAVA_EXE call :try "%%~D"
if not defined JAVA_EXE (
  echo topology-designer needs Java 25 or later and found none: install a JDK 25 ^(for example from https://adoptium.net^) or set JAVA_HOME to one 1>&2
  exit /b 2
)
rem A design or nothing opens the window; a command starts without JavaFX, and so faster.
set "WINDOW="
if "%~1"=="" set "WINDOW=yes"
if "%~1"=="--sample" set "WINDOW=yes"
if /i "%~x1"==".apimtopology" set "WINDOW=yes"
if defined WINDOW (
  "%JAVA_EXE%" -XX:+UseSerialGC -Xshare:auto --module-path="%HOME_DIR%\lib\javafx" --add-modules=javafx.controls --enable-native-access=javafx.graphics -cp "%HOME_DIR%\lib\*" apim.designer.Main %*
  exit /b !ERRORLEVEL!
)
rem A short command is over before the second compiler pays. Without it an RSA key takes ten times as long: there it comes,
rem but late, for what is really hot.
set "COMPILERS=-XX:TieredStopAtLevel=1"
if "%~1"=="export" set "COMPILERS=-XX:Tier4InvocationThreshold=20000 -XX:Tier4MinInvocationThreshold=2400 -XX:Tier4CompileThreshold=60000 -XX:Tier4BackEdgeThreshold=160000"
"%JAVA_EXE%" -XX:+UseSerialGC %COMPILERS% -Xshare:auto -cp "%HOME_DIR%\lib\*" apim.designer.Main %*
exit /b %ERRORLEVEL%

:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%V in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~V"
set "VERSION=%VERSION:"=%"
if %VERSION% GEQ 25 set "JAVA_EXE=%~1\bin\java.exe"
exit /b
