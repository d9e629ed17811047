#!/bin/sh
# Lets gateway-2 trust the load balancers; --help says how.
NODE='gateway-2'

set -eu

say() { printf '%s\n' "$*"; }
fail() { printf 'install.sh: %s\n' "$*" >&2; exit 1; }

case ${1:-} in
  -h | --help)
    cat <<USAGE
Usage: APIM_HOME=/opt/wso2am ./install.sh

Imports the certificates in trust/ into API-M's client-truststore, so that $NODE can call the load
balancers. A certificate that an earlier run imported is replaced.

STORE=/some/client-truststore.jks   instead of the one below APIM_HOME
STORE_PASSWORD=…                    when it is not wso2carbon
USAGE
    exit 0
    ;;
esac

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
store=${STORE:-${APIM_HOME:+$APIM_HOME/repository/resources/security/client-truststore.jks}}
[ -n "$store" ] || fail "say where API-M lies: APIM_HOME=/opt/wso2am $0"
[ -f "$store" ] || fail "there is no trust store at $store; set APIM_HOME or STORE"
command -v keytool >/dev/null || fail "keytool was not found; add the bin folder of API-M's JDK to PATH"
STORE_PASSWORD=${STORE_PASSWORD:-wso2carbon}
export STORE_PASSWORD

keytool -list -keystore "$store" -storepass:env STORE_PASSWORD >/dev/null 2>&1 ||
  fail "the trust store does not open; set STORE_PASSWORD"
if [ ! -f "$store.before-apim" ]; then
  cp -p -- "$store" "$store.before-apim"
  say "The old trust store is kept as $store.before-apim."
fi

# The work is done on a copy, so that an interrupted run leaves the trust store whole.
work=$store.apim-new
trap 'rm -f -- "$work"' EXIT
cp -p -- "$store" "$work"
for certificate in "$here"/trust/*.crt; do
  [ -f "$certificate" ] || fail "there is no certificate in trust/ yet: put the load balancer's there as <load balancer>.crt"
  alias=apim-$(basename -- "$certificate" .crt)
  if keytool -list -keystore "$work" -storepass:env STORE_PASSWORD -alias "$alias" >/dev/null 2>&1; then
    keytool -delete -keystore "$work" -storepass:env STORE_PASSWORD -alias "$alias" >/dev/null 2>&1
  fi
  keytool -importcert -noprompt -trustcacerts -keystore "$work" -storepass:env STORE_PASSWORD \
    -alias "$alias" -file "$certificate" >/dev/null 2>&1 ||
    fail "keytool refuses $certificate"
  say "$NODE trusts $(basename -- "$certificate")."
done
mv -f -- "$work" "$store"
