# Counts the calls of a program in a run, and ends its step, with all that it has started, at the one that END names.
begin() {
  program=$1
  echo >> "$REHEARSAL/$program-calls"
  call=$(($(wc -l < "$REHEARSAL/$program-calls")))
}
is_end() { [ "$END" = "$program $call $1" ]; }
end() { if is_end "$1"; then kill -KILL 0; fi; }
