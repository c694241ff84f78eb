#!/bin/sh
# What the official image's entry point does, as far as docker-compose.yml and the tests need it: make the cluster at the first start, then
# run the server as an account of its own.
set -eu
umask 077
as_postgres() { exec setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@"; }

if [ ! -s "$PGDATA/PG_VERSION" ]; then
    making="$PGDATA.making" # renamed when complete: a half-made cluster is never taken for a whole one
    rm -rf "$making"
    install -d -o postgres -g postgres -m 0700 "$(dirname "$PGDATA")" "$making"
    password=$(mktemp)
    chown postgres "$password"
    if [ -n "${POSTGRES_PASSWORD_FILE:-}" ]; then cat "$POSTGRES_PASSWORD_FILE"; else printf '%s' "$POSTGRES_PASSWORD"; fi > "$password"
    # shellcheck disable=SC2086 # the arguments are words
    (as_postgres initdb -D "$making" -U postgres --pwfile "$password" --auth scram-sha-256 ${POSTGRES_INITDB_ARGS:-})
    rm "$password"
    echo "host all all all scram-sha-256" >> "$making/pg_hba.conf"
    mv "$making" "$PGDATA"
fi
case "${1:-postgres}" in
postgres | -*)
    [ "${1:-}" = postgres ] && shift
    as_postgres postgres -c "listen_addresses=*" -c unix_socket_directories= "$@"
    ;;
*) exec "$@" ;;
esac
