
# What to do when this script stops is in README.md at the top of the bundle.
set -eu
umask 022

usage() {
  cat <<USAGE
Usage: install.sh [--replace]

Puts the sites of $LOAD_BALANCER into the NGINX of this host, tests the configuration and reloads it.
By default the sites are dropped into conf.d beside what this NGINX serves already.

  --replace   also puts the complete nginx.conf in place

An nginx.conf or apim.conf that is replaced is kept beside nginx.conf as <name>.before-apim.
When anything fails, every file is as it was; new folders, and logs that nginx began, stay.
A host name that another file serves already is a failure, too, with status 3: NGINX would read
only one of the two. Run it as often as you like: a second run changes nothing.

ROOT=/some/folder   installs below that folder instead of /
NGINX=/some/nginx   uses that NGINX
USAGE
}

# Log folders are one a line, for a name can have a space.
line_end='
'

say() { printf '%s\n' "$*"; }
fail() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }

replace=no
for argument in "$@"; do
  case $argument in
    --replace) replace=yes ;;
    -h | --help) usage; exit 0 ;;
    *) usage >&2; exit 2 ;;
  esac
done

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
ROOT=${ROOT:-}
given=${NGINX:-}
# nginx itself reads this variable: a new binary finds the sockets of the old one in it.
unset NGINX
if [ -n "$ROOT" ]; then
  ROOT=$(CDPATH='' cd -- "$ROOT" && pwd) || fail "the folder named by ROOT does not exist"
  ROOT=${ROOT%/}
fi

# In a folder that holds a system of its own, its own nginx answers for its own files.
if [ -n "$given" ]; then
  way=given
elif [ -n "$ROOT" ] && [ -x "$ROOT/usr/sbin/nginx" ]; then
  way=chroot
else
  way=path
  if [ -n "$ROOT" ]; then way=twin; fi
  # sudo and su may leave out the folder in which packages put nginx.
  PATH=$PATH:/usr/sbin:/usr/local/sbin
fi
if [ "$(id -u)" != 0 ] && { [ -z "$ROOT" ] || [ "$way" = chroot ]; }; then
  fail "only root may do this: run it with sudo"
fi

run_nginx() {
  case $way in
    given) "$given" "$@" ;;
    chroot) chroot "$ROOT" /usr/sbin/nginx "$@" ;;
    twin) nginx -c "$(twin)" "$@" ;;
    *) nginx "$@" ;;
  esac </dev/null
}

# The NGINX of this system reads the files below ROOT through a copy in which their paths lead there.
twin() { # prints the nginx.conf of the copy
  rm -rf -- "$undo/twin"
  mkdir -p -- "$undo/twin/etc" "$undo/twin/var/log/nginx"
  cp -RL -- "$ROOT/etc/nginx" "$undo/twin/etc/" 2>/dev/null || :
  IFS=$line_end
  for directory in $LOG_DIRECTORIES; do
    mkdir -p -- "$undo/twin$directory"
    twin_leads "$directory/"
  done
  unset IFS
  twin_leads /etc/nginx/
  twin_leads /var/log/nginx/
  twin_leads /run/
  mkdir -p -- "$undo/twin/run"
  printf '%s\n' "$undo/twin/etc/nginx/nginx.conf"
}
twin_leads() { # path that is to lead into the copy
  find "$undo/twin/etc" -type f -exec sed -i "s#\([[:space:]\"]\)$1#\1$undo/twin$1#g" {} +
}

built_with() { # name of an option of nginx's build
  printf '%s\n' "$version" | sed -n "s/.*--$1=\([^ ']*\).*/\1/p"
}

below_prefix() { # path that may be relative to nginx's folder
  case $1 in
    /*) printf '%s\n' "$1" ;;
    *) printf '%s\n' "${prefix%/}/$1" ;;
  esac
}

undo=$(mktemp -d)
trap 'rm -rf -- "$undo"' EXIT
version=$(run_nginx -V 2>&1) || fail "no nginx was found here: install $TARGET first"
prefix=$(built_with prefix)
prefix=${prefix:-/usr/local/nginx}
conf_path=$(built_with conf-path)
conf_path=$(below_prefix "${conf_path:-conf/nginx.conf}")
conf=$ROOT$conf_path
conf_d=$(dirname -- "$conf")/conf.d
ssl=$ROOT/etc/nginx/ssl

case $CERTIFICATE in
  csr)
    [ -f "$here/ssl/$LOAD_BALANCER.crt" ] ||
      fail "the certificate is not there yet: have ssl/$LOAD_BALANCER.csr signed, save the certificate (then the intermediate ones) as ssl/$LOAD_BALANCER.crt and run this script again"
    ;;
esac
if [ "$CERTIFICATE" != none ]; then
  for file in "ssl/$LOAD_BALANCER.crt" "ssl/$LOAD_BALANCER.key"; do
    [ -f "$here/$file" ] || fail "$file is missing: put it there (README.md says how) and run this script again"
  done
fi
IFS=$line_end
for file in $TRUSTED; do
  [ -f "$here/ssl/$file" ] || fail "ssl/$file is missing: put it there (README.md says how) and run this script again"
done
unset IFS
if [ "$replace" = no ]; then
  [ -f "$conf" ] || fail "$conf is missing: run with --replace to put the complete one in place"
elif [ "$conf_path" != /etc/nginx/nginx.conf ]; then
  fail "the complete nginx.conf is written for /etc/nginx, but this NGINX reads $conf_path: run without --replace"
fi

# Where the running nginx says who it is. Asked before anything changes: the new file may name another place.
pid_file=$(run_nginx -T 2>/dev/null | sed -n 's/^[[:space:]]*pid[[:space:]][[:space:]]*\([^;[:space:]]*\).*/\1/p' | sed 1q)
pid_file=${pid_file:-$(built_with pid-path)}
pid_file=$ROOT$(below_prefix "${pid_file:-logs/nginx.pid}")

# Whatever is put in place is noted with what stood there before, so that it can be put back.
noted=0
problem='it could not begin'
restore() {
  lost=
  while [ "$noted" -gt 0 ]; do
    noted=$((noted - 1))
    file=$(cat "$undo/$noted.name")
    rm -f -- "$file.apim-new"
    if [ -e "$undo/$noted.old" ] || [ -L "$undo/$noted.old" ]; then
      { cp -pP -- "$undo/$noted.old" "$file.apim-new" && mv -f -- "$file.apim-new" "$file"; } || lost="$lost $file"
    else
      rm -f -- "$file" || lost="$lost $file"
    fi
  done
  [ -z "$lost" ]
}
finish() {
  status=$?
  trap - EXIT
  trap '' HUP INT TERM
  if [ "$status" -ne 0 ]; then
    if ! restore; then
      fail "$problem; these files could not be put back, their old versions are in $undo:$lost"
    fi
    rm -rf -- "$undo"
    if [ "$problem" = refused ]; then
      problem="nginx refuses the configuration (see above), which is written for $TARGET"
      run_nginx -t >/dev/null 2>&1 || problem="$problem; it refuses what was there before, too"
    fi
    printf 'install.sh: %s\n' "$problem; everything is as it was" >&2
    exit "$status"
  fi
  rm -rf -- "$undo"
}
trap finish EXIT
trap 'problem=interrupted; exit 1' HUP INT TERM

same() { # two files; not every host has cmp
  if command -v cmp >/dev/null; then
    cmp -s -- "$1" "$2"
  else
    [ "$(cksum <"$1")" = "$(cksum <"$2")" ]
  fi
}
real() { # path: where it leads when it is a link, which stays one
  path=$1
  hops=0
  while [ -L "$path" ] && [ "$hops" -lt 40 ]; do
    hops=$((hops + 1))
    leads=$(readlink -- "$path")
    case $leads in
      /*) path=$ROOT$leads ;;
      *) path=$(dirname -- "$path")/$leads ;;
    esac
  done
  printf '%s\n' "$path"
}
note() { # file that is about to change
  if [ -e "$1" ] || [ -L "$1" ]; then
    cp -pP -- "$1" "$undo/$noted.old"
  fi
  printf '%s\n' "$1" >"$undo/$noted.name"
  noted=$((noted + 1))
}
put() { # source, target, mode
  place=$(real "$2")
  if [ -f "$place" ] && same "$1" "$place"; then
    # Its mode is put back with it.
    note "$place"
    chmod "$3" "$place"
    return
  fi
  mkdir -p -- "$(dirname -- "$place")"
  note "$place"
  # A key is never readable by others, not even for a moment.
  (umask 077 && cp -- "$1" "$place.apim-new")
  chmod "$3" "$place.apim-new"
  mv -f -- "$place.apim-new" "$place"
}
keep() { # file about to be replaced, its replacement: a copy beside nginx.conf, unless there is one
  if [ ! -f "$1" ] || same "$1" "$2"; then
    return
  fi
  kept=$(dirname -- "$conf")/$(basename -- "$1").before-apim
  number=1
  while [ -e "$kept" ]; do
    if same "$1" "$kept"; then
      return
    fi
    number=$((number + 1))
    kept=${kept%.before-apim*}.before-apim-$number
  done
  note "$kept"
  cp -p -- "$1" "$kept"
  say "The old $(basename -- "$1") is kept as $kept."
}

problem="a file could not be put in place (see above)"
IFS=$line_end
for directory in $LOG_DIRECTORIES; do
  mkdir -p -- "$ROOT$directory"
done
unset IFS
if [ "$CERTIFICATE" != none ]; then
  put "$here/ssl/$LOAD_BALANCER.crt" "$ssl/$LOAD_BALANCER.crt" 0644
  put "$here/ssl/$LOAD_BALANCER.key" "$ssl/$LOAD_BALANCER.key" 0600
  if [ -f "$here/ssl/$LOAD_BALANCER.pass" ]; then
    put "$here/ssl/$LOAD_BALANCER.pass" "$ssl/$LOAD_BALANCER.pass" 0600
  fi
fi
IFS=$line_end
for file in $TRUSTED; do
  put "$here/ssl/$file" "$ssl/$file" 0644
done
unset IFS
keep "$conf_d/apim.conf" "$here/conf.d/apim.conf"
put "$here/conf.d/apim.conf" "$conf_d/apim.conf" 0644
if [ "$replace" = yes ]; then
  keep "$conf" "$here/nginx.conf"
  put "$here/nginx.conf" "$conf" 0644
fi

problem=refused
if ! run_nginx -t >"$undo/said" 2>&1; then
  cat "$undo/said" >&2
  exit 1
fi
problem='the configuration could not be read'
run_nginx -T >"$undo/read" 2>/dev/null
# nginx names the files that it reads; another folder can have a conf.d/apim.conf, too.
folder_of() { (CDPATH='' cd -- "$(dirname -- "$1")" 2>/dev/null && pwd -P); }
included() {
  ours=$(folder_of "$conf_d/apim.conf")
  sed -n 's/^# configuration file \(.*conf\.d\/apim\.conf\):$/\1/p' "$undo/read" | while read -r file; do
    file=${file#"$undo/twin"}
    for below in '' "$ROOT"; do
      if [ "$(folder_of "$below$file")" = "$ours" ]; then say yes; fi
    done
  done | grep -q yes
}
if ! included; then
  problem="$conf does not include conf.d/*.conf: add 'include $(dirname -- "$conf_path")/conf.d/*.conf;' to its http block, or run with --replace"
  exit 1
fi
grep -F '[warn]' "$undo/said" >&2 || :
# A host name that another file serves already is only a warning to nginx, but one of the two sites is not served.
taken=$(sed -n 's/.*conflicting server name "\([^"]*\)".*/\1/p' "$undo/said" | sort -u | while read -r name; do
  sed -n 's/^[[:space:]]*server_name[[:space:]]*"\{0,1\}\([^";]*\)"\{0,1\};.*/\1/p' "$here/conf.d/apim.conf" | grep -Fx -- "$name" | sed 1q
done)
if [ -n "$taken" ]; then
  problem="another file of this NGINX serves these host names already, and NGINX reads only the first: $(printf '%s' "$taken" | tr '\n' ' '); take them out there and run this script again"
  exit 3
fi
# From here on there is nothing to take back.
trap '' HUP INT TERM
noted=0

if [ -s "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2>/dev/null; then
  # The new file may name another place for the process id; the running master is then told directly.
  run_nginx -s reload >/dev/null 2>&1 || kill -HUP "$(cat "$pid_file")"
  say "The sites of $LOAD_BALANCER are in place and NGINX reloads them; what it says is in its error log."
else
  say "The sites of $LOAD_BALANCER are in place. NGINX is not running: start it, for example with 'systemctl start nginx'."
fi
