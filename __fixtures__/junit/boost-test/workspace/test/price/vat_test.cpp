#include <boost/test/unit_test.hpp>

#include <iostream>

BOOST_AUTO_TEST_SUITE(price)
BOOST_AUTO_TEST_SUITE(vat)

BOOST_AUTO_TEST_CASE(full) {
  std::cout << "\x1b[31mnineteen\x1b[0m" << std::endl;
  BOOST_CHECK_CLOSE(119.0, 1.19 * 101, 0.1);  // HERE(full)
}

BOOST_AUTO_TEST_CASE(none) { BOOST_TEST(true); }

BOOST_AUTO_TEST_CASE(reduced) {
  BOOST_ERROR("\x1b[31mseven\x1b[0m is gone");  // HERE(reduced)
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
