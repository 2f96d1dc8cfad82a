#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(stock)

BOOST_AUTO_TEST_CASE(stock_is_tidy) {
  BOOST_CHECK_MESSAGE(true, "dust on the stock");
}

BOOST_AUTO_TEST_SUITE_END()
