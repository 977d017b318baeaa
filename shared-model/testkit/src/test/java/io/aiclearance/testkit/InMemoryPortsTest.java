package io.aiclearance.testkit;

class InMemoryPortsTest extends PortsContract {
  @Override
  TestStore newStore() {
    return new InMemoryClearance();
  }
}
