# How amend is started; read by bin/amend of a distribution and by scripts/amend of a checkout, which set
#   jar       the program; empty: this Java holds it as a module
#   archive   its archive of classes for this Java (.jsa for JDK 17 to 24, .aot from 25 on); empty: none
# On this path every process started costs a millisecond or two, so the shell does what it can itself.

say() {
  printf 'amend: %s\n' "$1" >&2
}

fail() {
  say "$1"
  exit 5
}

# Sets `java_major` and `java_id` (version and maker) of the java at $1; from its `release` file, as starting it
# takes longer. Fails where it is older than 17.
read_java() {
  version='' maker='' full=''
  if [ -f "${1%/bin/java}/release" ]; then
    while IFS='=' read -r key value; do
      value=${value#\"} value=${value%\"}
      case $key in
        IMPLEMENTOR) maker=${value%%[!A-Za-z0-9]*} ;;
        JAVA_RUNTIME_VERSION) full=$value ;;
        JAVA_VERSION) version=$value && break ;;
      esac
    done <"${1%/bin/java}/release"
  fi
  [ -n "$version" ] || version=$("$1" -version 2>&1 </dev/null | sed -n 's/.* version "\([^"]*\)".*/\1/p' | sed 1q)
  java_id=${full:-$version}-$maker
  version=${version#1.}
  java_major=${version%%[!0-9]*}
  [ "${java_major:=0}" -ge 17 ]
}

# Sets `java` to JAVA_HOME's, else the PATH's, if that is 17 or later.
find_java() {
  java=${JAVA_HOME:-}/bin/java
  [ -n "${JAVA_HOME:-}" ] && [ -x "$java" ] && read_java "$java" && return
  java=$(command -v java) && java=$(readlink -f "$java" 2>/dev/null || printf '%s' "$java") && read_java "$java" ||
    fail "Java 17 or later is missing: install one, or point JAVA_HOME to it"
}

# True where the files named on the command line, and those in the folders, are large together; standard input may be.
is_large() {
  files=0
  for arg in "$@"; do
    shift
    arg=${arg#--*=}
    case $arg in
      -) return 0 ;;
      -*) ;;
      *) [ -e "$arg" ] && files=1 && set -- "$@" "$arg" ;;
    esac
  done
  [ $files -eq 1 ] || return
  total=0
  # A workbook is packed, to about an eighth.
  for size in $(find "$@" -maxdepth 2 -type f -size +8k \( -name '*.xlsx' -printf '8*%k\n' -o -printf '%k\n' \) 2>/dev/null || echo 8192); do
    total=$((total + $size))
  done
  [ $total -gt 6144 ]
}

# Sets `flags`. A short run is over before compiling pays: the first compiler does, and of less than usual; and it
# starts fastest with the collector for which Java's own archive was made. What Java 25 reckons with large numbers when
# it meets the first decimal one waits to be compiled: uncompiled it takes longer than all of amend.
flags_of_short_run() {
  flags="-XX:+UseG1GC -XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=4 -XX:-UsePerfData"
  flags="$flags -XX:CompileCommand=quiet -XX:CompileCommand=BackgroundCompilation,java.math.BigInteger::*,false"
}

# Sets `flags`. A long run, from some 6 MB of input, keeps what it makes of each request to its end and little else: it
# takes least memory where that is moved once, by both processors, out of a space that does not grow. It runs through
# much code, each part of it for a few seconds: calls are put in line sparingly, so that compiling, on a processor that
# it needs itself, takes half the time, no method grows very large, and what waits to be compiled does not gather a
# profile meanwhile. Its few threads take memory by the megabyte, in large pages, which are looked up faster. Where
# memory does not suffice it ends once it collects for nine tenths of its time and half is still in use, not hours later.
flags_of_long_run() {
  flags="-XX:+UseParallelGC -Xmn64m -XX:MaxTenuringThreshold=1 -XX:-UsePerfData"
  flags="$flags -XX:-UseAdaptiveGenerationSizePolicyAtMinorCollection -XX:-UsePSAdaptiveSurvivorSizePolicy"
  flags="$flags -XX:GCTimeLimit=90 -XX:GCHeapFreeLimit=50"
  flags="$flags -XX:FreqInlineSize=100 -XX:InlineSmallCode=400 -XX:LiveNodeCountInliningCutoff=5000"
  flags="$flags -XX:Tier3DelayOn=1 -XX:-ResizeTLAB -XX:TLABSize=1m"
  pages=never
  [ -r /sys/kernel/mm/transparent_hugepage/enabled ] && read -r pages </sys/kernel/mm/transparent_hugepage/enabled
  case $pages in
    *'[madvise]'* | *'[always]'*) flags="$flags -XX:+UseTransparentHugePages" ;;
  esac
}

# Java ends with status 1 where it cannot start, which is amend's word for a rejection. Where something may keep it
# from starting, options of the user or a limit of memory, that is tried before.
try_java() {
  [ -n "${JAVA_TOOL_OPTIONS:-}${JDK_JAVA_OPTIONS:-}${_JAVA_OPTIONS:-}" ] || [ "$(ulimit -v)" != unlimited ] || return 0
  # shellcheck disable=SC2086 # The flags are words.
  said=$("$java" $flags -version 2>&1 </dev/null) && return
  printf '%s\n' "$said" >&2
  fail "Java cannot start; what it said stands above"
}

# Runs the program in the place of this script.
launch() {
  # Names of files are UTF-8, under cron as well, where no locale is set.
  case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]*8*) ;;
    *) export LC_ALL=C.UTF-8 ;;
  esac
  if is_large "$@"; then
    flags_of_long_run
    # A cache of Java 25 does not go with this collector.
    case $archive in *.aot) archive= ;; esac
  else
    flags_of_short_run
  fi
  try_java

  if [ -n "$jar" ]; then
    set -- -cp "$jar" nl.zorgcontract.amend.cli.Main "$@"
  else
    set -- -m nl.zorgcontract.amend "$@"
  fi
  if [ -t 1 ] || [ -t 2 ]; then
    columns=${COLUMNS:-$(stty size 2>/dev/null </dev/tty | cut -d ' ' -f 2)}
    set -- "-Damend.columns=${columns:-100}" "$@"
  fi
  [ -t 1 ] && set -- -Damend.terminal=true "$@"
  [ -t 2 ] && set -- -Damend.terminal.errors=true "$@"
  # A missing one would turn Java's own off; and what Java says of one would go to standard output, among the results.
  [ ! -s "$archive" ] || case $archive in
    *.jsa) set -- -Xshare:auto "-XX:SharedArchiveFile=$archive" -Xlog:disable -Xlog:all=error:stderr "$@" ;;
    *.aot) set -- "-XX:AOTCache=$archive" -Xlog:disable -Xlog:all=error:stderr "$@" ;;
  esac
  # In the place of a closed standard input Java would read the next file that it opens, its own jar or a request.
  true 2>/dev/null 3<&0 || exec </dev/null
  trap 'fail "$java cannot be run"' EXIT
  # shellcheck disable=SC2086
  exec "$java" $flags "$@"
}
