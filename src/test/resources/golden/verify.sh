
# What each line means is in README.md at the top of the bundle. Nothing is changed anywhere.
set -u
LC_ALL=C
export LC_ALL

usage() {
  cat <<'USAGE'
Usage: ./verify.sh [--address IP] [--ca FILE] [--node ID]

Asks whether what stands there is what was designed, and prints a line for each answer (TAP): ok, or
not ok with what to do. It needs sh, curl and openssl, reads only, and takes at most a minute.
Exit status: 0 all is well, 1 something is not, 2 it could not be asked.

--address IP   the load balancers are there, whatever DNS says: before it is switched over
--ca FILE      trust this certificate authority, too, such as your company's
--node ID      run on an API-M node: can it reach the load balancers, and does it trust them?

PLAIN_PORT=8080       where port 80 of the load balancers is reached by another number
WEBSOCKET_PATH=/chat  the path of a WebSocket API that is deployed
USAGE
}

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
address=
ca=
node=
while [ $# -gt 0 ]; do
  case $1 in
    -h | --help) usage; exit 0 ;;
    --address | --ca | --node)
      [ $# -gt 1 ] || { usage >&2; exit 2; }
      case $1 in
        --address) address=$2 ;;
        --ca) ca=$2 ;;
        --node) node=$2 ;;
      esac
      shift 2
      ;;
    *) usage >&2; exit 2 ;;
  esac
done
for program in curl openssl; do
  command -v "$program" >/dev/null || { echo "verify.sh: $program was not found: install it" >&2; exit 2; }
done
if [ -n "$ca" ] && [ ! -r "$ca" ]; then
  echo "verify.sh: there is no file $ca that can be read" >&2
  exit 2
fi
if [ -n "$node" ]; then
  case " $NODES " in
    *" $node "*) ;;
    *) echo "verify.sh: there is no node $node in the design; it has: $NODES" >&2; exit 2 ;;
  esac
fi

work=$(mktemp -d) || exit 2
trap 'rm -rf -- "$work"' EXIT
trap 'exit 1' HUP INT TERM
plain=${PLAIN_PORT:-80}
began=$(date +%s)
count=0
faults=0

say() { printf '%s\n' "$*"; }
ok() { count=$((count + 1)); say "ok $count - $*"; }
skip() { count=$((count + 1)); say "ok $count - $1 # SKIP $2"; }
bad() {
  count=$((count + 1))
  faults=$((faults + 1))
  say "not ok $count - $1"
  say "# $2"
}
late() { [ $(($(date +%s) - began)) -ge 50 ]; }

# What curl needs for a site: where it is, and whom to trust.
ask() {
  set -- --silent --show-error --connect-timeout 3 --max-time 5 --cacert "$work/trusted" "$@"
  if [ -n "$address" ]; then
    set -- --resolve "$host:$port:$address" --resolve "$host:$plain:$address" "$@"
  fi
  curl "$@" 2>"$work/err"
}
code() { ask --output /dev/null --write-out '%{http_code}' "$@"; }
reason() { head -n 1 "$work/err" | tr -d '\r' | cut -c 1-200; }

# Whatever the system trusts, the load balancer's own certificate, and what was named.
trust() {
  : >"$work/trusted"
  for file in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem \
    "$here/load-balancers/$balancer/ssl/$balancer.crt" "$here/ca/ca.crt" "$ca"; do
    if [ -n "$file" ] && [ -r "$file" ]; then
      cat -- "$file" >>"$work/trusted"
      echo >>"$work/trusted"
    fi
  done
}

certificate() {
  openssl s_client -connect "${address:-$host}:$port" -servername "$host" </dev/null \
    >"$work/tls" 2>/dev/null
  if ! openssl x509 -in "$work/tls" -out "$work/crt" 2>/dev/null; then
    bad "$site: a certificate is shown at $host:$port" "nothing answers with TLS: is NGINX running there, and does a firewall let you pass?"
    return 1
  fi
  case $(openssl x509 -in "$work/crt" -noout -checkhost "$host" -checkip "$host" 2>/dev/null) in
    *"does match"*) ok "$site: the certificate is for $host" ;;
    *) bad "$site: the certificate is for $host" "another one is shown: install that of load-balancers/$balancer/ssl and reload NGINX" ;;
  esac
  if openssl x509 -in "$work/crt" -noout -checkend 0 >/dev/null; then
    if openssl x509 -in "$work/crt" -noout -checkend 2592000 >/dev/null; then
      ok "$site: the certificate is valid for 30 days"
    else
      bad "$site: the certificate is valid for 30 days" "it ends soon ($(openssl x509 -in "$work/crt" -noout -enddate)): export the bundle again or have it renewed"
    fi
  else
    bad "$site: the certificate is valid for 30 days" "it has expired: export the bundle again or have it renewed"
  fi
  code "$url/" >/dev/null
  case $? in
    60) bad "$site: the certificate can be trusted" "$(reason): name your authority with --ca, or give clients the certificate of the bundle" ;;
    *) ok "$site: the certificate can be trusted" ;;
  esac
}

redirect() {
  seen=$(ask --output /dev/null --write-out '%{http_code} %{redirect_url}' "http://$host:$plain/verify?x=1")
  case $seen in
    "308 $public/verify?x=1") ok "$site: plain HTTP is sent on to $public" ;;
    "30"[1278]" $public/verify?x=1") bad "$site: plain HTTP is sent on to $public" "by ${seen%% *}, which loses the method of a POST: use the exported files, which answer 308" ;;
    *) bad "$site: plain HTTP is sent on to $public" "it answers ${seen:-nothing}: is port 80 open, and are the exported files in place?" ;;
  esac
}

stranger() {
  seen=$(curl --silent --insecure --connect-timeout 3 --max-time 5 --output /dev/null --write-out '%{http_code}' \
    --connect-to "stranger.invalid:$port:${address:-$host}:$port" "$scheme://stranger.invalid:$port/")
  case $seen in
    000 | 4??) ok "$site: an unknown host is refused" ;;
    *) bad "$site: an unknown host is refused" "stranger.invalid is answered by $seen: use the complete nginx.conf, or a default_server that refuses" ;;
  esac
}

health() {
  seen=$(code "$url$open")
  case $seen in
    000) bad "$site: $open is answered" "$(reason)" ;;
    502 | 503 | 504) bad "$site: $open is answered" "NGINX gets no answer ($seen): are the nodes started, and do their ports answer from the load balancer?" ;;
    *) ok "$site: $open is answered ($seen)" ;;
  esac
}

closed_paths() {
  reached=
  for path in $closed; do
    for spelling in "$path/" "/$path/" "$path;x/" "/t/verify.com$path/"; do
      late && break
      case $(code --path-as-is "$url$spelling") in
        000 | 403 | 404 | 400) ;;
        *) reached="$reached $spelling" ;;
      esac
    done
  done
  if [ -z "$reached" ]; then
    ok "$site: closed paths are closed"
  else
    bad "$site: closed paths are closed" "answered:$reached: use the exported files"
  fi
}

login() {
  for forged in 1.invalid ''; do
    seen=$(ask --output /dev/null --write-out '%{http_code} %{redirect_url}' ${forged:+-H "X-Forwarded-Host: $forged"} \
      "$url$portal/services/auth/login")
    case $seen in
      "30"?" $public/"*) [ -n "$forged" ] || ok "$site: a login at $portal goes to $public" ;;
      "30"?" "*"$forged"*)
        if [ -n "$forged" ]; then
          bad "$site: a forged X-Forwarded-Host has no effect" "the login goes to ${seen#* }: use the exported files, which set the header"
          continue
        fi
        bad "$site: a login at $portal goes to $public" "it goes to ${seen#* }: apply nodes/*/deployment.toml.edits and restart the nodes"
        ;;
      *)
        [ -n "$forged" ] || bad "$site: a login at $portal goes to $public" "it answers ${seen:-nothing}: is the portal started on every node?"
        ;;
    esac
    case $seen in
      "30"?" $public/"*) [ -z "$forged" ] || ok "$site: a forged X-Forwarded-Host has no effect" ;;
    esac
  done
}

affinity() {
  rm -f "$work/jar"
  ask --output /dev/null --cookie-jar "$work/jar" --dump-header "$work/head" "$url$open"
  if ! grep -iq "^set-cookie: *$cookie=.*path=/\(;\|[[:space:]]*$\)" "$work/head"; then
    bad "$site: the cookie $cookie holds for every path" "it is not set, or not with path=/: logins change the node; use the exported files"
    return
  fi
  ok "$site: the cookie $cookie holds for every path"
  held=$(awk -v name="$cookie" '$6 == name { print $7 }' "$work/jar")
  changed=0
  i=0
  while [ $i -lt 20 ] && ! late; do
    i=$((i + 1))
    ask --output /dev/null --cookie "$cookie=$held" --dump-header "$work/head" "$url$open"
    if grep -i "^set-cookie: *$cookie=" "$work/head" | grep -qv "$cookie=$held"; then
      changed=$((changed + 1))
    fi
  done
  if [ $changed -eq 0 ]; then
    ok "$site: $cookie stays the same over 20 requests"
  else
    bad "$site: $cookie stays the same over 20 requests" "it changed $changed times: nodes fail, or several load balancers disagree; look into the error log"
  fi
}

websocket() {
  seen=$(ask --http1.1 --max-time 2 --output /dev/null --write-out '%{http_code}' \
    -H 'Connection: Upgrade' -H 'Upgrade: websocket' -H 'Sec-WebSocket-Version: 13' \
    -H 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==' "$url${WEBSOCKET_PATH:-/}")
  case $seen in
    101) ok "$site: a WebSocket handshake is answered by 101" ;;
    401 | 403 | 404) skip "$site: a WebSocket handshake is answered by 101" "the gateway answers $seen: set WEBSOCKET_PATH to the path of a WebSocket API" ;;
    *) bad "$site: a WebSocket handshake is answered by 101" "it answers $seen: is the gateway started, and are Upgrade and Connection forwarded?" ;;
  esac
}

from_node() {
  if code "$url/" >/dev/null; then
    ok "$node: reaches $host:$port and trusts it"
  else
    case $? in
      60) bad "$node: reaches $host:$port and trusts it" "the certificate is not trusted: run nodes/$node/install.sh" ;;
      *) bad "$node: reaches $host:$port and trusts it" "$(reason): open the firewall, and check DNS on this machine" ;;
    esac
  fi
}

say "TAP version 13"
while IFS='|' read -r site host port scheme public redirects open closed portal cookie kind; do
  [ -n "$site" ] || continue
  balancer=${site%%/*}
  url=$scheme://$host:$port
  trust
  if late; then
    bad "$site: was asked" "a minute is over: run this again, and look for what answers so slowly"
    continue
  fi
  if [ -n "$node" ]; then
    from_node
    continue
  fi
  if [ "$scheme" = https ]; then
    certificate || continue
  fi
  [ "$redirects" = no ] || redirect
  stranger
  if [ "$kind" = websocket ]; then
    websocket
    continue
  fi
  [ -z "$open" ] || health
  [ -z "$closed" ] || closed_paths
  [ -z "$portal" ] || login
  [ -z "$cookie" ] || affinity
done <<SITES
$SITES
SITES
say "1..$count"
[ $faults -eq 0 ] || exit 1
