# SPDX-License-Identifier: GPL-3.0-or-later
# The parts that app/run, tests/run and .ci/run share: packages, the lock, the build. Sourced; $root is the checkout.
# shellcheck shell=bash disable=SC2034,SC2154

build=$root/build

build_packages=(g++ cmake ninja-build qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools
                qt6-translations-l10n libqcustomplot-dev libeigen3-dev libicu-dev nlohmann-json3-dev libqpdf-dev zlib1g-dev
                fonts-noto-cjk fonts-dejavu-core)
test_packages=(libgtest-dev qt6-svg-dev python3-numpy strace desktop-file-utils appstream groff-base poppler-utils librsvg2-bin
               xvfb xdotool dbus at-spi2-core gir1.2-atspi-2.0 python3-gi valgrind)

say() { printf 'Posiscope: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }

# quietly LOG COMMAND...: the output goes to build/LOG and is shown only if the command fails.
quietly() {
    local log=$build/$1
    shift
    LC_ALL=C.UTF-8 "$@" </dev/null >"$log" 2>&1 || { cat "$log" >&2; return 1; }
}

# The sources the program is made of: names, sizes, times. Equal text means that nothing changed.
sources() {
    find "$root"/{app,core,ui,resources,CMakeLists.txt,CMakePresets.json} \
        ! -type d ! -name '.*' "$@" 2>/dev/null || true
}
state() { sources -printf '%p %s %T@\n'; }

up_to_date() { [[ -x $build/posiscope && -r $build/.state && $(<"$build/.state") == "$(state)" ]]; }

# install PACKAGE...: the missing ones, as root or through sudo; otherwise says how and stops.
install() {
    command -v dpkg-query >/dev/null || return 0 # not Debian: CMake names what it does not find
    local package installed missing=() as_root=()
    # shellcheck disable=SC2016
    installed=$(dpkg-query -W -f='${db:Status-Abbrev}${Package}\n' "$@" 2>/dev/null || true)
    for package; do
        [[ $'\n'$installed$'\n' == *$'\n'?i?"$package"$'\n'* ]] || missing+=("$package")
    done
    ((${#missing[@]})) || return 0

    local how="install them with: apt-get install --no-install-recommends ${missing[*]}"
    if ((EUID)); then
        if sudo -n true 2>/dev/null; then as_root=(sudo -n)
        elif [[ -t 0 && -t 2 ]] && command -v sudo >/dev/null; then as_root=(sudo)
        else fail "packages are missing; as root, $how"; fi
    fi
    local apt=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qy -o DPkg::Lock::Timeout=600)
    say "installing ${missing[*]} ..."
    # Update fails at once while the system refreshes its lists: once more, then with the lists there are.
    quietly install.log "${apt[@]}" update 2>/dev/null ||
        { sleep 20; quietly install.log "${apt[@]}" update; } || true
    quietly install.log "${apt[@]}" install --no-install-recommends "${missing[@]}" ||
        fail "packages could not be installed (above: build/install.log); as root, $how"
}

# A build that was moved here from elsewhere, or made while the clock was ahead, misleads cmake and ninja.
drop_misleading_build() {
    [[ -e $build/CMakeCache.txt ]] || return 0
    if ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$build/CMakeCache.txt" ||
       [[ $(find "$build/.ninja_log" -newermt now 2>/dev/null) ]]; then
        rm -rf "$build"/[!.]* "$build"/.ninja*
    fi
}

# Ninja goes by times: files from the future, or replaced by older ones (cp -p, tar, rsync), get today's.
mend_times() {
    local odd=(-newermt now)
    [[ ! -e $build/.ninja_log ]] || odd+=(-o -cnewer "$build/.ninja_log" ! -newer "$build/.ninja_log")
    sources \( "${odd[@]}" \) -exec touch -c {} +
}

# built TARGET: says how far it is; all else goes to build/build.log and is shown only if it fails.
built() {
    LC_ALL=C.UTF-8 NINJA_STATUS='%p ' ninja -C "$build" "$1" </dev/null 2>&1 | {
        local line tenth=0
        while IFS= read -r line; do
            printf '%s\n' "$line"
            [[ $line =~ ^\ *([0-9]+)%\  ]] && ((BASH_REMATCH[1] / 10 > tenth)) || continue
            tenth=$((BASH_REMATCH[1] / 10))
            say "${tenth}0 % built"
        done >"$build/build.log"
    } || { cat "$build/build.log" >&2; return 1; }
}

# compile TARGET [CMAKE OPTION...]: configures and builds into build/; the benchmarks only where they are asked for.
compile() {
    local target=$1 options=(-DPOSISCOPE_BENCH=OFF "${@:2}") now
    [[ $root != *[][\;#\"\\\<\>\|]* ]] ||
        fail "cmake cannot build in a folder with any of [ ] ; # \" \\ < > | in its path: $root"
    drop_misleading_build
    mend_times
    if [[ -e $build/CMakeCache.txt ]]; then
        say "building what changed ..."
    else
        say "building (the first time takes some minutes) ..."
        options=(-DPOSISCOPE_TESTS=OFF "${options[@]}") # stays off until tests/run switches it on
    fi
    now=$(state)
    rm -f "$build/.state"
    { (cd "$root" && quietly build.log cmake --preset release "${options[@]}") && built "$target"; } ||
        fail "the build failed (above: build/build.log)"
    printf '%s\n' "$now" >"$build/.state"
}

# locked COMMAND...: one at a time; what the command starts does not hold the lock.
locked() {
    { mkdir -p "$build" && exec 9>"$build/.lock"; } || fail "cannot write to $build"
    flock -n 9 || { say "waiting for another start that is building ..."; flock 9; }
    "$@" 9>&-
    exec 9>&-
}
