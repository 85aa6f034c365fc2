// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/wide_registers.h"

namespace posiscope {

#ifdef __x86_64__
namespace {

[[gnu::target("avx")]] void freeUpperHalves() {
    __builtin_ia32_vzeroupper();
}

}  // namespace
#endif

void freeWideRegisters() {
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx")) freeUpperHalves();
#endif
}

}  // namespace posiscope
