#!/bin/sh
# Installs the sites of lb-1; --help says how.
LOAD_BALANCER='lb-1'
TARGET='nginx 1.30.4'
CERTIFICATE='self-signed'
LOG_DIRECTORIES='/etc/nginx/log/gwm/https
/etc/nginx/log/gw/https'

# What to do when this script stops is in README.md at the top of the bundle.
set -eu

usage() {
  cat <<USAGE
Usage: install.sh [--replace]

Puts the sites of $LOAD_BALANCER into the NGINX of this host, tests the configuration and reloads it.
By default the sites are dropped into conf.d beside what this NGINX serves already.

  --replace   also puts the complete nginx.conf in place; the old one is kept as nginx.conf.before-apim

ROOT=/some/folder   installs below that folder instead of /
NGINX=/some/nginx   uses that NGINX
USAGE
}

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
ROOT=${ROOT%/}

# In a folder that holds a system of its own, its own nginx answers for its own files.
run_nginx() {
  if [ -n "${NGINX:-}" ]; then
    "$NGINX" "$@"
  elif [ -n "$ROOT" ] && [ -x "$ROOT/usr/sbin/nginx" ]; then
    chroot "$ROOT" /usr/sbin/nginx "$@"
  elif [ -n "$ROOT" ]; then
    nginx -c "$ROOT/etc/nginx/nginx.conf" "$@"
  else
    nginx "$@"
  fi
}

version=$(run_nginx -V 2>&1) || fail "no nginx was found; install $TARGET first"
conf_path=$(printf '%s\n' "$version" | sed -n 's/.*--conf-path=\([^ ]*\).*/\1/p')
conf_path=${conf_path:-/etc/nginx/nginx.conf}
conf=$ROOT$conf_path
conf_d=$(dirname -- "$conf")/conf.d
ssl=$ROOT/etc/nginx/ssl

case $CERTIFICATE in
  csr)
    [ -f "$here/ssl/$LOAD_BALANCER.crt" ] ||
      fail "the certificate is not there yet: have ssl/$LOAD_BALANCER.csr signed, save the certificate (then the intermediate ones) as ssl/$LOAD_BALANCER.crt and run this script again"
    ;;
  none) ;;
  *)
    [ -f "$here/ssl/$LOAD_BALANCER.crt" ] && [ -f "$here/ssl/$LOAD_BALANCER.key" ] ||
      fail "ssl/$LOAD_BALANCER.crt or ssl/$LOAD_BALANCER.key is missing: put them there (README.md says how) and run this script again"
    ;;
esac

if [ "$replace" = no ]; then
  [ -f "$conf" ] || fail "$conf is missing; run with --replace to put the complete one in place"
  grep -Eq '^[[:space:]]*include[[:space:]]+[^;]*conf\.d/\*(\.conf)?;' "$conf" ||
    fail "$conf does not include conf.d/*.conf: add 'include $(dirname -- "$conf_path")/conf.d/*.conf;' to its http block, or run with --replace"
elif [ "$conf_path" != /etc/nginx/nginx.conf ]; then
  fail "the complete nginx.conf is written for /etc/nginx, but this NGINX reads $conf_path; run without --replace"
fi

# Everything that is put in place, with what stood there before, so that it can be put back.
undo=$(mktemp -d)
changed=
put() { # source, target, mode
  mkdir -p -- "$(dirname -- "$2")"
  if [ -f "$2" ] && cmp -s -- "$1" "$2"; then
    chmod "$3" "$2"
    return
  fi
  number=$(printf '%s' "$changed" | wc -l)
  if [ -f "$2" ]; then
    cp -p -- "$2" "$undo/$number"
  fi
  changed="$changed$2
"
  # The file is never readable by others, not even for a moment.
  (umask 077 && cp -- "$1" "$2.apim-new")
  chmod "$3" "$2.apim-new"
  mv -f -- "$2.apim-new" "$2"
}
restore() {
  number=0
  printf '%s' "$changed" | while IFS= read -r file; do
    if [ -f "$undo/$number" ]; then
      cp -p -- "$undo/$number" "$file"
    else
      rm -f -- "$file"
    fi
    rm -f -- "$file.apim-new"
    number=$((number + 1))
  done
  rm -rf -- "$undo"
}
trap 'restore; fail "interrupted: everything is as it was"' HUP INT TERM
trap 'status=$?; if [ $status -ne 0 ]; then restore; fi; rm -rf -- "$undo"; exit $status' EXIT

printf '%s\n' "$LOG_DIRECTORIES" | while IFS= read -r directory; do
  if [ -n "$directory" ]; then mkdir -p -- "$ROOT$directory"; fi
done
if [ "$CERTIFICATE" != none ]; then
  put "$here/ssl/$LOAD_BALANCER.crt" "$ssl/$LOAD_BALANCER.crt" 0644
  put "$here/ssl/$LOAD_BALANCER.key" "$ssl/$LOAD_BALANCER.key" 0600
  if [ -f "$here/ssl/$LOAD_BALANCER.pass" ]; then
    put "$here/ssl/$LOAD_BALANCER.pass" "$ssl/$LOAD_BALANCER.pass" 0600
  fi
fi
put "$here/conf.d/apim.conf" "$conf_d/apim.conf" 0644
if [ "$replace" = yes ]; then
  if [ -f "$conf" ] && ! cmp -s -- "$here/nginx.conf" "$conf" && [ ! -f "$conf.before-apim" ]; then
    cp -p -- "$conf" "$conf.before-apim"
    say "The old nginx.conf is kept as $conf.before-apim."
  fi
  put "$here/nginx.conf" "$conf" 0644
fi

if ! tested=$(run_nginx -t 2>&1); then
  printf '%s\n' "$tested" >&2
  restore
  trap - EXIT
  fail "nginx refuses the configuration (see above); everything is as it was"
fi

pid_file=$ROOT/run/nginx.pid
if [ -s "$pid_file" ] && kill -0 "$(cat "$pid_file")" 2>/dev/null; then
  run_nginx -s reload || fail "nginx accepts the configuration but does not reload; see its error log"
  say "The sites of $LOAD_BALANCER are in place and NGINX has reloaded them."
else
  say "The sites of $LOAD_BALANCER are in place. NGINX is not running: start it, for example with 'systemctl start nginx'."
fi
