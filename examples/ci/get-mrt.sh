#!/bin/sh
# Puts the command mrt into a folder, .mrt if none is named; the folder then goes on the PATH.
#
# mrt is not published yet: it comes from a checkout of its repository, whose script mrt builds the jar when it is first called (Java 17 and Maven).
# MRT_REPOSITORY is the address of that repository, MRT_REVISION the branch, tag or commit (main). When there is a release to download, this file is
# the one place to change.
set -eu

folder=${1:-.mrt}
if [ ! -x "$folder/mrt" ]; then
  : "${MRT_REPOSITORY:?is not set; it has to be the address of a git repository of mrt}"
  git clone --quiet "$MRT_REPOSITORY" "$folder"
  git -C "$folder" checkout --quiet --detach "origin/${MRT_REVISION:-main}" 2>/dev/null \
    || git -C "$folder" checkout --quiet --detach "${MRT_REVISION:-main}"
fi
"$folder/mrt" --version
