# Keeps a directory, and a server in it, as long as the standard input stays open; then stops the server and removes the directory.
# The input closes when the Java process wants it or is gone, for whatever reason.
#
# $1: the directory; optional files in it: prepare.sh (runs first, to its end), serve.sh (becomes the server), server.log (what they write)
# $2: the file that the server writes its process id to, relative to the directory
# $3: the signal that stops the server at once
#
# Tells through files: "failed" after prepare.sh failed, "ended" after the server ended.
directory=$1
pid_file=$2
stop_signal=$3
trap : HUP INT TERM
cd / || exit 1

serve() {
    sh "$directory/serve.sh" >>"$directory/server.log" 2>&1 &
    echo $! >"$directory/launched.pid"
    wait $!
    : >"$directory/ended"
}

signal() {
    for file in "$directory/$pid_file" "$directory/launched.pid"; do
        [ -f "$file" ] && kill "-$1" "$(head -n 1 "$file")" 2>/dev/null
    done
}

stop() {
    rounds=0
    until [ -e "$directory/ended" ] || [ $rounds -ge 400 ]; do
        if [ $rounds -lt 100 ]; then signal "$stop_signal"; else signal KILL; fi
        rounds=$((rounds + 1))
        sleep 0.05
    done
}

main() {
    if [ -f "$directory/prepare.sh" ] && ! sh "$directory/prepare.sh" </dev/null >>"$directory/server.log" 2>&1; then
        : >"$directory/failed"
        read -r ignored
    elif [ -f "$directory/serve.sh" ]; then
        serve &
        read -r ignored
        stop
    else
        read -r ignored
    fi

    rounds=0
    until rm -rf "$directory" 2>/dev/null || [ $rounds -ge 100 ]; do
        rounds=$((rounds + 1))
        sleep 0.05
    done
    exit
}

# Read to its end before it runs, as it removes itself.
main
