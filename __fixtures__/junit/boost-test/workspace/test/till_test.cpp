#define BOOST_TEST_MODULE shop
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include "till.hpp"

namespace utf = boost::unit_test;

BOOST_AUTO_TEST_SUITE(till)

BOOST_AUTO_TEST_CASE(pays_quid) { BOOST_TEST(pay("quid") == 100); }

BOOST_AUTO_TEST_CASE(pays_penny) {
  BOOST_TEST(pay("penny") == 2);  // HERE(pays_penny)
  BOOST_TEST(pay("penny") > 1, "a penny is not < 1 & \"small\"");
}

BOOST_AUTO_TEST_CASE(pays_shilling) {
  BOOST_TEST_CHECKPOINT("before the shilling");
  BOOST_TEST(pay("shilling") == 12);  // HERE(pays_shilling)
}

BOOST_AUTO_TEST_CASE(is_closed, *utf::disabled()) { BOOST_FAIL("closed"); }

BOOST_AUTO_TEST_CASE(known_bug, *utf::expected_failures(1)) {
  BOOST_CHECK_EQUAL(pay("quid"), 99);  // HERE(known_bug)
}

BOOST_AUTO_TEST_CASE(forgets_to_check) { pay("quid"); }

BOOST_DATA_TEST_CASE(rounds, utf::data::make({10, 15, 20}), cents) {
  BOOST_TEST_CONTEXT("cents " << cents) { BOOST_REQUIRE_EQUAL(cents % 10, 0); }  // HERE(_1)
}

BOOST_AUTO_TEST_SUITE_END()
