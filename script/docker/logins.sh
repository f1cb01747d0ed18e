#!/bin/sh
# Run once by the postgres image on an empty volume: the login that the application works with.
# The migrations grant reshelve_app what it may do; the login itself owns nothing.
set -eu
psql -v ON_ERROR_STOP=1 -v password="$APP_PASSWORD" --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
CREATE ROLE reshelve_app NOLOGIN;
CREATE ROLE reshelve_definer NOLOGIN;
CREATE ROLE reshelve_login LOGIN PASSWORD :'password' IN ROLE reshelve_app;
SQL
