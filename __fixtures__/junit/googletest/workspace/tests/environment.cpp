#include <gtest/gtest.h>

// Counts open connections, complains at the very end.
class Connections : public ::testing::Environment {
 public:
  void TearDown() override { EXPECT_EQ(open_, 0) << "connections left open"; }  // HERE(connections left open)

 private:
  int open_ = 2;
};

static auto* const connections = ::testing::AddGlobalTestEnvironment(new Connections);
