# SPDX-License-Identifier: GPL-3.0-or-later
# Read by ctest: one test for each suite of ${program}, so that tests/run -R Controls runs those alone. A start of the
# program costs 0.1 s: a test for each case would cost half a minute.
if(NOT EXISTS "${program}")
  add_test(${room}.not_built "${program}")
  return()
endif()
set(ENV{QT_QPA_PLATFORM} offscreen)
execute_process(COMMAND "${program}" --gtest_list_tests OUTPUT_VARIABLE listed RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${program} does not list its tests: ${status}")
endif()
string(REGEX MATCHALL "(^|\n)[A-Za-z0-9_/]+\\." suites "${listed}")
list(TRANSFORM suites REPLACE "[\n.]" "")
foreach(suite IN LISTS suites)
  add_test(${room}.${suite} "${program}" "--gtest_filter=${suite}.*")
  string(REPLACE "/" "_" home "${room}.${suite}")
  set(platform offscreen)
  if(suite STREQUAL "TwoScreens")
    set(platform "offscreen:configfile=${CMAKE_CURRENT_LIST_DIR}/ui/two_screens.json")
  endif()
  set_tests_properties(${room}.${suite} PROPERTIES TIMEOUT 1500 COST 10 ENVIRONMENT
    "${started};QT_QPA_PLATFORM=${platform};XDG_CONFIG_HOME=${homes}/${home};XDG_DATA_HOME=${homes}/${home}")
endforeach()
