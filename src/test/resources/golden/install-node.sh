
# What to do when this script stops is in README.md at the top of the bundle.
set -eu
umask 022

usage() {
  cat <<USAGE
Usage: APIM_HOME=/opt/wso2am ./install.sh

Imports the certificates in trust/ into API-M's client-truststore, so that $NODE can call the load
balancers. A certificate that an earlier run imported is replaced when it has changed; otherwise a
second run changes nothing. The old trust store is kept beside the new one as <name>.before-apim.

STORE=/some/client-truststore.jks   instead of the one below APIM_HOME
STORE_PASSWORD=secret               when it is not wso2carbon
USAGE
}

say() { printf '%s\n' "$*"; }
fail() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }

case ${1:-} in
  '') ;;
  -h | --help) usage; exit 0 ;;
  *) usage >&2; exit 2 ;;
esac

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
for certificate in "$here"/trust/*.crt; do
  [ -f "$certificate" ] || fail "there is no certificate in trust/ yet: put the load balancer's there (README.md says which) and run this script again"
done

store=${STORE:-}
if [ -z "$store" ]; then
  [ -n "${APIM_HOME:-}" ] || fail "say where API-M lies: APIM_HOME=/opt/wso2am $0"
  store=$APIM_HOME/repository/resources/security/client-truststore.jks
fi
[ -f "$store" ] || fail "there is no trust store at $store: set APIM_HOME or STORE"
# A link to the trust store stays one.
while [ -L "$store" ]; do
  leads=$(readlink -- "$store")
  case $leads in
    /*) store=$leads ;;
    *) store=$(dirname -- "$store")/$leads ;;
  esac
done
[ -w "$store" ] || fail "the trust store $store may not be written: run this as the user that owns it"

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/keytool" ]; then
  PATH=$JAVA_HOME/bin:$PATH
fi
command -v keytool >/dev/null || fail "keytool was not found: set JAVA_HOME to API-M's JDK"
STORE_PASSWORD=${STORE_PASSWORD:-wso2carbon}
export STORE_PASSWORD

# The work is done on a copy, so that an interrupted run leaves the trust store whole.
work=$store.apim-new
trap 'rm -f -- "$work"' EXIT
trap 'exit 1' HUP INT TERM
cp -p -- "$store" "$work"
with_store() { # keytool's command and its options
  keytool "$@" -keystore "$work" -storepass:env STORE_PASSWORD </dev/null
}
with_store -list >/dev/null 2>&1 || fail "the trust store does not open: set STORE_PASSWORD"

changed=no
for certificate in "$here"/trust/*.crt; do
  name=apim-$(basename -- "$certificate" .crt)
  if trusted=$(with_store -exportcert -rfc -alias "$name" 2>/dev/null); then
    if [ "$trusted" = "$(keytool -printcert -rfc -file "$certificate" 2>/dev/null | sed '/^-----END/q')" ]; then
      say "$NODE trusts $(basename -- "$certificate") already."
      continue
    fi
    with_store -delete -alias "$name" >/dev/null 2>&1 || fail "keytool does not remove the old entry $name"
  fi
  with_store -importcert -noprompt -alias "$name" -file "$certificate" >/dev/null 2>&1 ||
    fail "keytool refuses trust/$(basename -- "$certificate"): it must be one PEM certificate"
  say "$NODE trusts $(basename -- "$certificate")."
  changed=yes
done

if [ "$changed" = yes ]; then
  if [ ! -e "$store.before-apim" ]; then
    cp -p -- "$store" "$store.before-apim"
    say "The old trust store is kept as $store.before-apim."
  fi
  mv -f -- "$work" "$store"
  say "Restart $NODE, so that it reads its trust store again."
fi
