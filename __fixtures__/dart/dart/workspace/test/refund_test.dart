import 'package:test/test.dart';

void main() {
  test('refunds', () {
    expect(refund(100), 100); // HERE(refund_test.dart)
  });
}
