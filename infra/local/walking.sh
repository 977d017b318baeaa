# Words for walks through a local system that is up, with curl alone; sourced, with the product's port as $1.
base=${1:-8080}
api=http://127.0.0.1:$base jira=http://127.0.0.1:$((base + 2)) okta=http://127.0.0.1:$((base + 3)) control=http://127.0.0.1:$((base + 9))
body=$(mktemp)
trap 'rm -f "$body"' EXIT

say() { printf '%-82s' "$1"; }
ok() { echo ok; }
fail() { echo "FAILED: $1"; [ -s "$body" ] && head -c 2000 "$body"; exit 1; }
# as EMAIL METHOD PATH [JSON] : answers the status, leaves the body in $body
as() {
  local token
  token=$(curl -fsS "$control/token?as=$1@example.com")
  curl -sS -o "$body" -w '%{http_code}' -X "$2" -H "Authorization: Bearer $token" \
    ${4:+-H 'content-type: application/json' -d "$4"} "$api$3"
}
expect() { local got; got=$(as "${@:2}"); [ "$got" = "$1" ] || fail "$got instead of $1 for ${*:2}"; }
has() { grep -q -- "$1" "$body" || fail "no $1"; }
hasnt() { ! grep -q -- "$1" "$body" || fail "$1 is there"; }
rest() { curl -fsS -u "$1@example.com:local" -H 'content-type: application/json' "${@:2}"; }
quiet() { curl -fsS -o "$body" -X POST "$control/quiesce" || fail "not quiet"; }
issue() { rest ai-clearance "$jira/rest/api/3/issue/$1?fields=status,comment" > "$body"; }
