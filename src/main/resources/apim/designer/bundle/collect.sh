
# It reads and changes nothing; it writes into one new folder. README.md says when to run it.
set -eu
umask 077

usage() {
  cat <<USAGE
Usage: collect.sh NAME [FOLDER]

Gathers on this host what 'topology-designer check DESIGN --against FOLDER' compares with the design,
into FOLDER/NAME (FOLDER is 'collected' where none is named). Private keys are never read into it;
passwords and the like are written as "masked".

NAME is what this host is in the design:
  a load balancer, of: $LOAD_BALANCERS
  a node, of:          $NODES   (with APIM_HOME=/opt/wso2am)

Copy the folders of all hosts together into one, and check against that.

ROOT=/some/folder   reads below that folder instead of /
NGINX=/some/nginx   asks that NGINX
USAGE
}

say() { printf '%s\n' "$*"; }
fail() { printf 'collect.sh: %s\n' "$*" >&2; exit 2; }

case ${1:-} in
  -h | --help) usage; exit 0 ;;
  '' | -*) usage >&2; exit 2 ;;
esac
[ "$#" -le 2 ] || { usage >&2; exit 2; }
# sudo and su may leave out the folder in which packages put nginx.
PATH=$PATH:/usr/sbin:/usr/local/sbin
name=$1
folder=${2:-collected}
ROOT=${ROOT:-}
ROOT=${ROOT%/}

among() { # name, list
  for one in $2; do
    if [ "$one" = "$1" ]; then return 0; fi
  done
  return 1
}

out=$folder/$name
fresh() {
  [ ! -e "$out" ] || fail "$out is there already: name another folder, or take it away"
  mkdir -p -- "$out"
}

# Of a file with certificates no more than these: a key may stand beside them.
certificates_of() {
  sed -n '/^-----BEGIN CERTIFICATE-----/,/^-----END CERTIFICATE-----/p' <"$1"
}

# What nginx is told may hold a password for a node behind it.
mask_nginx() {
  sed -e 's/\([Aa][Uu][Tt][Hh][Oo][Rr][Ii][Zz][Aa][Tt][Ii][Oo][Nn]"\{0,1\}[[:space:]][[:space:]]*\)[^;]*;/\1"masked";/g' \
    -e 's#\(://[^/@:" ]*:\)[^/@" ]*@#\1masked@#g'
}

# Keys that say a secret, on a line, over several lines, within a table of one line, in an address.
mask_toml() {
  awk '
    function secret(key) {
      gsub(/["'"'"' \t]/, "", key)
      key = tolower(key)
      return key ~ /(password|passphrase|secret|token|private_key|api_key)$/ || key ~ /(^|\.)key$/
    }
    open != "" {
      if (index($0, open)) open = ""
      next
    }
    {
      line = $0
      at = index(line, "=")
      if (at && line !~ /^[ \t]*[#[]/ && secret(substr(line, 1, at - 1))) {
        value = substr(line, at + 1)
        sub(/^[ \t]*/, "", value)
        first = substr(value, 1, 3)
        if ((first == "\"\"\"" || first == "'"'''"'") && !index(substr(value, 4), first)) open = first
        print substr(line, 1, at) " \"masked\""
        next
      }
      while (match(line, /(password|passphrase|secret|token)["]?[ \t]*=[ \t]*"[^"]+"/)) {
        piece = substr(line, RSTART, RLENGTH)
        sub(/"[^"]+"$/, "\"\"", piece)
        line = substr(line, 1, RSTART - 1) piece substr(line, RSTART + RLENGTH)
      }
      gsub(/:\/\/[^\/@:" ]*:[^\/@" ]*@/, "://masked:masked@", line)
      print line
    }
  '
}

nginx_program() {
  if [ -n "${NGINX:-}" ]; then
    printf '%s\n' "$NGINX"
  else
    command -v nginx || :
  fi
}

# Each file of a dump becomes a file again, at its path below the folder of nginx.conf.
split_dump() {
  awk -v out="$out" '
    /^# configuration file .*:$/ {
      path = substr($0, 22, length($0) - 22)
      if (main == "") { main = path; sub(/[^\/]*$/, "", main) }
      if (index(path, main) == 1) path = substr(path, length(main) + 1)
      sub(/^\/+/, "", path)
      if (path ~ /(^|\/)\.\.(\/|$)/) { file = ""; next }
      file = out "/" path
      folder = file
      sub(/\/[^\/]*$/, "", folder)
      gsub(/'"'"'/, "'"'\\\\''"'", folder)
      system("mkdir -p -- '"'"'" folder "'"'"'")
      next
    }
    file != "" { print >file }
  '
}

copy_files() {
  for file in "$ROOT"/etc/nginx/nginx.conf "$ROOT"/etc/nginx/conf.d/*.conf \
    "$ROOT"/etc/nginx/sites-enabled/*; do
    [ -f "$file" ] || continue
    to=$out/${file#"$ROOT"/etc/nginx/}
    mkdir -p -- "$(dirname -- "$to")"
    mask_nginx <"$file" >"$to"
  done
  [ -f "$out/nginx.conf" ] || [ -d "$out/conf.d" ] ||
    fail "no NGINX was found here, and no files of it below $ROOT/etc/nginx: set NGINX or ROOT"
}

load_balancer() {
  fresh
  program=
  [ -n "$ROOT" ] && [ -z "${NGINX:-}" ] || program=$(nginx_program)
  given=$program
  # nginx itself reads this variable.
  unset NGINX
  dump=$out/.dump
  if [ -n "$given" ] && "$given" -T >"$dump" 2>"$dump.said"; then
    mask_nginx <"$dump" | split_dump
    "$given" -v >"$out/version.txt" 2>&1 || :
    say "$name: what $given -T says"
  else
    copy_files
    say "$name: the files below $ROOT/etc/nginx, for no nginx could be asked"
  fi
  rm -f -- "$dump" "$dump.said"
  find "$out" -type f -exec sed -n 's/^.*[[:space:]{;]*ssl_certificate[[:space:]][[:space:]]*"\{0,1\}\([^;"]*\)"\{0,1\};.*/\1/p' {} + |
    sort -u | while read -r certificate; do
    case $certificate in
      /*) from=$ROOT$certificate ;;
      *) from=$ROOT/etc/nginx/$certificate ;;
    esac
    if [ -r "$from" ]; then
      mkdir -p -- "$out/ssl"
      certificates_of "$from" >"$out/ssl/$(basename -- "$certificate")"
      say "$name: the certificates in $from"
    else
      say "$name: $from may not be read, so its certificate is not compared"
    fi
  done
}

node() {
  [ -n "${APIM_HOME:-}" ] || fail "say where API-M lies: APIM_HOME=/opt/wso2am $0 $name"
  file=$ROOT$APIM_HOME/repository/conf/deployment.toml
  [ -r "$file" ] || fail "there is no $file that may be read: set APIM_HOME"
  fresh
  mask_toml <"$file" >"$out/deployment.toml"
  say "$name: $file"
  if [ -r "$ROOT$APIM_HOME/bin/version.txt" ]; then
    cat "$ROOT$APIM_HOME/bin/version.txt" >"$out/version.txt"
  fi
}

if among "$name" "$LOAD_BALANCERS"; then
  load_balancer
elif among "$name" "$NODES"; then
  node
else
  usage >&2
  fail "$name is neither a load balancer nor a node of this design"
fi
say "Passwords and the like are masked, keys are left out. Bring $out to where the design is."
