#include <boost/test/unit_test.hpp>

BOOST_AUTO_TEST_SUITE(shelf)

BOOST_AUTO_TEST_CASE(shelf_is_tidy) {
  BOOST_CHECK_MESSAGE(false, "dust on the shelf");
}

BOOST_AUTO_TEST_SUITE_END()
